import Testing

@testable import TikTokEvents

@Suite("JSONEncoder and the byte writer agree on random events")
struct EncodersAgreeTests {
    @Test("What was written as bytes and decoded is encoded as the event itself is", arguments: UInt64(1)...8)
    func agree(seed: UInt64) throws {
        var events = RandomEvents(seed: seed)
        for index in 0..<50 {
            let event = events.next()
            let bytes = try jsonText(event)
            let fromBytes = try decoded(Event.self, bytes)
            #expect(try encodedText(fromBytes) == encodedText(event), "seed \(seed), event \(index)")
            #expect(try jsonText(fromBytes) == bytes, "seed \(seed), event \(index)")
            #expect(try jsonText(decoded(Event.self, encodedText(event))) == bytes, "seed \(seed), event \(index)")
        }
    }

    @Test("The same seed gives the same events, another seed others")
    func seeds() throws {
        var first = RandomEvents(seed: 1)
        var again = RandomEvents(seed: 1)
        var other = RandomEvents(seed: 2)
        let event = first.next()
        #expect(event == again.next())
        #expect(event != other.next())
    }
}
