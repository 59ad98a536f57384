/// Fills fields from a Codable container.
struct FieldDecoder: FieldVisitor {
    let container: KeyedDecodingContainer<FieldKey>

    func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) throws {
        value = try container.decode(Value.self, forKey: key)
    }

    func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?, _: FieldTraits<Value>) throws {
        value = try decodeUnlessAbsent(key)
    }

    func unlessEmpty<Value: FieldValue & Omittable>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) throws
    {
        if let decoded: Value = try decodeUnlessAbsent(key) {
            value = decoded
        }
    }

    mutating func flattened<Group: FieldGroup>(_ group: inout FlatGroup<Group>) throws {
        var decoded = Group()
        try decoded.fields(&self)
        group = FlatGroup(decoded.isEmpty ? nil : decoded)
    }

    func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) throws {
        let listed = Owner.fieldNames
        for key in container.allKeys where !listed.contains(key.stringValue) {
            values[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
        }
    }

    /// An explicit null would be lost on the way back out, so it is refused.
    private func decodeUnlessAbsent<Value: FieldValue>(_ key: FieldKey) throws -> Value? {
        guard container.contains(key) else { return nil }
        if try container.decodeNil(forKey: key) {
            throw DecodingError.valueNotFound(
                Value.self,
                .init(
                    codingPath: container.codingPath + [key],
                    debugDescription: "null is no value of this field; leave the field out instead"
                )
            )
        }
        return try container.decode(Value.self, forKey: key)
    }
}
