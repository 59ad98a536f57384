import Foundation
import Synchronization
import TikTokEvents

/// Returns a token that the server refuses, then others, and counts the calls.
private final class RotatingTokens: AccessTokenProvider {
    private let calls = Atomic(0)

    var count: Int {
        calls.load(ordering: .relaxed)
    }

    func token(replacing stale: AccessToken?) async throws -> AccessToken {
        let number = calls.add(1, ordering: .relaxed).newValue
        try await Task.sleep(for: .milliseconds(50))
        return try AccessToken("\(Canary.token)-\(number == 1 ? "stale" : "fresh")")
    }
}

extension Proof {
    /// Tests what all calls of a client share: retries, pauses, tokens.
    func clients() async throws {
        let server = try FaultServer()
        try await outage(server)
        try await refusedTokens(server)
        try await fullQueue(server)
    }

    private func sends(_ count: Int, _ tag: String, by client: EventsClient) async throws -> [DeliveryReceipt] {
        let receipts = await withTaskGroup(of: DeliveryReceipt.self) { group in
            for index in 0..<count {
                group.addTask { await client.send(event("\(tag)-\(index)")) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for receipt in receipts.prefix(20) {
            try ShownText.add(receipt)
        }
        return receipts
    }

    private func outage(_ server: FaultServer) async throws {
        for (name, fault, count, expected, requests) in [
            ("3 times 500, then OK", "server-errors/3", 1, "1 accepted", 4...4),
            ("500 forever, 1000 sends", "server-errors/1000000", 1000, "0 accepted", 20...150),
        ] {
            let tag = "outage\(count)"
            let client = try client(to: server.endpoint(tag, fault), over: kind.transport, deadline: .seconds(60))
            let receipts = try await sends(count, tag, by: client)
            var violations = try server.log.violations(receipts, tag, client: client)
            let received = try server.log.requestCount(tag)
            if !requests.contains(received) {
                violations.append("\(received) requests")
            }
            row(
                "14",
                name,
                expected: expected,
                seen: "\(receipts.count(where: \.outcome.isAccepted)) accepted",
                note: "\(received) requests",
                violations: violations
            )
        }
    }

    private func refusedTokens(_ server: FaultServer) async throws {
        for (number, name, fault, expected, mostRequests, calls) in [
            ("15", "40105, then a new token, 1000 sends", "token/fresh", "1000 accepted", 1001, 2),
            ("16", "40105 forever, 1000 sends", "token/none", "0 accepted", 2, 2),
        ] {
            let tokens = RotatingTokens()
            let tag = "token\(number)"
            var configuration = EventsClient.Configuration()
            configuration.endpoint = try server.endpoint(tag, fault)
            configuration.observer = { ShownText.add($0) }
            let client = try EventsClient(
                source: .web(pixelCode: "C4TEST"),
                accessToken: tokens,
                transport: kind.transport,
                configuration: configuration
            )
            let receipts = try await sends(1000, tag, by: client)
            ShownText.add(client)
            var violations = try server.log.violations(receipts, tag, client: client)
            let received = try server.log.requestCount(tag)
            if received > mostRequests {
                violations.append("\(received) requests")
            }
            if tokens.count > calls {
                violations.append("the provider was asked \(tokens.count) times")
            }
            row(
                number,
                name,
                expected: expected,
                seen: "\(receipts.count(where: \.outcome.isAccepted)) accepted",
                note: "\(received) requests, \(tokens.count) calls of the provider",
                violations: violations
            )
        }
    }

    /// Shuts down a full queue while the server hangs.
    private func fullQueue(_ server: FaultServer) async throws {
        let client = try client(to: server.endpoint("full", "hang"), over: kind.transport)
        let receipts = Mutex<[DeliveryReceipt]>([])
        var configuration = EventsQueue.Configuration()
        configuration.maximumEvents = 100
        configuration.drainLimit = .seconds(2)
        let queue = try EventsQueue(client: client, configuration: configuration) { given in
            receipts.withLock { $0 += given }
        }
        let running = Task { try await queue.run() }
        var enqueued = 0
        while enqueued < 1000, try queue.enqueueIfPossible(event("full-\(enqueued)")) {
            enqueued += 1
        }
        let waiting = Task { try await queue.enqueue(event("full-waiting")) }
        try await Task.sleep(for: .milliseconds(500))
        let start = ContinuousClock.now
        queue.shutDown()
        try await running.value
        let time = ContinuousClock.now - start
        let all = receipts.withLock { $0 }
        var violations = try server.log.violations(all, "full", client: client)
        if case .success = await waiting.result {
            violations.append("took an event while it was full")
        }
        if !(.seconds(1)...(.seconds(5))).contains(time) {
            violations.append("took \(time)")
        }
        if Set(all.compactMap(\.event.id)).count != all.count {
            violations.append("two receipts for one event")
        }
        row(
            "25",
            "full queue shut down, server hangs",
            // A single source may use only four fifths of the queue.
            expected: "80 outcomes in 2 s",
            seen: "\(all.count) outcomes in 2 s",
            note: "\(enqueued) enqueued, \(Self.seconds(time))",
            violations: violations
        )
    }
}
