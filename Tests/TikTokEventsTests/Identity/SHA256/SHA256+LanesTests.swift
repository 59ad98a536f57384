import Testing

@testable import TikTokEvents

@Suite("SHA-256 of several short messages side by side")
struct SHA256LanesTests {
    @Test("Four messages of random lengths agree with a second implementation")
    func sideBySide() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<60 {
            let messages = Self.messages(4, using: &random)
            let blocks = try messages.map { try #require(SHA256.Block($0)) }
            let digests = SHA256.hashInLanes(blocks[0], blocks[1], blocks[2], blocks[3])
            #expect(
                [digests.0, digests.1, digests.2, digests.3].map(\.hexDigits)
                    == messages.map(ReferenceSHA256.hexDigest)
            )
        }
    }

    @Test("Any number of identifiers, in their order", arguments: 0...8)
    func anyNumber(count: Int) {
        var random = SeededGenerator(seed: 55)
        let ids = (0..<count).map { _ in "id-\(random.next())" }
        var digests: [String?] = []
        IdentifierBatch.open { batch in
            var places: [IdentifierBatch.Place?] = []
            for id in ids {
                places.append(batch.add(id, as: "external_id", by: .externalID))
            }
            batch.hash()
            for place in places {
                digests.append(batch[place]?.hexDigits)
            }
        }
        #expect(digests == ids.map { ReferenceSHA256.hexDigest(Array($0.utf8)) })
    }

    @Test("Any number of blocks, in order", arguments: 0...9)
    func anyNumberOfBlocks(count: Int) throws {
        var random = SeededGenerator(seed: 9)
        let messages = Self.messages(count, using: &random)
        let blocks = try messages.map { try #require(SHA256.Block($0)) }
        #expect(SHA256.hash(blocks).map(\.hexDigits) == messages.map(ReferenceSHA256.hexDigest))
    }

    @Test("Every length that fits in a block", arguments: 0...SHA256.Block.capacity)
    func everyLength(length: Int) throws {
        let message = (0..<length).map { UInt8(truncatingIfNeeded: 200 + $0) }
        let block = try #require(SHA256.Block(message))
        #expect(SHA256.hash(block).hexDigits == ReferenceSHA256.hexDigest(message))
    }

    @Test("A longer message has no block")
    func tooLong() {
        #expect(SHA256.Block([UInt8](repeating: 1, count: 56)) == nil)
        #expect(SHA256.Block { _ in false } == nil)
    }

    private static func messages(_ count: Int, using random: inout SeededGenerator) -> [[UInt8]] {
        (0..<count).map { _ in
            (0..<Int.random(in: 0...SHA256.Block.capacity, using: &random)).map { _ in
                UInt8.random(in: .min ... .max, using: &random)
            }
        }
    }
}
