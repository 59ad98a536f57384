import Testing

@testable import TikTokEvents

@Suite("SHA-256")
struct SHA256Tests {
    @Test(
        "The examples of FIPS 180-4",
        arguments: [
            Vector("empty", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            Vector("24 bits", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            Vector(
                "448 bits, the padding takes a second block",
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            Vector(
                "896 bits",
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                    + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ]
    )
    func publishedExamples(vector: Vector<String, String>) {
        #expect(hexDigest(Array(vector.input.utf8)) == vector.expected)
        #expect(ReferenceSHA256.hexDigest(Array(vector.input.utf8)) == vector.expected)
    }

    @Test("A million times 'a'")
    func aMillion() {
        let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(hexDigest(message) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("Every length from 0 to 200 bytes agrees with a second implementation")
    func everyLength() {
        var random = SeededGenerator(seed: 180_4)
        for length in 0...200 {
            let message = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            #expect(hexDigest(message) == ReferenceSHA256.hexDigest(message), "\(length) bytes")
        }
    }

    private func hexDigest(_ message: [UInt8]) -> String {
        SHA256.hash(message).hexDigits
    }
}
