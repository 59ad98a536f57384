import Foundation
import Synchronization
import TikTokEvents

extension Proof {
    /// Sends single events through the queue while the server is killed and restarted ten times. Events that should be
    /// sent again are enqueued again, as a host would do.
    func singles(_ thousands: Int) async throws {
        let server = try FaultServer()
        let client = try client(to: server.endpoint("single", "slow/3"), over: kind.transport, deadline: .seconds(60))
        let count = thousands * 1000
        let again = Mutex<[PendingEvent]>([])
        let accepted = Atomic(0)
        let rejected = Atomic(0)
        let resent = Atomic(0)
        let queue = try EventsQueue(client: client) { receipts in
            for receipt in receipts {
                switch receipt.outcome {
                case .accepted: accepted.add(1, ordering: .relaxed)
                case .rejected: rejected.add(1, ordering: .relaxed)
                case .unconfirmed, .notSent: again.withLock { $0 += [receipt.pendingEvent].compactMap(\.self) }
                }
            }
        }
        let running = Task { try await queue.run() }
        let start = ContinuousClock.now
        var restarts = 0
        for index in 0..<count {
            try await queue.enqueue(event("s\(index)"))
            if restarts < 10, index == (restarts + 1) * (count / 11) {
                restarts += 1
                server.kill()
                try await Task.sleep(for: .milliseconds(50))
                try server.start()
            }
        }
        while !(await queue.flush(within: .seconds(120))) || !again.withLock({ $0.isEmpty }) {
            for event in again.withLock({ $0.take() }) {
                resent.add(1, ordering: .relaxed)
                try await queue.enqueue(event)
            }
        }
        let time = ContinuousClock.now - start
        queue.shutDown()
        try await running.value
        let peak = Int(ProcessFigures.memory.peak)
        let entries = try server.log.entries()
        let counted = entries.values.count { $0.counted > 0 }
        let repeated = entries.values.count { $0.counted + $0.open > 1 }
        // Copies that differ would count twice.
        let double = entries.values.count { !$0.isAlwaysTheSame }
        var violations = counted == count ? [] : ["\(count - counted) lost"]
        if entries.count > count || double > 0 {
            violations.append("counted twice")
        }
        row(
            "23",
            "\(count) single events through the queue, \(restarts) restarts",
            expected: "\(count) accepted",
            seen: "\(accepted.load(ordering: .relaxed)) accepted",
            note:
                "\(count - counted) lost, \(double) counted twice (\(repeated) sent again), \(resent.load(ordering: .relaxed)) enqueued "
                + "again, \(try server.log.requestCount()) requests, \(Self.seconds(time)), peak \(peak) MB",
            violations: violations
        )
    }
}

extension [PendingEvent] {
    /// Removes and returns all elements.
    fileprivate mutating func take() -> Self {
        defer { self = [] }
        return self
    }
}
