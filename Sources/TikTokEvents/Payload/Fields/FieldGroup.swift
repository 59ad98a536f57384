/// A type that lists its fields once, for every visitor.
protocol FieldGroup: Hashable, Sendable {
    /// An instance without any content, to be filled by a decoding visitor.
    init()

    mutating func fields(_ visitor: inout some FieldVisitor) throws

    /// Shows the fields to a visitor that only reads them.
    func readFields(_ visitor: inout some FieldVisitor) throws
}

extension FieldGroup {
    func readFields(_ visitor: inout some FieldVisitor) throws {
        try readInPlace(self) { try $0.fields(&visitor) }
    }

    /// Whether no field is set.
    var isEmpty: Bool {
        var finder = SetFieldFinder()
        // The finder throws nothing.
        try? readFields(&finder)
        return !finder.isAnySet
    }

    /// The keys of the listed fields, those of flattened groups included.
    static var fieldNames: Set<String> {
        var collector = FieldNameCollector()
        var blank = Self()
        // The collector throws nothing.
        try? blank.fields(&collector)
        return collector.names
    }
}

private struct SetFieldFinder: FieldReader {
    var isAnySet = false

    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) {
        isAnySet = true
    }

    mutating func field<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) {
        isAnySet = isAnySet || !value.isAbsent
    }

    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) {
        isAnySet = isAnySet || !values.isEmpty
    }
}

private struct FieldNameCollector: FieldVisitor {
    var names: Set<String> = []

    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) {
        names.insert(key.stringValue)
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?, _: FieldTraits<Value>) {
        names.insert(key.stringValue)
    }

    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _: FieldTraits<Value>
    ) {
        names.insert(key.stringValue)
    }

    mutating func flattened<Group: FieldGroup>(_ group: inout FlatGroup<Group>) {
        names.formUnion(Group.fieldNames)
    }

    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) {}
}
