import Testing

@testable import TikTokEvents

@Suite("Hex digits of a digest")
struct SHA256HexTests {
    private static let digits = "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"

    @Test("64 digits are read and written back in lowercase", arguments: [digits, digits.uppercased()])
    func roundTrip(digits: String) throws {
        let digest = try #require(SHA256.Digest(hexDigits: digits.utf8))
        #expect(digest.hexDigits == Self.digits)
    }

    @Test("The first digit is the highest of the first word, the last the lowest of the last")
    func order() throws {
        let digits = (0..<16).map { String($0, radix: 16) }.joined()
        let digest = try #require(SHA256.Digest(hexDigits: String(repeating: digits, count: 4).utf8))
        #expect(digest.word0 == 0x0123_4567_89ab_cdef)
        #expect(digest == .init(word0: digest.word0, word1: digest.word0, word2: digest.word0, word3: digest.word0))
    }

    @Test("Every byte other than a hex digit is rejected")
    func otherBytes() {
        let hex = Set("0123456789abcdefABCDEF".utf8)
        for byte in UInt8.min ... .max {
            let digits = [UInt8](repeating: UInt8(ascii: "0"), count: 63) + [byte]
            #expect((SHA256.Digest(hexDigits: digits) != nil) == hex.contains(byte), "byte \(byte)")
        }
    }
}
