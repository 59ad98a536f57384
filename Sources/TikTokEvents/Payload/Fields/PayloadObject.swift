/// A payload type that is a JSON object of its own.
protocol PayloadObject: FieldGroup, FieldValue, Omittable {}

extension PayloadObject {
    static var kind: PayloadField.Kind? { nil }

    static func members(at path: String) -> [DeclaredField] {
        var lister = FieldLister(at: path)
        var blank = Self()
        // The lister throws nothing.
        try? blank.fields(&lister)
        return lister.fields
    }

    mutating func write(to json: inout JSONWriter) throws {
        try json.object { try readFields(&$0) }
    }

    mutating func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.object(&self)
    }

    /// Encodes the fields that are set under TikTok's keys, whatever the encoder's strategy for keys.
    ///
    /// - Throws: `EncodingError` for what couldn't be decoded again.
    public func encode(to encoder: any Encoder) throws {
        var copy = self
        var json = JSONWriter()
        try copy.write(to: &json)
        do {
            try JSONValue(json: json.take()).encode(to: encoder)
        } catch let failure as JSONReader.Failure {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: failure.description)
            )
        }
    }

    /// Decodes the fields by TikTok's keys, whatever the decoder's strategy for keys, and keeps unknown keys in
    /// `additional`.
    ///
    /// An empty text, null, and an empty object or list are absent.
    ///
    /// - Throws: `DecodingError` with the path of what is wrong; its text never holds the value.
    public init(from decoder: any Decoder) throws {
        let value: JSONValue
        do {
            // An object first: a decoder whose values are texts, as a database's are, has to know that to read JSON.
            value = .object(try decoder.singleValueContainer().decode([String: JSONValue].self))
        } catch is DecodingError {
            value = try JSONValue(from: decoder)
        }
        self = try Self(reading: PlacedJSON(value: value, path: decoder.codingPath))
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
        var filler = FieldFiller(members)
        self = base ?? Self()
        try fields(&filler)
        if filler.lacksRequired, base == nil {
            throw RequiredFieldMissing()
        }
    }
}
