/// A value that is coded in the form that TikTok receives, whatever key strategy the coder has.
protocol CodableField: FieldValue, Codable {}

extension CodableField {
    /// Encodes the value as TikTok receives it, whatever the encoder's key strategy.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: `EncodingError` for a value that couldn't be decoded again.
    public func encode(to encoder: any Encoder) throws {
        do {
            try JSONValue(encoding: self).encode(to: encoder)
        } catch let failure as JSONReader.Failure {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: failure.description)
            )
        }
    }

    /// Decodes the value in the form that TikTok receives.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` with the path of what is wrong. Its text never holds the value.
    public init(from decoder: any Decoder) throws {
        try self.init(coded: JSONValue(from: decoder), by: decoder)
    }

    fileprivate init(coded value: JSONValue, by decoder: any Decoder) throws {
        try self.init(reading: PlacedJSON(value: value, path: decoder.codingPath.map(ShownKey.init)))
    }
}

/// A payload type that is its own JSON object.
protocol PayloadObject: FieldGroup, CodableField, Omittable {}

extension PayloadObject {
    static var kind: PayloadField.Kind? { nil }

    static func members(at path: String) -> [DeclaredField] {
        var lister = FieldLister(at: path)
        var blank = Self()
        // The lister never throws.
        try? blank.fields(&lister)
        return lister.fields
    }

    mutating func write(to json: inout JSONWriter) throws {
        try json.object { try readFields(&$0) }
    }

    mutating func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.object(&self)
    }

    /// Decodes the fields by TikTok's keys, whatever the decoder's key strategy, and keeps unknown keys in
    /// `additional`.
    ///
    /// An empty string, null, and an empty object or list count as absent.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` with the path of what is wrong. Its text never holds the value.
    public init(from decoder: any Decoder) throws {
        let value: JSONValue
        do {
            // Ask for an object first: a decoder whose values are strings, such as a database's, then knows to parse
            // JSON.
            value = .object(try decoder.singleValueContainer().decode([String: JSONValue].self))
        } catch is DecodingError {
            value = try JSONValue(from: decoder)
        }
        try self.init(coded: value, by: decoder)
    }

    init(reading json: PlacedJSON) throws {
        try self.init(fieldsOf: json)
    }

    init(fieldsOf json: PlacedJSON) throws {
        var visitor = FieldDecoder(members: try json.members(), path: json.path)
        self.init()
        try fields(&visitor)
    }

    init(mapping json: JSONValue, onto base: Self?) throws {
        guard case .object(let members) = json else { throw FieldMismatch(.objectList) }
        let filler = FieldFiller(members)
        if var filled = base {
            try filled.fill(from: filler)
            self = filled
        } else {
            try self.init(filling: filler)
        }
    }

    init(filling filler: FieldFiller) throws {
        var filler = filler
        self.init()
        try fields(&filler)
        if filler.lacksRequired {
            throw RequiredFieldMissing()
        }
    }

    mutating func fill(from filler: FieldFiller) throws {
        var filler = filler
        try fields(&filler)
    }
}
