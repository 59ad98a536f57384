/// A type that lists its fields once, for every visitor.
protocol FieldGroup: Hashable, Sendable {
    /// Creates an empty instance for a decoding visitor to fill.
    init()

    mutating func fields(_ visitor: inout some FieldVisitor) throws

    /// Shows the fields in place to a visitor that only reads them.
    mutating func readFields(_ visitor: inout some FieldVisitor) throws
}

extension FieldGroup {
    mutating func readFields(_ visitor: inout some FieldVisitor) throws {
        try fields(&visitor)
    }

    /// Whether no field is set.
    var isEmpty: Bool {
        var copy = self
        return copy.isEmptyInPlace()
    }

    mutating func isEmptyInPlace() -> Bool {
        var finder = SetFieldFinder()
        // The finder never throws.
        try? readFields(&finder)
        return !finder.isAnySet
    }

    /// The keys of the listed fields, including those of flattened groups.
    static var fieldNames: Set<String> {
        var collector = FieldNameCollector()
        var blank = Self()
        // The collector never throws.
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

private struct FieldNameCollector: DeclarationReader {
    var names: Set<String> = []

    mutating func field<Value: FieldValue>(_ key: FieldKey, _: FieldTraits<Value>) {
        names.insert(key.stringValue)
    }
}

extension [String: JSONValue] {
    /// The entries whose keys `owner` doesn't list, sorted by key.
    ///
    /// Filtering keeps a listed key from being written twice or bypassing the type's own checks.
    func unlisted<Owner: FieldGroup>(by owner: Owner.Type) -> [(key: String, value: JSONValue)] {
        guard !isEmpty else { return [] }
        let listed = Owner.fieldNames
        return filter { !listed.contains($0.key) }.sorted { $0.key < $1.key }
    }
}
