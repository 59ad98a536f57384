// Copying an event retains and releases each of its strings, which costs as much as writing it. Code that takes a value
// `inout` reads it in place instead.
//
// Only these functions lend a value that may have other owners. `read` must not mutate it: the others would see that.

extension CopyOnWrite {
    /// Lends the value in place to code that takes it `inout` and only reads it.
    @inline(__always)
    func read<Result>(_ read: (inout Value) throws -> Result) rethrows -> Result {
        try read(&box.value)
    }
}

extension Array {
    /// Lends an element in place to code that takes it `inout` and only reads it.
    @inline(__always)
    func readInPlace<Result>(_ index: Int, _ read: (inout Element) throws -> Result) rethrows -> Result {
        try withUnsafeBufferPointer { elements in
            // One contiguous element at a checked index, lent without copying the array.
            precondition(elements.indices.contains(index))
            return try read(&UnsafeMutableBufferPointer(mutating: elements)[index])
        }
    }
}
