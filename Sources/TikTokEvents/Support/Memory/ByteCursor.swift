/// Writes bytes into memory, one after the other.
///
/// Every write is bounds-checked, in release builds too: once for each byte, text or word.
struct ByteCursor {
    // Valid for as long as the closure runs that the functions of this folder lend the cursor to.
    private let memory: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes stand before the next one.
    private(set) var count: Int

    @inline(__always)
    init(_ memory: UnsafeMutableBufferPointer<UInt8>, from start: Int = 0) {
        self.memory = memory
        count = start
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        precondition(count < memory.count)
        memory[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
        put(ByteView(text))
    }

    @inline(__always)
    mutating func put(_ bytes: ByteView) {
        precondition(bytes.count <= memory.count - count)
        _ = memory[count...].update(fromContentsOf: bytes)
        count &+= bytes.count
    }

    /// Puts what becomes of each byte.
    @inline(__always)
    mutating func put(_ bytes: ByteView, mapping map: (UInt8) -> UInt8) {
        precondition(bytes.count <= memory.count - count)
        var end = count
        for byte in bytes {
            memory[end] = map(byte)
            end &+= 1
        }
        count = end
    }

    /// Puts words of eight bytes each, the lowest byte first.
    @inline(__always)
    mutating func put(words wordCount: Int, _ word: (Int) -> UInt64) {
        precondition(wordCount <= (memory.count - count) / 8)
        let bytes = UnsafeMutableRawBufferPointer(memory)
        for index in 0..<wordCount {
            bytes.storeBytes(of: word(index).littleEndian, toByteOffset: count, as: UInt64.self)
            count &+= 8
        }
    }

    /// Puts bytes that come from the last to the first.
    @inline(__always)
    mutating func put(fromLast length: Int, _ next: () -> UInt8) {
        precondition(length >= 0 && length <= memory.count - count)
        for offset in (0..<length).reversed() {
            memory[count + offset] = next()
        }
        count &+= length
    }
}

extension ByteCursor {
    /// Lends the first bytes of a value that any bytes are valid for.
    @inline(__always)
    static func fill<Value: BitwiseCopyable, Result>(
        _ value: inout Value,
        capacity: Int,
        _ fill: (inout ByteCursor) -> Result
    ) -> Result {
        precondition(capacity <= MemoryLayout<Value>.size)
        return withUnsafeMutableBytes(of: &value) { bytes in
            var cursor = ByteCursor(UnsafeMutableBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<capacity]))
            return fill(&cursor)
        }
    }
}

extension String {
    /// Makes a text of the UTF-8 that `fill` puts.
    @inline(__always)
    init(capacity: Int, _ fill: (inout ByteCursor) -> Void) {
        self.init(unsafeUninitializedCapacity: capacity) { memory in
            var cursor = ByteCursor(memory)
            fill(&cursor)
            return cursor.count
        }
    }
}
