import Testing

@testable import TikTokEvents

@Suite("Eight bytes at once are told apart as one by one")
struct EightBytesTests {
    @Test("Each character of ASCII, at each place and among any others")
    func marks() {
        var random = SeededGenerator(seed: 8)
        for byte in 0...0x7F as ClosedRange<UInt8> {
            let text = (0..<8).map { _ in UInt8.random(in: 0...0x7F, using: &random) }
            for place in text.indices {
                var text = text
                text[place] = byte
                let bytes = Self.eight(text)
                #expect(bytes.nonASCII == 0)
                for character in [" ", "@", ",", ";", "\u{7F}", "\0", "%"] as [Unicode.Scalar] {
                    #expect(Self.places(bytes.marks(of: character)) == text.map { $0 == UInt8(ascii: character) })
                }
                #expect(Self.places(bytes.marks(from: "A", through: "Z")) == text.map { (0x41...0x5A).contains($0) })
                #expect(Self.places(bytes.marks(from: "\0", through: " ")) == text.map { $0 <= 0x20 })
                #expect(Self.places(bytes.marks(below: "!")) == text.map { $0 < 0x21 })
                #expect(Self.places(bytes.marks(above: "~")) == text.map { $0 > 0x7E })
                let lowercased = Unicode.Scalar(byte).properties.lowercaseMapping
                #expect(bytes.lowercased.word >> (8 * place) & 0xFF == UInt64(Array(lowercased.utf8)[0]))
            }
        }
    }

    @Test("A byte beyond ASCII is marked wherever it is")
    func nonASCII() {
        for place in 0..<8 {
            var text = Array("abcdefgh".utf8)
            text[place] = 0x80
            #expect(Self.places(Self.eight(text).nonASCII) == (0..<8).map { $0 == place })
        }
    }

    private static func eight(_ text: [UInt8]) -> EightBytes {
        text.withUnsafeBytes { EightBytes($0, at: 0) }
    }

    private static func places(_ marks: UInt64) -> [Bool] {
        (0..<8).map { marks >> (8 * $0) & 0xFF == 0x80 }
    }
}
