/// Eight bytes of a text, looked at all at once.
struct EightBytes {
    let word: UInt64

    private static let topBits = each(0x80)

    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 {
        UInt64(byte) &* 0x0101_0101_0101_0101
    }

    var isASCII: Bool {
        word & Self.topBits == 0
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        // Where the byte stands is zero now, and taking one from zero alone sets a top bit that wasn't set.
        let difference = word ^ Self.each(byte)
        return (difference &- Self.each(1)) & ~difference & Self.topBits != 0
    }

    /// Whether all eight are in a range of ASCII characters, NUL not among them.
    @inline(__always)
    func areAll(in range: ClosedRange<UInt8>) -> Bool {
        // In ASCII a sum sets the top bit of its own byte and none of the next.
        let reachesLowest = word &+ Self.each(0x80 &- range.lowerBound)
        let exceedsHighest = word &+ Self.each(0x7F &- range.upperBound)
        return (word | ~reachesLowest | exceedsHighest) & Self.topBits == 0
    }
}

extension String {
    /// Whether the text passes a test of its bytes that it gets eight at a time.
    ///
    /// Some bytes may come twice, and what a text of under eight lacks is filled up with `filler`.
    @inline(__always)
    func allEightBytes(filledUpWith filler: UInt8, satisfy condition: (EightBytes) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { Self.allEightBytes(of: $0, filledUpWith: filler, satisfy: condition) }
            ?? Array(utf8).withUnsafeBufferPointer {
                Self.allEightBytes(of: $0, filledUpWith: filler, satisfy: condition)
            }
    }

    @inline(__always)
    private static func allEightBytes(
        of text: UnsafeBufferPointer<UInt8>,
        filledUpWith filler: UInt8,
        satisfy condition: (EightBytes) -> Bool
    ) -> Bool {
        guard text.count >= 8 else {
            let filled = UInt64(filler) &* 0x0101_0101_0101_0101
            return condition(EightBytes(word: text.reduce(filled) { $0 << 8 | UInt64($1) }))
        }
        let bytes = UnsafeRawBufferPointer(text)
        var offset = 0
        while offset <= text.count &- 8 {
            // The eight bytes from `offset` on are within the text.
            guard condition(EightBytes(word: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) else {
                return false
            }
            offset &+= 8
        }
        // The last eight, which overlap with those before.
        return offset == text.count
            || condition(EightBytes(word: bytes.loadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self)))
    }
}
