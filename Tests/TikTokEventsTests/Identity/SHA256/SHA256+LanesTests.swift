import Testing

@testable import TikTokEvents

@Suite("SHA-256 of several short messages side by side")
struct SHA256LanesTests {
    @Test("Two to four messages of random lengths agree with a second implementation", arguments: 2...4)
    func sideBySide(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        for _ in 0..<60 {
            let messages = Self.messages(count, using: &random)
            let digests = Self.digests(of: messages) { SHA256.hash(four: $0, into: $1) }
            #expect(digests == messages.map(ReferenceSHA256.hexDigest))
        }
    }

    @Test("Any number of messages, in their order", arguments: 0...9)
    func anyNumber(count: Int) {
        var random = SeededGenerator(seed: 55)
        let messages = Self.messages(count, using: &random)
        let digests = Self.digests(of: messages) { SHA256.hash($0, into: $1) }
        #expect(digests == messages.map(ReferenceSHA256.hexDigest))
    }

    @Test("Every length that a block holds", arguments: 0...SHA256.Block.capacity)
    func everyLength(length: Int) {
        let message = (0..<length).map { UInt8(truncatingIfNeeded: 200 + $0) }
        let expected = ReferenceSHA256.hexDigest(message)
        #expect(SHA256.hash(Self.block(message)).hexDigits == expected)
        let filled = SHA256.Block { cursor in
            message.forEach { cursor.put($0) }
            return true
        }
        #expect(filled.map { SHA256.hash($0).hexDigits } == expected)
    }

    private static func digests(
        of messages: [[UInt8]],
        by hash: (UnsafeBufferPointer<SHA256.Block>, UnsafeMutableBufferPointer<SHA256.Digest>) -> Void
    ) -> [String] {
        var digests = [SHA256.Digest](repeating: .zero, count: messages.count)
        messages.map(block).withUnsafeBufferPointer { blocks in
            digests.withUnsafeMutableBufferPointer { hash(blocks, $0) }
        }
        return digests.map(\.hexDigits)
    }

    private static func messages(_ count: Int, using random: inout SeededGenerator) -> [[UInt8]] {
        (0..<count).map { _ in
            (0..<Int.random(in: 0...SHA256.Block.capacity, using: &random)).map { _ in
                UInt8.random(in: .min ... .max, using: &random)
            }
        }
    }

    private static func block(_ message: [UInt8]) -> SHA256.Block {
        message.withUnsafeBufferPointer { SHA256.Block($0) }
    }
}
