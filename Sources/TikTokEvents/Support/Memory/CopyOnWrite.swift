/// A large value on the heap. Passing it on costs one retain; it is copied when one of several owners changes it.
struct CopyOnWrite<Value: Sendable>: Sendable {
    // Unchecked because a box is mutated only by its sole owner.
    final class Box: @unchecked Sendable {
        // The compiler proves the owner's access exclusive. Checking again at run time would cost more than the access.
        @exclusivity(unchecked) var value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private(set) var box: Box

    init(_ value: Value) {
        box = Box(value)
    }

    /// Copies the value unless this is its only owner, so that it can be mutated.
    @inline(__always)
    mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&box) {
            copy()
        }
    }

    // Not inlined: every accessor would allocate stack space for the copy, whether it copies or not.
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
