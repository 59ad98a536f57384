/// What SHA-256 computes with: a word of one message, or the words of several messages side by side.
protocol SHA256Word {
    init(repeating word: UInt32)
    static func &+ (lhs: Self, rhs: Self) -> Self
    static func ^ (lhs: Self, rhs: Self) -> Self
    static func & (lhs: Self, rhs: Self) -> Self
    /// Shifted to the right.
    func shifted(by count: UInt32) -> Self
    /// Rotated to the right.
    func rotated(by count: UInt32) -> Self
    /// The constants of the 64 rounds.
    static var roundConstants: [Self] { get }
}

extension UInt32: SHA256Word {
    init(repeating word: UInt32) {
        self = word
    }

    @inline(__always)
    func shifted(by count: UInt32) -> UInt32 {
        self &>> count
    }

    @inline(__always)
    func rotated(by count: UInt32) -> UInt32 {
        (self &>> count) | (self &<< (32 &- count))
    }

    static var roundConstants: [UInt32] { SHA256.roundConstants }
}

extension SIMD4<UInt32>: SHA256Word {
    @inline(__always)
    func shifted(by count: UInt32) -> Self {
        self &>> Self(repeating: count)
    }

    /// The shift to the left is a multiplication, which the compiler keeps whole; a pair of shifts it takes for a
    /// rotation, which it does lane by lane where the processor has none for vectors.
    @inline(__always)
    func rotated(by count: UInt32) -> Self {
        (self &>> Self(repeating: count)) | (self &* Self(repeating: 1 &<< (32 &- count)))
    }

    static var roundConstants: [Self] { SHA256.roundConstantsOfLanes }
}
