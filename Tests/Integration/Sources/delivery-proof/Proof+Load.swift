import Foundation
import Synchronization
import TikTokEvents

extension Proof {
    /// Tests very many concurrent sends.
    func concurrentSends(_ count: Int) async throws {
        let server = try FaultServer()
        let client = try client(to: server.endpoint("many", "ok"), over: kind.transport, deadline: .seconds(120))
        let before = ProcessFigures.descriptors
        let mostDescriptors = Atomic(0)
        let watch = Task.detached {
            while !Task.isCancelled {
                let now = ProcessFigures.descriptors
                mostDescriptors.store(max(now, mostDescriptors.load(ordering: .relaxed)), ordering: .relaxed)
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        let start = ContinuousClock.now
        // Events are large: keeping them all would account for most of the memory that is measured.
        let date = Date()
        let outcomes = await withTaskGroup(of: (Int, DeliveryOutcome).self) { group in
            for index in 0..<count {
                group.addTask { (index, await client.send(events("many-\(index)", at: date))[0].outcome) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let time = ContinuousClock.now - start
        watch.cancel()
        let peak = Int(ProcessFigures.memory.peak)
        let descriptors = mostDescriptors.load(ordering: .relaxed) - before
        let sent = outcomes.lazy.map { (event: event("many-\($0.0)", at: date), outcome: $0.1) }
        var violations = try server.log.violations(sent, client: client)
        // `URLSessionTransport` lets four requests into the library, while AsyncHTTPClient accepts all of them.
        if peak >= (kind == .urlSession ? 256 : 512) {
            violations.append("peak \(peak) MB")
        }
        if descriptors > 64 {
            violations.append("\(descriptors) descriptors")
        }
        row(
            "22",
            "\(count) sends at once",
            expected: "\(count) accepted",
            seen: "\(outcomes.count { $0.1.isAccepted }) accepted",
            note: "\(Self.seconds(time)), peak \(peak) MB, \(descriptors) more descriptors",
            violations: violations
        )
    }

    /// Sends batches of a thousand events, four in flight, and measures what each event leaves in memory.
    func batches(_ count: Int) async throws {
        let server = try FaultServer()
        let client = try client(to: server.endpoint("batch", "ok"), over: kind.transport, deadline: .seconds(120))
        // The means of the second and the last quarter: memory in use at any moment fluctuates by megabytes.
        var memory = (early: 0.0, late: 0.0)
        var accepted = 0
        let start = ContinuousClock.now
        for first in stride(from: 0, to: count, by: 4) {
            switch first * 4 / count {
            case 1: memory.early += ProcessFigures.memory.now / Double(count / 16)
            case 3: memory.late += ProcessFigures.memory.now / Double(count / 16)
            default: break
            }
            accepted += await withTaskGroup(of: Int.self) { group in
                for batch in first..<min(first + 4, count) {
                    group.addTask {
                        let report = await client.send((0..<1000).map { event("b\(batch)-\($0)") })
                        return report.count(where: \.outcome.isAccepted)
                    }
                }
                return await group.reduce(0, +)
            }
        }
        let time = ContinuousClock.now - start
        let peak = Int(ProcessFigures.memory.peak)
        let slope = (memory.late - memory.early) * 1024 * 1024 / Double(count * 1000 / 2)
        let entries = try server.log.entries()
        var violations: [String] = []
        if entries.count != count * 1000 || entries.values.contains(where: { $0.counted == 0 }) {
            violations.append("\(count * 1000 - entries.values.count { $0.counted > 0 }) lost")
        }
        if !entries.values.allSatisfy(\.isAlwaysTheSame) {
            violations.append("other bytes under one id")
        }
        // With fewer than millions of events, the steps in which the system provides memory exceed what is measured.
        if slope >= 1, count >= 4000 {
            violations.append("memory grows")
        }
        row(
            "23",
            "\(count * 1000) events in batches of 1000",
            expected: "\(count * 1000) accepted",
            seen: "\(accepted) accepted",
            note: "\(Self.seconds(time)), peak \(peak) MB, \(String(format: "%.2f", slope)) bytes an event",
            violations: violations
        )
    }

    /// Kills and restarts the server in the middle of a load.
    func restart(_ restarts: Int) async throws {
        let server = try FaultServer()
        let client = try client(
            to: server.endpoint("restart", "ok"),
            over: kind.transport,
            deadline: .seconds(60),
            attempts: 50
        )
        let sending = Task { () -> [DeliveryReceipt] in
            await withTaskGroup(of: [DeliveryReceipt].self) { group in
                for worker in 0..<20 {
                    group.addTask {
                        var receipts: [DeliveryReceipt] = []
                        for index in 0..<(100 * restarts) {
                            // Like a job queue: send until there is a final outcome.
                            var pending: PendingEvent? = PendingEvent(event("w\(worker)-\(index)"))
                            while let job = pending {
                                let receipt = await client.send(pending: [job])[0]
                                pending = receipt.pendingEvent
                                if pending == nil { receipts.append(receipt) }
                            }
                        }
                        return receipts
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
        }
        for _ in 0..<restarts {
            try await Task.sleep(for: .milliseconds(.random(in: 100...300)))
            server.kill()
            try await Task.sleep(for: .milliseconds(50))
            try server.start()
        }
        let receipts = await sending.value
        for receipt in receipts.prefix(100) {
            try ShownText.add(receipt)
        }
        let violations = try server.log.violations(receipts, client: client)
        row(
            "27",
            "killed and restarted \(restarts) times",
            expected: "\(2000 * restarts) accepted",
            seen: "\(receipts.count(where: \.outcome.isAccepted)) accepted",
            violations: violations
        )
    }
}
