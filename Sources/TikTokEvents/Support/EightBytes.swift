/// Eight bytes of text that are looked at all at once, the first in the lowest byte of a word.
///
/// What tells characters apart marks the highest bit of each byte that it finds. It is for ASCII alone: with a byte
/// beyond it the other marks may be wrong.
struct EightBytes {
    static let size = 8
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits = ones << 7

    var word: UInt64

    init(_ word: UInt64) {
        self.word = word
    }

    /// The same byte eight times.
    @inline(__always)
    init(repeating byte: UInt8) {
        word = UInt64(byte) &* Self.ones
    }

    /// The bytes from a place at which there are eight.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Bytes beyond ASCII. These marks are always right.
    @inline(__always)
    var nonASCII: UInt64 {
        word & Self.highBits
    }

    @inline(__always)
    func marks(of character: Unicode.Scalar) -> UInt64 {
        // No byte carries into the next: what differs is at most 0x7F, and so is what is added.
        ~((word ^ Self(repeating: UInt8(ascii: character)).word) &+ ~Self.highBits) & Self.highBits
    }

    @inline(__always)
    func marks(from first: Unicode.Scalar, through last: Unicode.Scalar) -> UInt64 {
        ~(marks(below: first) | marks(above: last)) & Self.highBits
    }

    @inline(__always)
    func marks(below first: Unicode.Scalar) -> UInt64 {
        ~(word &+ Self(repeating: 0x80 - UInt8(ascii: first)).word) & Self.highBits
    }

    @inline(__always)
    func marks(above last: Unicode.Scalar) -> UInt64 {
        (word &+ Self(repeating: 0x7F - UInt8(ascii: last)).word) & Self.highBits
    }

    /// With the letters of ASCII in lower case.
    @inline(__always)
    var lowercased: Self {
        // The highest bit of each capital, moved to the bit that tells small letters from capitals.
        Self(word | marks(from: "A", through: "Z") >> 2)
    }

    @inline(__always)
    var isASCII: Bool {
        nonASCII == 0
    }

    /// Right for text beyond ASCII too.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        // Where the byte stands is zero now, and taking one from zero alone sets a high bit that wasn't set.
        let difference = word ^ Self(repeating: byte).word
        return (difference &- Self.ones) & ~difference & Self.highBits != 0
    }

    /// Whether all eight are in a range of ASCII characters, NUL not among them. Right for text beyond ASCII too.
    @inline(__always)
    func areAll(in range: ClosedRange<UInt8>) -> Bool {
        // In ASCII a sum sets the high bit of its own byte and none of the next.
        let reachesLowest = word &+ Self(repeating: 0x80 &- range.lowerBound).word
        let exceedsHighest = word &+ Self(repeating: 0x7F &- range.upperBound).word
        return (word | ~reachesLowest | exceedsHighest) & Self.highBits == 0
    }
}
