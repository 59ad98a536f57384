/// A payload type that is a JSON object of its own.
protocol PayloadObject: FieldGroup, FieldValue, Omittable {}

extension PayloadObject {
    func write(to json: inout JSONWriter) throws {
        try json.object { json in
            try readFields(&json)
        }
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
}
