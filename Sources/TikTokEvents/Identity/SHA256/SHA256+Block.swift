extension SHA256 {
    /// A message of at most 55 bytes with its padding: a single block, stored without an allocation.
    struct Block: Sendable {
        /// The longest message that leaves enough space for the padding.
        static let capacity = 55

        private typealias Words = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)
        private var words: Words = (0, 0, 0, 0, 0, 0, 0, 0)

        /// A block of zeros, which no message produces.
        static let zero = Self()

        private init() {}

        /// Creates a block from the message that `fill` writes, at most 55 bytes. Returns `nil` if `fill` returns
        /// `false`.
        @inline(__always)
        init?(_ fill: (inout ByteCursor) -> Bool) {
            let count = ByteCursor.fill(&words, capacity: Self.capacity + 1) { message -> Int? in
                guard fill(&message) else { return nil }
                let count = message.count
                // The one bit that follows a message. A longer message leaves no space for it and traps.
                message.put(0x80 as UInt8)
                return count
            }
            guard let count else { return nil }
            words.7 = UInt64(count * 8).bigEndian
        }

        /// Creates a block from a message, or returns `nil` if it is longer than 55 bytes.
        init?(_ message: [UInt8]) {
            guard message.count <= Self.capacity else { return nil }
            self.init { block in
                message.forEach { block.put($0) }
                return true
            }
        }

        /// Lends the block's sixteen words, whose bytes are in message order.
        @inline(__always)
        func withWords<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
            // 64 bytes, aligned for eight words of twice the size.
            withUnsafeBytes(of: words) { body($0.bindMemory(to: UInt32.self)) }
        }
    }
}
