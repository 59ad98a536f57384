import Testing

@testable import tiktok_events

@Suite struct EventKeysTests {
    @Test func containsWhatWasInsertedAndNothingElse() {
        var keys = EventKeys()
        for number in 0..<20_000 {
            let key = EventKey("Purchase\tTX-\(number)")
            #expect(!keys.contains(key))
            let isNew = keys.insert(key)
            #expect(isNew && keys.contains(key))
        }
        for number in 0..<20_000 {
            let key = EventKey("Purchase\tTX-\(number)")
            let isNew = keys.insert(key)
            #expect(!isNew && keys.contains(key))
        }
    }

    @Test func halvesOfTheHashAreIndependent() {
        let hashes = (0..<20_000).map { EventKey("\($0)").hash }
        #expect(Set(hashes).count == hashes.count)
        #expect(hashes.allSatisfy { $0 != 0 && $0 >> 32 != $0 & 0xFFFF_FFFF })
    }
}
