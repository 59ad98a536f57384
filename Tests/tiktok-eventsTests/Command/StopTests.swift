import Testing

@testable import tiktok_events

@Suite struct StopTests {
    /// Output that was lost stays the reason when Ctrl-C follows, and the other way round.
    @Test func theFirstReasonCounts() {
        let reasons: [[tiktok_events.ExitStatus]] = [[.inputOutput, .interrupted], [.terminated, .inputOutput]]
        for reasons in reasons {
            let stop = Stop()
            #expect(stop.reason == nil && !stop.isRequested)
            reasons.forEach(stop.request)
            #expect(stop.reason == reasons[0] && stop.isRequested)
        }
    }
}
