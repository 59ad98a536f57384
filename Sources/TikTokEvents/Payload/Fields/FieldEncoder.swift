/// Writes fields into a Codable container.
struct FieldEncoder: FieldVisitor {
    var container: KeyedEncodingContainer<FieldKey>

    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) throws {
        try container.encode(value, forKey: key)
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?, _: FieldTraits<Value>) throws {
        try container.encodeIfPresent(value, forKey: key)
    }

    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _: FieldTraits<Value>
    ) throws {
        guard !value.isEmpty else { return }
        try container.encode(value, forKey: key)
    }

    mutating func flattened<Group: FieldGroup>(_ group: inout CopyOnWrite<Group>?) throws {
        try group?.box.value.readFields(&self)
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
