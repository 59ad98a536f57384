/// Fields that the API groups in a type of their own and that stand flat among others in the JSON.
///
/// Large and rare, they are out of line, so that events without them are spared their size. A group without any field is
/// equal to none, since the JSON of the two is the same.
struct FlatGroup<Group: FieldGroup>: Sendable {
    private var shared: CopyOnWrite<Group>?

    init(_ value: Group? = nil) {
        shared = value.map(CopyOnWrite.init)
    }

    var value: Group? { shared?.box.value }

    var isNone: Bool { shared == nil }

    @inline(__always)
    func readFields(_ visitor: inout some FieldVisitor) throws {
        try shared?.box.value.readFields(&visitor)
    }

    private var unlessEmpty: Group? {
        guard let value, !value.isEmpty else { return nil }
        return value
    }
}

extension FlatGroup: Hashable {
    static func == (lhs: Self, rhs: Self) -> Bool {
        (lhs.isNone && rhs.isNone) || lhs.unlessEmpty == rhs.unlessEmpty
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(unlessEmpty)
    }
}
