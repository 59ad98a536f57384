/// A growing buffer that is filled through a cursor. Its capacity is checked once per piece of text.
struct ByteBuffer {
    /// The bytes, followed by spare capacity that is never read before it is written.
    private var storage: [UInt8] = []
    private(set) var count = 0

    init(capacity: Int) {
        if capacity > 0 {
            grow(by: capacity)
        }
    }

    var bytes: ArraySlice<UInt8> { storage[..<count] }

    /// Reserves capacity for this many more bytes.
    @inline(__always)
    mutating func reserve(_ capacity: Int) {
        if storage.count - count < capacity {
            grow(by: capacity)
        }
    }

    /// Moves the bytes out without copying them.
    mutating func take() -> [UInt8] {
        storage.removeSubrange(count...)
        defer { self = Self(capacity: 0) }
        return storage
    }

    /// Appends the bytes that `fill` writes, which must be no more than `capacity`.
    @inline(__always)
    mutating func append(capacity: Int, _ fill: (inout ByteCursor) -> Void) {
        reserve(capacity)
        let start = count
        count = storage.withUnsafeMutableBufferPointer { storage in
            // The cursor ends where the storage does, so nothing can be written past it.
            var cursor = ByteCursor(storage, from: start)
            fill(&cursor)
            return cursor.count
        }
    }

    @inline(never)
    private mutating func grow(by capacity: Int) {
        let (old, count) = (storage, count)
        let size = old.count + max(capacity, old.count, 2048)
        storage = [UInt8](unsafeUninitializedCapacity: size) { new, initializedCount in
            // Zeroing the rest would cost as much as the copy, and it is never read: every reader stops at `count`.
            _ = new.update(fromContentsOf: old[..<count])
            initializedCount = size
        }
    }
}
