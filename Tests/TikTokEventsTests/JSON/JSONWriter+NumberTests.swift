import Testing

@testable import TikTokEvents

@Suite("JSONWriter: numbers take the shortest form")
struct JSONWriterNumberTests {
    @Test("Amounts in hundredths, as short as Swift describes them")
    func amounts() throws {
        var random = SeededGenerator(seed: 7)
        for digits in 1...17 {
            let limit = (0..<digits).reduce(1) { power, _ in power * 10 }
            for _ in 0..<300 {
                let number = Double(Int.random(in: -limit...limit, using: &random)) / 100
                try check(number)
                try check(number.nextUp)
                try check(number / 10)
            }
        }
    }

    @Test("Numbers of any size")
    func anySize() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<5000 {
            let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
            if number.isFinite {
                try check(number)
            }
        }
    }

    @Test(
        "Around the last amount that is written by hundredths",
        arguments: [
            Vector("below", 9_999_999_999_999.98, "9999999999999.98"),
            Vector("at", 10_000_000_000_000.0, "10000000000000"),
            Vector("above", 10_000_000_000_000.02, "10000000000000.02"),
            Vector("negative", -9_999_999_999_999.5, "-9999999999999.5"),
            Vector("a single cent", 0.01, "0.01"),
            Vector("a negative cent", -0.01, "-0.01"),
            Vector("a tenth", 1.1, "1.1"),
            Vector("a cent more", 1.01, "1.01"),
            Vector("a mill", 1.001, "1.001"),
        ]
    )
    func limits(vector: Vector<Double, String>) throws {
        #expect(try jsonText(vector.input) == vector.expected)
    }

    @Test("Integers", arguments: [0, 9, 10, 99, 100, -1, -10, 1_790_000_000, .max, .min])
    func integers(integer: Int) throws {
        #expect(try jsonText(integer) == integer.description)
    }

    private func check(_ number: Double) throws {
        let json = try jsonText(number)
        #expect(Double(json) == number, "\(number)")
        #expect(json.utf8.count <= number.description.utf8.count, "\(number)")
    }
}
