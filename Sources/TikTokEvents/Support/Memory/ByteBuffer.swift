/// A growing buffer, filled through a cursor; its capacity is checked once for each piece of text.
struct ByteBuffer {
    /// The bytes, and capacity behind them that nobody reads before it is written.
    private var storage: [UInt8] = []
    private(set) var count = 0

    init(capacity: Int) {
        if capacity > 0 {
            grow(by: capacity)
        }
    }

    var bytes: ArraySlice<UInt8> { storage[..<count] }

    /// Makes sure that this many more bytes fit.
    @inline(__always)
    mutating func reserve(_ capacity: Int) {
        if storage.count - count < capacity {
            grow(by: capacity)
        }
    }

    /// Gives the bytes away without a copy.
    mutating func take() -> [UInt8] {
        storage.removeSubrange(count...)
        defer { self = Self(capacity: 0) }
        return storage
    }

    /// Adds what `fill` puts, which must be no more than `capacity` bytes.
    @inline(__always)
    mutating func append(capacity: Int, _ fill: (inout ByteCursor) -> Void) {
        reserve(capacity)
        let start = count
        count = storage.withUnsafeMutableBufferPointer { storage in
            // The cursor ends where the storage does, so that nothing is written behind it.
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
            // Zeroing the rest would cost as much as the copy, and nobody reads it: every reader stops at `count`.
            _ = new.update(fromContentsOf: old[..<count])
            initializedCount = size
        }
    }
}
