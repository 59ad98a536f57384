// Copying an event takes and gives back a reference for each of its strings, which costs as much as writing it. Code that
// takes a value `inout` reads it where it stands instead.
//
// These are the only places that lend a value which others may hold. `read` must not assign: it belongs to them too.

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
            // The slice is checked to be of one element, whose address is that of its buffer.
            precondition(elements.indices.contains(index))
            return try read(&UnsafeMutableBufferPointer(mutating: elements)[index])
        }
    }
}
