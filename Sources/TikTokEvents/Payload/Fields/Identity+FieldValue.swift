// Identifiers as field values. Raw text goes through `Event.User`, so only digests are mapped here.

extension HashedIdentifier: Codable, CodableField {
    typealias Rule = FieldForm.HashRule

    static var kind: PayloadField.Kind? { .hashedIdentifier }

    func write(to json: inout JSONWriter) {
        json.write(digest)
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.digest(self)
    }

    init(reading json: PlacedJSON) throws {
        self = try json.digest()
    }

    init(mapping json: JSONValue, onto base: HashedIdentifier?) throws {
        guard let digest = json.elements.first?.text.flatMap(HashedIdentifier.init(alreadyHashed:)) else {
            throw FieldMismatch(.hashedIdentifier)
        }
        self = digest
    }

    init?(_ identifier: NormalizedIdentifier, onto base: HashedIdentifier?) {
        guard case .digest(let digest) = identifier else { return nil }
        self = digest
    }
}

extension HashedIdentifiers: Codable, CodableField, Omittable {
    typealias Rule = FieldForm.HashRule

    /// Decodes one identifier or an array of them.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError.dataCorrupted` for anything that isn't a digest, with the path and never the value.
    public init(from decoder: any Decoder) throws {
        self.init()
        var container: any UnkeyedDecodingContainer
        do {
            insert(try HashedIdentifier(from: decoder))
            return
        } catch let noDigest as DecodingError {
            do {
                // A database's decoder parses its text as JSON only if it is asked for a list.
                container = try decoder.unkeyedContainer()
            } catch is DecodingError {
                throw noDigest
            }
        }
        while !container.isAtEnd {
            insert(try container.decode(HashedIdentifier.self))
        }
    }

    static var kind: PayloadField.Kind? { .hashedIdentifier }

    func write(to json: inout JSONWriter) throws {
        if count == 1 {
            self[0].write(to: &json)
        } else {
            try Array(self).write(to: &json)
        }
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        for index in indices {
            visitor.digest(self[index])
        }
    }

    init(reading json: PlacedJSON) throws {
        self.init()
        if case .array = json.value {
            for element in try json.elements() where !element.value.isHollow {
                insert(try element.digest())
            }
        } else {
            insert(try json.digest())
        }
    }

    init(mapping json: JSONValue, onto base: HashedIdentifiers?) throws {
        self = base ?? []
        for element in json.elements {
            insert(try HashedIdentifier(mapping: element, onto: nil))
        }
    }

    init?(_ identifier: NormalizedIdentifier, onto base: HashedIdentifiers?) {
        guard case .digest(let digest) = identifier else { return nil }
        self = base ?? []
        insert(digest)
    }
}

extension AdvertisingID: Codable, CodableField {
    var isAbsent: Bool { self == .plain("") }

    typealias Rule = FieldForm.AdvertisingRule

    static var kind: PayloadField.Kind? { .advertisingID }

    func write(to json: inout JSONWriter) {
        switch self {
        case .plain(let id): json.write(id)
        case .hashed(let identifier): identifier.write(to: &json)
        }
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        switch self {
        case .plain(let id): visitor.text(id, form)
        case .hashed(let identifier): visitor.digest(identifier)
        }
    }

    init(reading json: PlacedJSON) throws {
        self.init(try json.text())
    }

    init(mapping json: JSONValue, onto base: AdvertisingID?) throws {
        self = .hashed(try HashedIdentifier(mapping: json, onto: nil))
    }

    init?(_ identifier: NormalizedIdentifier, onto base: AdvertisingID?) {
        switch identifier {
        case .text(let id): self = .plain(id)
        case .digest(let digest): self = .hashed(digest)
        }
    }
}

extension PageURL: FieldValue {
    var isAbsent: Bool { text.isEmpty }

    static var kind: PayloadField.Kind? { .text }

    init(reading json: PlacedJSON) throws {
        self.init(try json.text())
    }

    func write(to json: inout JSONWriter) {
        json.write(text)
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.url(self)
    }

    init(mapping json: JSONValue, onto base: PageURL?) throws {
        self.init(try String(mapping: json, onto: nil))
    }
}
