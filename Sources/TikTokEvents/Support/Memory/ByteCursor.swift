/// Writes bytes into memory, one after another.
///
/// Every write is bounds-checked, even in release builds: once per byte, string, or word.
struct ByteCursor {
    // Valid only while the closure runs. The functions in this folder lend the cursor to it.
    private let memory: UnsafeMutableBufferPointer<UInt8>
    /// The number of bytes written.
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

    /// Writes the result of mapping each byte.
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

    /// Writes words of eight bytes each, in little-endian order.
    @inline(__always)
    mutating func put(words wordCount: Int, _ word: (Int) -> UInt64) {
        precondition(wordCount <= (memory.count - count) / 8)
        let bytes = UnsafeMutableRawBufferPointer(memory)
        for index in 0..<wordCount {
            bytes.storeBytes(of: word(index).littleEndian, toByteOffset: count, as: UInt64.self)
            count &+= 8
        }
    }

    /// Writes bytes that are computed from last to first.
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
    /// Fills the leading bytes of a value for which any bit pattern is valid.
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
    /// Creates a string from the UTF-8 that `fill` writes.
    @inline(__always)
    init(capacity: Int, _ fill: (inout ByteCursor) -> Void) {
        self.init(unsafeUninitializedCapacity: capacity) { memory in
            var cursor = ByteCursor(memory)
            fill(&cursor)
            return cursor.count
        }
    }
}
