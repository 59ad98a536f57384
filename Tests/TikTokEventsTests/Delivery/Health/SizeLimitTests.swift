import Testing

@testable import TikTokEvents

@Suite struct SizeLimitTests {
    private let start = ContinuousClock.now

    private func at(_ seconds: Double) -> ContinuousClock.Instant { start.advanced(by: .seconds(seconds)) }

    @Test func aLearnedSizeDoublesEachMinute() {
        var limit = SizeLimit()
        #expect(limit.bytes(at: at(0)) == .max)
        limit.shrink(below: 200_000, at: at(0))
        let learned = limit.bytes(at: at(59))
        #expect((100_000...110_000).contains(learned))
        #expect(limit.bytes(at: at(61)) == learned * 2)
        #expect(limit.bytes(at: at(300)) > 1_000_000)
        #expect(limit.bytes(at: at(1e9)) > 1_000_000)
        limit.shrink(below: 200_000, at: at(300))
        #expect(limit.bytes(at: at(301)) == learned)
    }
}
