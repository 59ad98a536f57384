/// A place in memory at which bytes are put, one behind the other.
///
/// Whoever makes one says how many bytes there is room for. What is put beyond traps in a debug build, in which the
/// tests run; a release build checks nothing, so that a byte costs no more than a store.
struct ByteCursor {
    private(set) var position: UnsafeMutablePointer<UInt8>
    private let end: UnsafeMutablePointer<UInt8>

    init(_ position: UnsafeMutablePointer<UInt8>, room: Int) {
        self.position = position
        end = position + room
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        assert(position < end)
        position.pointee = byte
        position += 1
    }

    /// Puts so many bytes, of which `next` tells the last one first.
    @inline(__always)
    mutating func put(fromLast count: Int, _ next: () -> UInt8) {
        assert(end - position >= count)
        for offset in (0..<count).reversed() {
            position[offset] = next()
        }
        position += count
    }

    /// Puts the eight bytes of a word, the lowest first.
    @inline(__always)
    mutating func put(_ word: UInt64) {
        assert(end - position >= 8)
        UnsafeMutableRawPointer(position).storeBytes(of: word.littleEndian, as: UInt64.self)
        position += 8
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
        put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        assert(end - position >= bytes.count)
        guard let start = bytes.baseAddress else { return }
        position.update(from: start, count: bytes.count)
        position += bytes.count
    }
}
