#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// Formatting a decimal as text costs more than everything else done with a lead's amount, and FoundationEssentials
// doesn't expose its digits. So they are read from its 20 bytes, as long as a few known numbers come out right. The
// text is the fallback on other systems, if the layout ever changes, and for numbers that don't fit.

extension Decimal {
    /// The number as digits and a power of ten, if the digits fit: 42.5 is 425 and -1.
    var parts: (digits: Int64, exponent: Int)? {
        Self.hasKnownLayout ? partsOfKnownLayout : nil
    }

    private static let hasKnownLayout: Bool = {
        let known: [(text: String, digits: Int64, exponent: Int)] = [
            ("0", 0, 0), ("1", 1, 0), ("-42.5", -425, -1), ("0.01", 1, -2), ("1795428000", 1_795_428, 3),
            ("1234567890123456", 1_234_567_890_123_456, 0),
        ]
        return MemoryLayout<Decimal>.size == 20
            && known.allSatisfy { number in
                Decimal(string: number.text)?.partsOfKnownLayout.map { $0 == (number.digits, number.exponent) } == true
            } && Decimal.nan.partsOfKnownLayout == nil
    }()

    private var partsOfKnownLayout: (digits: Int64, exponent: Int)? {
        withUnsafeBytes(of: self) { bytes in
            let words = Int(bytes[1] >> 4)
            let isNegative = bytes[1] & 0x08 != 0
            // No mantissa words mean zero or, if the sign is set, not a number.
            guard words <= 4, words > 0 || !isNegative else { return nil }
            var digits: UInt64 = 0
            for index in (4..<4 + 2 * words).reversed() {
                digits = digits << 8 | UInt64(bytes[index])
            }
            guard let magnitude = Int64(exactly: digits) else { return nil }
            return (isNegative ? -magnitude : magnitude, Int(Int8(bitPattern: bytes[0])))
        }
    }
}

extension Decimal {
    /// The number as an integer, or `nil` if it isn't one or doesn't fit.
    var integer: Int64? {
        guard let (digits, exponent) = parts else { return Int64(description) }
        guard exponent > 0 else { return exponent == 0 || digits == 0 ? digits : nil }
        var integer = digits
        for _ in 0..<exponent {
            let (product, isOver) = integer.multipliedReportingOverflow(by: 10)
            guard !isOver else { return nil }
            integer = product
        }
        return integer
    }

    /// Whether the number is below a positive integer. Comparing two decimals takes far longer.
    func isBelow(_ limit: Int64) -> Bool {
        guard case (var whole, var exponent)? = parts, exponent <= 0 else { return self < Decimal(limit) }
        while exponent < 0 {
            whole /= 10
            exponent += 1
        }
        return whole < limit
    }

    /// The nearest `Double`.
    var double: Double? {
        // Both are exact up to 2^53 and 10^22, so the quotient is rounded only once.
        guard let (digits, exponent) = parts, digits.magnitude <= 1 << 53, (-22...0).contains(exponent) else {
            return Double(description)
        }
        return Double(digits) / Self.powersOfTen[-exponent]
    }

    private static let powersOfTen = (0...22).map { Double("1e\($0)") ?? .nan }
}
