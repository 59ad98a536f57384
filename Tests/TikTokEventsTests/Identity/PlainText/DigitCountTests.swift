import Testing

@testable import TikTokEvents

@Suite("Digits of any script")
struct DigitCountTests {
    @Test(
        arguments: [
            Vector("ASCII", "+1 (213) 373-4253", 11), Vector("Arabic", "٠٥٠١٢٣٤٥٦٧", 10), Vector("Persian", "۰۹۱۲", 4),
            Vector("full-width", "０３−１２３４", 6), Vector("Devanagari", "०९८", 3), Vector("Thai", "๐๘๑", 3),
            Vector("of four bytes", "\u{1D7CE}\u{1D7CF}", 2), Vector("none", "-", 0),
        ]
    )
    func digits(vector: Vector<String, Int>) {
        let digits = DigitCount(vector.input)
        #expect(digits.count == vector.expected)
        #expect(!digits.hasLetters)
    }

    @Test("Letters of any script", arguments: ["1a", "1é", "1я", "1電", "1ก", "Z"])
    func letters(text: String) {
        #expect(DigitCount(text).hasLetters)
        #expect(!DigitCount(text + "2133734253").isPhoneNumber)
    }

    @Test("A phone number has from 7 to 15 digits")
    func phoneNumber() {
        for count in 0...20 {
            #expect(DigitCount(String(repeating: "1", count: count)).isPhoneNumber == (7...15).contains(count))
        }
    }

    @Test("Broken UTF-8 is no digit", arguments: [[0xA0], [0xF4, 0xBF, 0xBF, 0xBF], [0xD9, 0xD9, 0x41]] as [[UInt8]])
    func broken(bytes: [UInt8]) {
        var digits = DigitCount()
        for byte in bytes {
            digits.append(byte)
        }
        #expect(digits.count == 0)
    }
}
