/// Fills fields from the members of a JSON object.
///
/// Programs send `null`, `""`, `{}`, and `[]` for what they don't have, so all of these count as absent.
struct FieldDecoder: FieldVisitor {
    let members: [String: JSONValue]
    let path: [any CodingKey]

    func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) throws {
        guard let json = members[key.stringValue] else {
            throw DecodingError.keyNotFound(
                key,
                .init(codingPath: path, debugDescription: "'\(key.stringValue)' is missing")
            )
        }
        guard json != .null else {
            throw DecodingError.valueNotFound(
                Value.self,
                .init(codingPath: path + [key], debugDescription: "'\(key.stringValue)' is required, but it is null")
            )
        }
        value = try Value(reading: PlacedJSON(value: json, path: path + [key]))
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

    mutating func flattened<Group: PayloadObject>(_ group: inout OutOfLine<Group>) throws {
        try group.value.fields(&self)
    }

    func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) throws {
        let listed = Owner.fieldNames
        // What is encoded is clean, so what is decoded is too.
        values = members.filter { !listed.contains($0.key) }.mapValues(\.cleaned)
    }

    private func decodeUnlessAbsent<Value: FieldValue>(_ key: FieldKey) throws -> Value? {
        guard let json = members[key.stringValue], !json.isAbsent else { return nil }
        do {
            return try Value(reading: PlacedJSON(value: json, path: path + [key]))
        } catch {
            // A page whose URL is null, for example.
            if json.isHollow { return nil }
            throw error
        }
    }
}
