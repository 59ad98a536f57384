/// A type that lists its fields once, for every visitor.
protocol FieldGroup: Hashable {
    /// An instance without any content, to be filled by a decoding visitor.
    init()

    mutating func fields(_ visitor: inout some FieldVisitor) throws
}

extension FieldGroup {
    /// The keys of the listed fields, those of flattened groups included.
    static var fieldNames: Set<String> {
        var collector = FieldNameCollector()
        var blank = Self()
        // The collector throws nothing.
        try? blank.fields(&collector)
        return collector.names
    }
}

private struct FieldNameCollector: FieldVisitor {
    var names: Set<String> = []

    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value) {
        names.insert(key.stringValue)
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?) {
        names.insert(key.stringValue)
    }

    mutating func unlessEmpty<Value: FieldValue & Omittable>(_ key: FieldKey, _ value: inout Value) {
        names.insert(key.stringValue)
    }

    mutating func flattened<Group: FieldGroup>(_ group: inout Group?) {
        names.formUnion(Group.fieldNames)
    }

    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) {}
}
