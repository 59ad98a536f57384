/// Growing bytes that are filled through a pointer, with one check for room for each piece of text and none for each
/// byte.
struct ByteBuffer {
    /// The bytes, and room for more behind them.
    private var storage: [UInt8] = []
    private(set) var count = 0

    var bytes: ArraySlice<UInt8> { storage[..<count] }

    /// Adds what `fill` puts, which must be no more than `room` bytes.
    @inline(__always)
    mutating func append(room: Int, _ fill: (inout ByteCursor) -> Void) {
        // There is always a byte to spare, so that the storage is never empty and has an address.
        if storage.count - count <= room {
            grow(by: room)
        }
        let start = count
        count = storage.withUnsafeMutableBufferPointer { storage in
            var cursor = ByteCursor(storage.baseAddress.unsafelyUnwrapped + start, room: room)
            fill(&cursor)
            return cursor.position - storage.baseAddress.unsafelyUnwrapped
        }
    }

    @inline(never)
    private mutating func grow(by room: Int) {
        storage += [UInt8](repeating: 0, count: max(room + 1, storage.count, 2048))
    }
}
