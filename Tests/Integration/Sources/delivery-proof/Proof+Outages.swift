import Foundation
import Synchronization
import TikTokEvents

extension Proof {
    /// Tests outages of at most so many seconds, for calls and for a queue, and one pixel of twenty that hangs.
    func outages(upTo longest: Int) async throws {
        let server = try FaultServer()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for seconds in [5, 15, 45] where seconds <= longest {
                let log = server.log
                let calls = try server.endpoint("down\(seconds)", "down/\(seconds)")
                group.addTask { try await self.calls(through: seconds, to: calls, log) }
                let queue = try server.endpoint("queue\(seconds)", "down/\(seconds)")
                group.addTask { try await self.queue(through: seconds, to: queue, log) }
            }
            try await group.waitForAll()
        }
        try await hangingPixel(server)
    }

    private func calls(through seconds: Int, to endpoint: EventsClient.Endpoint, _ log: ReceivedLog) async throws {
        let tag = "down\(seconds)"
        let client = try client(
            to: endpoint,
            over: kind.ownTransport,
            deadline: EventsClient.RetryPolicy().deadline
        )
        let start = ContinuousClock.now
        let receipts = await withTaskGroup(of: DeliveryReceipt.self) { group in
            for index in 0..<100 {
                group.addTask { await client.send(event("\(tag)-\(index)")) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let time = ContinuousClock.now - start
        for receipt in receipts {
            try ShownText.add(receipt)
        }
        row(
            "14",
            "502 for \(seconds) s, 100 sends",
            expected: "100 accepted",
            seen: "\(receipts.count(where: \.outcome.isAccepted)) accepted",
            note: "\(try log.requestCount(tag)) requests, \(Self.seconds(time))",
            violations: try log.violations(receipts, tag, client: client)
        )
    }

    private func queue(through seconds: Int, to endpoint: EventsClient.Endpoint, _ log: ReceivedLog) async throws {
        let tag = "queue\(seconds)"
        let client = try client(to: endpoint, over: kind.ownTransport)
        let receipts = Mutex<[DeliveryReceipt]>([])
        let queue = try EventsQueue(client: client) { given in
            receipts.withLock { $0 += given }
        }
        let running = Task { try await queue.run() }
        let start = ContinuousClock.now
        for index in 0..<2000 {
            try await queue.enqueue(event("\(tag)-\(index)"))
        }
        _ = await queue.flush(within: .seconds(seconds + 20))
        let time = ContinuousClock.now - start
        queue.shutDown()
        try await running.value
        let all = receipts.withLock { $0 }
        row(
            "14",
            "502 for \(seconds) s, a queue of 2,000",
            expected: "2000 accepted",
            seen: "\(all.count(where: \.outcome.isAccepted)) accepted",
            note: "\(try log.requestCount(tag)) requests, \(Self.seconds(time))",
            violations: try log.violations(all, tag, client: client)
        )
    }

    private func hangingPixel(_ server: FaultServer) async throws {
        let first = try client(
            to: server.endpoint("pixels", "hangs-for/C4HANG"),
            over: kind.ownTransport,
            deadline: .seconds(20)
        )
        let hanging = try first.reporting(to: .web(pixelCode: "C4HANG"))
        // After this, the endpoint is known to be healthy.
        let opening = await first.send(event("pixels"))
        // Several at once, because a single pixel may take only part of the connections.
        let stuck = Task {
            await withTaskGroup(of: DeliveryReceipt.self) { group in
                for index in 0..<10 {
                    group.addTask { await hanging.send(event("hang-\(index)")) }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        let ends = try await withThrowingTaskGroup(of: [(DeliveryReceipt, Duration)].self) { group in
            for pixel in 1..<20 {
                let client = try first.reporting(to: .web(pixelCode: "C4PIXEL\(pixel)"))
                group.addTask {
                    var ends: [(DeliveryReceipt, Duration)] = []
                    for index in 0..<10 {
                        let start = ContinuousClock.now
                        ends.append((await client.send(event("pixel\(pixel)-\(index)")), ContinuousClock.now - start))
                    }
                    return ends
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let times = ends.map(\.1).sorted()
        let lost = await stuck.value
        var violations = try server.log.violations([opening] + ends.map(\.0) + lost, client: first)
        if times[times.count * 9 / 10] > .seconds(1) {
            violations.append("nine of ten took \(times[times.count * 9 / 10])")
        }
        row(
            "28",
            "one pixel of 20 hangs",
            expected: "190 of the others accepted, 0 of its own",
            seen: "\(ends.count { $0.0.outcome.isAccepted }) of the others accepted, "
                + "\(lost.count(where: \.outcome.isAccepted)) of its own",
            note: "half within \(Self.seconds(times[times.count / 2])), "
                + "all within \(Self.seconds(times.last ?? .zero))",
            violations: violations
        )
    }
}
