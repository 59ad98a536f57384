extension HashedIdentifier {
    static func payloadFields(at path: String) -> [PayloadField] {
        [PayloadField(path: path, kind: .hashedIdentifier)]
    }

    /// Takes a digest only; raw text enters by way of `Event.User`.
    init(mapping json: JSONValue, onto base: HashedIdentifier?) throws {
        guard let digest = json.elements.first?.text.flatMap(HashedIdentifier.init(alreadyHashed:)) else {
            throw FieldMismatch(.hashedIdentifier)
        }
        self = digest
    }
}

extension HashedIdentifiers {
    static func payloadFields(at path: String) -> [PayloadField] {
        HashedIdentifier.payloadFields(at: path)
    }

    init(mapping json: JSONValue, onto base: HashedIdentifiers?) throws {
        self = base ?? []
        for element in json.elements {
            append(try HashedIdentifier(mapping: element, onto: nil))
        }
    }
}

extension AdvertisingID {
    static func payloadFields(at path: String) -> [PayloadField] {
        [PayloadField(path: path, kind: .advertisingID)]
    }

    init(mapping json: JSONValue, onto base: AdvertisingID?) throws {
        self = .hashed(try HashedIdentifier(mapping: json, onto: nil))
    }
}

extension PageURL {
    static func payloadFields(at path: String) -> [PayloadField] {
        String.payloadFields(at: path)
    }

    init(mapping json: JSONValue, onto base: PageURL?) throws {
        self.init(try String(mapping: json, onto: nil))
    }
}
