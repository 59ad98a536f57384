import Foundation
import Testing
import TikTokEvents
import TikTokEventsTesting

@testable import tiktok_events

@Suite struct DestinationsTests {
    private let sandbox = Sandbox()

    private func destinations(_ others: [EventSource]) throws -> Destinations {
        var configuration = EventsClient.Configuration()
        // However busy the machine is, no call may run out of time.
        configuration.retry.deadline = .seconds(3600)
        configuration.retry.attemptTimeout = .seconds(3600)
        let first = try EventsClient(
            source: .web(pixelCode: "C4A"),
            accessToken: AccessToken("token"),
            transport: sandbox,
            configuration: configuration
        )
        return try Destinations(first, others: others)
    }

    private static func candidate(_ id: String, _ pixelCode: String) -> Candidate {
        var event = Event("Lead", id: EventID(rawValue: id), time: Date())
        event.user = .init(email: "jane@example.com")
        event.page = .init(url: "https://a.example/")
        return Candidate(LeadPlace(line: 1), leadID: id, .web(pixelCode: pixelCode), PendingEvent(event), nil)
    }

    @Test(arguments: [[], ["C4B"]])
    func anEventOfAnotherSourceReachesNone(others: [String]) async throws {
        let destinations = try destinations(others.map { .web(pixelCode: $0) })
        let candidates = [Self.candidate("A", "C4A"), Self.candidate("B", "C4C")]
        let error = await #expect(throws: UsageError.self) { try await destinations.send(candidates) }
        #expect(error?.message.hasPrefix("an event belongs to the source C4C, but this run reports to the ") == true)
        #expect(await sandbox.requestCount == 0)
    }

    @Test func receiptsAreInTheOrderOfTheEvents() async throws {
        let destinations = try destinations([.web(pixelCode: "C4B")])
        let ids = ["A", "B", "C", "D", "E"]
        let candidates = zip(ids, ["C4A", "C4B", "C4A", "C4B", "C4A"]).map { Self.candidate($0, $1) }
        let receipts = try await destinations.send(candidates)
        #expect(receipts.map { $0.event.id?.rawValue } == ids)
        #expect(receipts.allSatisfy { $0.outcome.isAccepted })
        let reached = await sandbox.acceptedEvents.map { "\($0.event.id?.rawValue ?? "") \($0.source.id)" }
        #expect(Set(reached) == ["A C4A", "B C4B", "C C4A", "D C4B", "E C4A"])
    }

    @Test func whatIsKnownOfAnEarlierAttemptStillHolds() async throws {
        var candidates = ["A", "B", "C"].map { Self.candidate($0, "C4A") }
        candidates[0].pending = PendingEvent(candidates[0].event, expiresAt: Date(timeIntervalSinceNow: -1))
        candidates[1].pending = PendingEvent(candidates[1].event, maximumBatch: 1)
        let receipts = try await destinations([]).send(candidates)
        #expect(receipts[0].outcome.description == "unconfirmed (expired)")
        #expect(receipts[1...].allSatisfy { $0.outcome.isAccepted })
        #expect(await sandbox.requestCount == 2)
    }
}
