/// Up to 19 digits, as many as fit in a word.
struct PhoneDigits: Equatable, Sendable {
    private(set) var value: UInt64 = 0
    /// The number of digits, including leading zeros.
    private(set) var count = 0

    static let capacity = 19

    init() {}

    init(value: UInt64, count: Int) {
        self.value = value
        self.count = count
    }

    /// Appends a digit.
    ///
    /// - Returns: `false` if the digit doesn't fit.
    @inline(__always)
    mutating func append(_ digit: UInt8) -> Bool {
        guard count < Self.capacity else { return false }
        value = value &* 10 &+ UInt64(digit)
        count &+= 1
        return true
    }

    /// The first digits as a number. There must be at least that many.
    @inline(__always)
    func first(_ length: Int) -> UInt64 {
        value / Self.powersOfTen[count - length]
    }

    /// The digits after the first ones. There must be at least that many.
    @inline(__always)
    func dropFirst(_ length: Int) -> Self {
        Self(value: value % Self.powersOfTen[count - length], count: count - length)
    }

    /// Returns these digits followed by others.
    func appending(_ other: Self) -> Self {
        Self(value: value * Self.powersOfTen[other.count] + other.value, count: count + other.count)
    }

    /// Whether all digits are the same, as in `1111111111`, which people type to avoid giving their number.
    var isOneRepeated: Bool {
        let ones = (Self.powersOfTen[count] &- 1) / 9
        return count > 6 && value % ones == 0 && value / ones < 10
    }

    static let powersOfTen: [UInt64] = (0...capacity).map { exponent in
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
