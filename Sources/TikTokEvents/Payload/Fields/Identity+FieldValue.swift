extension HashedIdentifier: FieldValue {
    func write(to json: inout JSONWriter) {
        json.write(digest)
    }
}

extension HashedIdentifiers: FieldValue, Omittable {
    func write(to json: inout JSONWriter) throws {
        if count == 1 {
            self[0].write(to: &json)
        } else {
            try Array(self).write(to: &json)
        }
    }
}

extension AdvertisingID: FieldValue {
    func write(to json: inout JSONWriter) {
        switch self {
        case .plain(let id): json.write(id)
        case .hashed(let identifier): identifier.write(to: &json)
        }
    }
}

extension PageURL: FieldValue {
    init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    func write(to json: inout JSONWriter) {
        json.write(text)
    }
}
