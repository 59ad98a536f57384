/// Fields that the API groups in a type of their own but that are flat among others in the JSON.
///
/// They are large and rarely used, so they are stored out of line. An empty group equals no group, since both have the
/// same JSON.
struct FlatGroup<Group: FieldGroup>: Sendable {
    private var shared: CopyOnWrite<Group>?

    init(_ value: Group? = nil) {
        shared = value.map(CopyOnWrite.init)
    }

    var value: Group? { shared?.box.value }

    var isNone: Bool { shared == nil }

    @inline(__always)
    func readFields(_ visitor: inout some FieldVisitor) throws {
        try shared?.read { try $0.readFields(&visitor) }
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
