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

    func write(to json: inout JSONWriter) throws {
        try json.object { json in
            try readFields(&json)
        }
    }

    mutating func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.object(&self)
    }

    /// Encodes the fields that are set under TikTok's keys.
    public func encode(to encoder: any Encoder) throws {
        var visitor = FieldEncoder(container: encoder.container(keyedBy: FieldKey.self))
        try readFields(&visitor)
    }

    /// Decodes the fields by TikTok's keys and keeps unknown keys in `additional`.
    ///
    /// - Throws: `DecodingError` with the path of what is wrong; its text never holds the value.
    public init(from decoder: any Decoder) throws {
        self = try Self(fieldsFrom: decoder)
    }

    init(fieldsFrom decoder: any Decoder) throws {
        var visitor = FieldDecoder(container: try decoder.container(keyedBy: FieldKey.self))
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
