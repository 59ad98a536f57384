import Testing

@testable import tiktok_events

@Suite struct EventKeysTests {
    @Test func containsWhatWasInsertedAndNothingElse() {
        var keys = EventKeys()
        for number in 0..<20_000 {
            let key = EventKey("Purchase\tTX-\(number)")
            #expect(keys[key] == nil)
            keys.insert(key, content: UInt32(number))
            #expect(keys[key] != nil)
        }
        for number in 0..<20_000 {
            let key = EventKey("Purchase\tTX-\(number)")
            #expect(keys[key] == UInt32(number))
            keys.insert(key, content: 7)
            #expect(keys[key] == 7)
        }
        #expect(keys[EventKey("Purchase\tTX-20000")] == nil)
    }

    @Test func halvesOfTheHashAreIndependent() {
        let hashes = (0..<20_000).map { EventKey("\($0)").hash }
        #expect(Set(hashes).count == hashes.count)
        #expect(hashes.allSatisfy { $0 != 0 && $0 >> 32 != $0 & 0xFFFF_FFFF })
    }
}
