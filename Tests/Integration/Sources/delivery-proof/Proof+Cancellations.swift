import Foundation
import Synchronization
import TikTokEvents

extension Proof {
    /// Cancels at each await point, and then very often at random times.
    func cancellations(_ rounds: Int) async throws {
        let server = try FaultServer()
        try await eachAwaitPoint(server)
        try await randomTimes(rounds, server)
    }

    private func eachAwaitPoint(_ server: FaultServer) async throws {
        let points: [(String, String, wait: Duration, expected: String)] = [
            ("before anything", "ok", .zero, "not sent (canceled)"),
            ("waiting for the response", "hang", .milliseconds(300), "unconfirmed (canceled)"),
            ("reading the body", "drip", .milliseconds(800), "unconfirmed (canceled)"),
            ("pausing, throttled", "throttled/429%20Slow/20", .milliseconds(500), "not sent (canceled)"),
            ("probing after lost responses", "close", .seconds(8), "unconfirmed (canceled)"),
        ]
        for (index, point) in points.enumerated() {
            var configuration = EventsClient.Configuration()
            configuration.endpoint = try server.endpoint("c\(index)", point.1)
            let client = try EventsClient(
                source: .web(pixelCode: "C4TEST"),
                accessToken: AccessToken(Canary.token),
                transport: kind.transport,
                configuration: configuration
            )
            try await cancel(point.0, after: point.wait, client, tag: "c\(index)", expected: point.expected, server)
        }
        try await waitingForASlot(server)
    }

    private func cancel(
        _ name: String,
        after wait: Duration,
        _ client: EventsClient,
        tag: String,
        expected: String,
        _ server: FaultServer
    ) async throws {
        let task = Task { () -> (DeliveryReceipt, ContinuousClock.Instant) in
            if wait == .zero {
                // Wait for the cancellation before sending.
                while !Task.isCancelled { await Task.yield() }
            }
            return (await client.send(event(tag)), .now)
        }
        try await Task.sleep(for: wait)
        let start = ContinuousClock.now
        task.cancel()
        let (receipt, end) = await task.value
        try ShownText.add(receipt)
        var violations = try server.log.violations([receipt], tag, client: client)
        if end - start > .seconds(2) {
            violations.append("returned after \(end - start)")
        }
        row("21", "canceled \(name)", expected: expected, seen: receipt.outcome.summary, violations: violations)
    }

    /// Requests that hang take all connections, and a call that waits for one is canceled.
    private func waitingForASlot(_ server: FaultServer) async throws {
        guard kind == .urlSession else { return }
        let client = try client(
            to: server.endpoint("busy", "hang"),
            over: kind.transport,
            deadline: .seconds(4),
            attempts: 1
        )
        let busy = (0..<4).map { index in Task { await client.send(event("busy-\(index)")) } }
        try await Task.sleep(for: .milliseconds(300))
        try await cancel(
            "waiting for a connection",
            after: .milliseconds(300),
            client,
            tag: "slot",
            expected: "not sent (canceled)",
            server
        )
        for task in busy { _ = await task.value }
    }

    /// Cancels sends within 20 ms, against a refused port and a server that responds, delays, closes, resets, and
    /// hangs.
    private func randomTimes(_ rounds: Int, _ server: FaultServer) async throws {
        let watchdog = Watchdog("cancellations")
        defer { watchdog.end() }
        let mixed = try client(to: server.endpoint("mixed", "mixed"), over: kind.transport, deadline: .seconds(5))
        let refused = try client(
            to: EventsClient.Endpoint(insecureLoopbackURL: "http://127.0.0.1:1"),
            over: kind.transport,
            deadline: .seconds(5)
        )
        var seen: [String: Int] = [:]
        var receipts: [DeliveryReceipt] = []
        for round in 0..<rounds {
            let batch = await withTaskGroup(of: DeliveryReceipt.self) { group in
                for index in 0..<100 {
                    group.addTask {
                        let client = index % 5 == 0 ? refused : mixed
                        let task = Task { await client.send(event("m\(round)-\(index)")) }
                        try? await Task.sleep(for: .microseconds(.random(in: 0...20_000)))
                        task.cancel()
                        let receipt = await task.value
                        watchdog.step()
                        return receipt
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            receipts += batch
        }
        for receipt in receipts {
            let name = receipt.outcome.summary.prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces)
            seen[name, default: 0] += 1
        }
        for receipt in receipts.prefix(100) {
            try ShownText.add(receipt)
        }
        // Abandoned requests may still arrive.
        try await Task.sleep(for: .seconds(1))
        var violations = try server.log.violations(receipts, client: mixed)
        if receipts.count != rounds * 100 {
            violations.append("\(receipts.count) receipts")
        }
        let outcomes = seen.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        row(
            "21",
            "\(rounds * 100) canceled at random times",
            expected: "\(rounds * 100) outcomes",
            seen: "\(receipts.count) outcomes",
            note: outcomes,
            violations: violations
        )
    }
}
