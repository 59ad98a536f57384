/// Growing bytes that are filled through a pointer, with one check for room for each piece of text and none for each
/// byte.
struct ByteBuffer {
    /// The bytes, and room for more behind them, which nobody reads before it was written.
    private var storage: [UInt8] = []
    private(set) var count = 0

    init(room: Int) {
        if room > 0 {
            grow(by: room)
        }
    }

    var bytes: ArraySlice<UInt8> { storage[..<count] }

    /// Makes room for so many bytes more. There is always a byte to spare, so that the storage is never empty and has an
    /// address.
    @inline(__always)
    mutating func reserve(_ room: Int) {
        if storage.count - count <= room {
            grow(by: room)
        }
    }

    /// Gives the bytes away without a copy.
    mutating func take() -> [UInt8] {
        storage.removeSubrange(count...)
        defer { self = Self(room: 0) }
        return storage
    }

    /// Adds what `fill` puts, which must be no more than `room` bytes.
    @inline(__always)
    mutating func append(room: Int, _ fill: (inout ByteCursor) -> Void) {
        reserve(room)
        let start = count
        count = storage.withUnsafeMutableBufferPointer { storage in
            var cursor = ByteCursor(storage.baseAddress.unsafelyUnwrapped + start, room: room)
            fill(&cursor)
            return cursor.position - storage.baseAddress.unsafelyUnwrapped
        }
    }

    @inline(never)
    private mutating func grow(by room: Int) {
        let (old, count) = (storage, count)
        let size = old.count + max(room + 1, old.count, 2048)
        storage = [UInt8](unsafeUninitializedCapacity: size) { new, initializedCount in
            // Filling the rest with zeros first would cost as much as the copy.
            old.withUnsafeBufferPointer { _ = new.update(fromContentsOf: $0.prefix(count)) }
            initializedCount = size
        }
    }
}
