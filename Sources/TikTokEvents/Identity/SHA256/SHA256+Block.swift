extension SHA256 {
    /// A message of at most 55 bytes with its padding: the one block that SHA-256 makes of it, without an allocation.
    struct Block: Sendable {
        /// The longest message that leaves room for the padding.
        static let capacity = 55

        private typealias Words = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)
        private var words: Words = (0, 0, 0, 0, 0, 0, 0, 0)

        /// No message.
        static let zero = Self()

        /// A block with the message that `fill` puts, at most 55 bytes; `nil` if it gives up.
        @inline(__always)
        init?(filledBy fill: (inout ByteCursor) -> Bool) {
            let count: Int? = withUnsafeMutableBytes(of: &words) { bytes in
                // A pointer to the 64 bytes of the words, of which the padding takes at least nine.
                let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress.unsafelyUnwrapped
                var cursor = ByteCursor(start, room: Self.capacity)
                guard fill(&cursor) else { return nil }
                let count = cursor.position - start
                bytes[count] = 0x80
                return count
            }
            guard let count else { return nil }
            setLength(count)
        }

        /// A block with a message of at most 55 bytes.
        @inline(__always)
        init(_ message: UnsafeBufferPointer<UInt8>) {
            self.init()
            _ = fill(with: message) { $0 }
        }

        /// A block with what becomes of a message of at most 55 bytes, eight bytes at a time; `nil` if it gives up.
        ///
        /// Behind the end of the message the bytes are `a`.
        @inline(__always)
        init?(_ message: UnsafeBufferPointer<UInt8>, mapping map: (EightBytes) -> EightBytes?) {
            self.init()
            guard fill(with: message, mapping: map) else { return nil }
        }

        /// A block that nothing has been put into yet.
        private init() {}

        @inline(__always)
        private mutating func fill(
            with message: UnsafeBufferPointer<UInt8>,
            mapping map: (EightBytes) -> EightBytes?
        ) -> Bool {
            let message = UnsafeRawBufferPointer(message)
            let count = message.count
            precondition(count <= Self.capacity)
            let isFilled = withUnsafeMutableBytes(of: &words) { bytes in
                // By words and no byte by itself, since a load that has to wait for several stores is slow.
                var offset = 0
                while offset + 8 <= count {
                    guard let mapped = map(EightBytes(message, at: offset)) else { return false }
                    bytes.storeBytes(of: mapped.word.littleEndian, toByteOffset: offset, as: UInt64.self)
                    offset += 8
                }
                // The up to seven bytes that are left, and the one bit that follows a message.
                let bits = UInt64(count - offset) * 8
                let rest: UInt64 = ~0 << bits
                let tail = Self.tail(of: message, from: offset) | EightBytes(repeating: UInt8(ascii: "a")).word & rest
                guard let mapped = map(EightBytes(tail)) else { return false }
                let word = mapped.word & ~rest | 0x80 << bits
                bytes.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
                return true
            }
            setLength(count)
            return isFilled
        }

        /// The up to seven bytes from an offset, and zeros.
        @inline(__always)
        private static func tail(of message: UnsafeRawBufferPointer, from offset: Int) -> UInt64 {
            guard offset > 0 else {
                return message.reversed().reduce(0) { $0 << 8 | UInt64($1) }
            }
            // The last eight bytes, without those that came before; a shift by 64 leaves none.
            return EightBytes(message, at: message.count - 8).word >> (64 - UInt64(message.count - offset) * 8)
        }

        private mutating func setLength(_ count: Int) {
            words.7 = UInt64(count * 8).bigEndian
        }

        /// The sixteen words of the block, whose bytes are in the order of the message.
        @inline(__always)
        func withWords<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
            withUnsafeBytes(of: words) { body($0.assumingMemoryBound(to: UInt32.self)) }
        }
    }
}
