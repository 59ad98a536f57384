/// Writes fields into a Codable container.
struct FieldEncoder: FieldReader {
    var container: KeyedEncodingContainer<FieldKey>

    mutating func field<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) throws {
        try container.encode(value, forKey: key)
    }

    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) throws {
        for (key, value) in values.unlisted(by: owner) {
            try container.encode(value, forKey: FieldKey(stringValue: key))
        }
    }
}

extension [String: JSONValue] {
    /// The entries whose keys `owner` doesn't list itself, in a fixed order.
    ///
    /// A key that the type lists is never written twice, and never past the type's own checks.
    func unlisted<Owner: FieldGroup>(by owner: Owner.Type) -> [(key: String, value: JSONValue)] {
        guard !isEmpty else { return [] }
        let listed = Owner.fieldNames
        return filter { !listed.contains($0.key) }.sorted { $0.key < $1.key }
    }
}
