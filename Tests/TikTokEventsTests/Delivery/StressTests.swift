import Foundation
import Testing

@testable import TikTokEvents

/// Calls on real threads, with every fault at random times. Meant for Thread Sanitizer.
@Suite struct StressTests {
    private struct Network: EventsTransport {
        func send(
            _ request: TransportRequest,
            deadline: ContinuousClock.Instant
        ) async throws(TransportFailure) -> TransportResponse {
            try? await Task.sleep(for: .microseconds(Int.random(in: 0...4000)))
            if Task.isCancelled { throw .mayHaveBeenSent }
            switch Int.random(in: 0..<30) {
            case 0...2: return TransportResponse(status: 502, body: [])
            case 3: throw .notSent
            case 4: return Self.response(40100)
            case 5: return Self.response(40105)
            case 6:
                try? await Task.sleep(until: deadline, clock: .continuous)
                throw .mayHaveBeenSent
            default: return Self.response(0)
            }
        }

        private static func response(_ code: Int) -> TransportResponse {
            TransportResponse(status: 200, body: Array(#"{"code":\#(code),"request_id":"R"}"#.utf8))
        }
    }

    private struct Provider: AccessTokenProvider {
        func token(replacing stale: AccessToken?) async throws -> AccessToken {
            try await Task.sleep(for: .microseconds(Int.random(in: 0...3000)))
            if Int.random(in: 0..<10) == 0 { throw CancellationError() }
            return try AccessToken("t\(Int.random(in: 0..<3))")
        }
    }

    /// In a thorough run, which has the machine to itself, no call may be late by more than a tenth of a second.
    private static let isThorough = ProcessInfo.processInfo.environment["TIKTOK_EVENTS_SEEDS"] != nil

    @Test(.timeLimit(.minutes(10)))
    func everyCallReturnsInTimeWithAllReceipts() async throws {
        for _ in 0..<(Self.isThorough ? 100 : 3) {
            let deadline = Duration.milliseconds(Int.random(in: 1...400))
            let client = try EventsClient(
                source: .web(pixelCode: "PIXEL"),
                accessToken: Provider(),
                transport: Network()
            )
            let late = await withTaskGroup(of: Duration.self) { group in
                for call in 0..<200 {
                    group.addTask {
                        let start = ContinuousClock.now
                        let task = Task {
                            let events = [DeliverySamples.event("\(call)-a"), DeliverySamples.event("\(call)-b")]
                            return await client.send(events, deadline: deadline).count
                        }
                        if call % 4 == 0 {
                            try? await Task.sleep(for: .microseconds(Int.random(in: 0...30_000)))
                            task.cancel()
                        }
                        #expect(await task.value == 2)
                        return start.duration(to: .now) - deadline
                    }
                }
                return await group.reduce(.zero) { max($0, $1) }
            }
            #expect(late < .milliseconds(100) || !Self.isThorough)
            // Abandoned requests end soon after.
            for _ in 0..<6_000 where !client.health.isAtRest {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(client.health.isAtRest)
        }
    }
}
