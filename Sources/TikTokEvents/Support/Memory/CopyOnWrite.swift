/// A large value on the heap: to pass it on costs one reference. It is copied when one of several owners changes it.
struct CopyOnWrite<Value: Sendable>: Sendable {
    // Unchecked, since a box is changed by its only owner alone.
    final class Box: @unchecked Sendable {
        // The compiler proves exclusive access to the owner; a second proof while the program runs would cost more than
        // the access.
        @exclusivity(unchecked) var value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private(set) var box: Box

    init(_ value: Value) {
        box = Box(value)
    }

    /// Makes this the only owner, so that the value may be changed.
    @inline(__always)
    mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&box) {
            copy()
        }
    }

    // Not inlined: its room on the stack would be allocated by each accessor, whether it copies or not.
    @inline(never)
    private mutating func copy() {
        box = Box(box.value)
    }
}

extension CopyOnWrite: Equatable where Value: Equatable {
    static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.box === rhs.box || lhs.box.value == rhs.box.value
    }
}

extension CopyOnWrite: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) {
        hasher.combine(box.value)
    }
}
