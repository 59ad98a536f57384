import Foundation
import Testing

@testable import TikTokEvents

@Suite("Digits of a decimal")
struct DecimalPartsTests {
    @Test(
        "Whole numbers and doubles are those of the text",
        arguments: [
            "0", "-0", "1", "-1", "42.5", "-42.50", "0.1", "0.10", "1795428000", "1e3", "-1.5e3", "1e18", "1e19",
            "1e37",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "12345678901234567890",
            "9007199254740993", "0.30000000000000004", "1e-22", "1e-23", "123456789.123456789", "5e-127", "65536",
            "4294967296", "281474976710656", "1234567.891",
        ]
    )
    func agree(text: String) throws {
        let number = try #require(Decimal(string: text))
        #expect(number.integer == Int64(number.description))
        #expect(number.double == Double(number.description))
        if let (digits, exponent) = number.parts {
            #expect(Decimal(digits) * Decimal(sign: .plus, exponent: exponent, significand: 1) == number)
        }
    }

    @Test("Random amounts")
    func random() {
        for _ in 0..<2_000 {
            let digits = Int64.random(in: -(1 << 55)...(1 << 55)) >> Int64.random(in: 0...54)
            let number = Decimal(sign: .plus, exponent: Int.random(in: -24...4), significand: Decimal(digits))
            #expect(number.integer == Int64(number.description))
            #expect(number.double == Double(number.description))
        }
    }

    @Test("What isn't a number has neither")
    func notANumber() {
        #expect(Decimal.nan.parts == nil)
        #expect(Decimal.nan.integer == nil)
    }

    @Test("On Linux, the digits are read without formatting text")
    func layout() {
        #if canImport(FoundationEssentials)
        #expect(Decimal(425).parts.map { $0 == (425, 0) } == true)
        #endif
    }
}
