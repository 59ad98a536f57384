import Foundation
import Testing
import TikTokEvents

@testable import tiktok_events

@Suite struct JournalStateTests {
    private static func state(_ lines: [String]) throws -> JournalState {
        var state = JournalState(hasSources: false)
        for (offset, line) in lines.enumerated() {
            state.add(try JSONDecoder().decode(JournalEntry.self, from: Data(line.utf8)), at: offset)
        }
        return state
    }

    private static func line(_ outcome: String, _ more: String = #","should_resend":false"#) -> String {
        #"{"line":1,"event":"Lead","event_id":"A","outcome":"\#(outcome)"\#(more)}"#
    }

    @Test(arguments: [
        (line("accepted"), true, 0),
        (line("rejected", #","scope":"event","code":40002,"should_resend":false"#), true, 0),
        (line("rejected", #","scope":"local","should_resend":false"#), false, 0),
        (line("unconfirmed", #","reason":"expired","should_resend":false"#), true, 0),
        (line("unconfirmed", #","should_resend":true"#), false, 1),
        (line("not_sent", #","should_resend":true"#), false, 1),
        (line("not_sent", #","reason":"refused","should_resend":false"#), false, 1),
    ])
    func tellsWhatIsFinal(line: String, isSettled: Bool, pending: Int) throws {
        let state = try Self.state([line])
        #expect((state.settled[EventKey("Lead\tA")] != nil) == isSettled)
        #expect(state.pendingCount == pending)
        #expect(state.counts.total == 1)
    }

    @Test func theLastLineOfAnEventCounts() throws {
        let state = try Self.state([Self.line("not_sent", #","should_resend":true"#), Self.line("accepted")])
        #expect(state.counts[.accepted] == 1 && state.counts.total == 1)
        #expect(state.pendingCount == 0)
    }

    @Test func sourcesTellEventsApartIfThereAreSeveral() throws {
        for (hasSources, total) in [(false, 1), (true, 2)] {
            var state = JournalState(hasSources: hasSources)
            for source in ["C4A", "C4B"] {
                let line = Self.line("not_sent", #","source":"\#(source)","should_resend":true"#)
                state.add(try JSONDecoder().decode(JournalEntry.self, from: Data(line.utf8)), at: 0)
            }
            #expect(state.pendingCount == total)
            #expect(state.counts.total == total)
        }
    }

    @Test func theLargestBatchOfAPendingEventIsKept() throws {
        let event = Event("Lead", id: "A", time: Date())
        let key = EventKey("Lead\tA")
        #expect(try Self.state([]).pending(event, key).maximumBatch == nil)
        let pending = #","should_resend":true,"expires_at":1795600000,"pending":{"event":{},"batch":7}"#
        let kept = try Self.state([Self.line("unconfirmed", pending)]).pending(event, key)
        #expect(kept.maximumBatch == 7)
        #expect(kept.expiresAt == Date(timeIntervalSince1970: 1_795_600_000))
    }

    /// Of all copies that may have arrived, the first one expires first.
    @Test(arguments: [[100, 300, 200], [300, 200, 100], [200, 100, 300]])
    func theEarliestExpirationCounts(times: [Int]) throws {
        let sending = times.map { #"{"sending":["Lead\tA"],"expires_at":\#($0)}"# }
        let first = Date(timeIntervalSince1970: 100)
        #expect(try Self.state(sending).expiry(of: EventKey("Lead\tA")) == first)
        let open = Self.line("unconfirmed", #","should_resend":true,"expires_at":\#(times[0])"#)
        #expect(try Self.state([open] + sending[1...]).expiry(of: EventKey("Lead\tA")) == first)
    }

    @Test func leadsThatCannotBeSentAreThoseOfTheLastSend() throws {
        let problem = #"{"line":2,"error":"no"}"#
        #expect(try Self.state([#"{"run":"send"}"#, problem, #"{"run":"resend"}"#]).problemCount == 1)
        #expect(try Self.state([#"{"run":"send"}"#, problem, #"{"run":"send"}"#, problem, problem]).problemCount == 2)
    }

    @Test func aRunThatHasNotEndedIsNotComplete() throws {
        #expect(try Self.state([#"{"run":"send"}"#, #"{"complete":true}"#]).isComplete)
        #expect(try !Self.state([#"{"run":"send"}"#, #"{"complete":true}"#, #"{"run":"send"}"#]).isComplete)
        #expect(try Self.state([#"{"run":"send"}"#, #"{"complete":true}"#, #"{"run":"resend"}"#]).isComplete)
        #expect(try !Self.state([#"{"run":"send"}"#, #"{"complete":false}"#]).isComplete)
    }
}
