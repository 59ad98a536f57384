/// A value that SHA-256 computes with: a word of one message, or words of several messages side by side.
protocol SHA256Word {
    init(repeating word: UInt32)
    static func &+ (lhs: Self, rhs: Self) -> Self
    static func ^ (lhs: Self, rhs: Self) -> Self
    static func & (lhs: Self, rhs: Self) -> Self
    /// Returns the word shifted to the right.
    func shifted(by count: UInt32) -> Self
    /// Returns the word rotated to the right.
    func rotated(by count: UInt32) -> Self
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
}

extension SIMD4<UInt32>: SHA256Word {
    @inline(__always)
    func shifted(by count: UInt32) -> Self {
        self &>> Self(repeating: count)
    }

    /// The left shift is written as a multiplication, which the compiler leaves alone. It would turn a pair of shifts
    /// into a rotation, which is done lane by lane if the processor has none for vectors.
    @inline(__always)
    func rotated(by count: UInt32) -> Self {
        (self &>> Self(repeating: count)) | (self &* Self(repeating: 1 &<< (32 &- count)))
    }
}
