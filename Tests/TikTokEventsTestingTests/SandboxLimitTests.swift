import Foundation
import TikTokEvents
import TikTokEventsTesting
import Testing

@Suite("A sandbox keeps as many events as the test asks for")
struct SandboxLimitTests {
    private static func send(_ ids: [String], to sandbox: Sandbox) async throws -> DeliveryOutcome.Code {
        let events = ids.map {
            #"{"event":"Lead","event_time":1795428000,"event_id":"\#($0)","page":{"url":"https://a.example/"}}"#
        }
        let body = #"{"event_source":"web","event_source_id":"S","data":[\#(events.joined(separator: ","))]}"#
        return try await SandboxTests.answer(SandboxTests.request(body), from: sandbox).1.code
    }

    @Test("Events beyond the limit are judged and not kept", arguments: [0, 1, 2, 3, 10])
    func limit(limit: Int) async throws {
        let sandbox = Sandbox(keepingAtMost: limit, now: { SandboxTests.now })
        #expect(try await Self.send(["1", "2"], to: sandbox) == .ok)
        #expect(try await Self.send(["3", "1"], to: sandbox) == .ok)
        let all = ["1", "2", "3", "1"]
        let kept = await sandbox.acceptedEvents
        #expect(kept.compactMap(\.event.id?.rawValue) == Array(all.prefix(limit)))
        #expect(kept.map(\.status) == Array([.counted, .counted, .counted, .merged].prefix(limit)))
        let body = #"{"event_source":"web","event_source_id":"S","data":[{"event":"Lead","event_time":"x"}]}"#
        #expect(try await SandboxTests.answer(SandboxTests.request(body), from: sandbox).1.code == .parameterError)
        #expect(await sandbox.requestCount == 3)
    }

    @Test("A repetition that isn't kept still fills in what the first one lacks")
    func filling() async throws {
        let sandbox = Sandbox(keepingAtMost: 1, now: { SandboxTests.now })
        #expect(try await Self.send(["1"], to: sandbox) == .ok)
        let event =
            #"{"event":"Lead","event_time":1795428000,"event_id":"1","page":{"url":"https://a.example/"},"#
            + #""properties":{"order_id":"7"}}"#
        let body = #"{"event_source":"web","event_source_id":"S","data":[\#(event)]}"#
        #expect(try await SandboxTests.answer(SandboxTests.request(body), from: sandbox).1.code == .ok)
        #expect(await sandbox.countedEvents.map(\.properties.orderID) == ["7"])
        #expect(await sandbox.acceptedEvents.count == 1)
    }
}
