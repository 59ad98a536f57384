import Foundation
import Measuring
import Peers

extension Main {
    /// Row 7: the cost of an event as a batch or a queue grows.
    static func growth(_ report: inout Report) async throws {
        for payload in Lead.Payload.allCases {
            let variants = try [10, 100, 1000].map { size in
                let workload = try Workload.body(payload, eventsPerRequest: size, by: .ours)
                // A turn is 1,000 events, whatever the size of a request.
                let repeats = 1000 / workload.unitsPerTurn
                return Variant("\(number(Double(size))) events in a request") {
                    try (0..<repeats).reduce(0) { sum, _ in sum &+ (try workload.turn()) }
                }
            }
            try await grow("Growth: \(payload.rawValue) lead to request bytes", 1000, variants, report.effort, &report)
        }
        let mapper = BackendMapper()
        let time = Int(Date().timeIntervalSince1970)
        let largest = report.isShort ? 20_000 : 100_000
        let events = (0..<largest).map { mapper.event(for: .sample($0, .lean, time: time)) }
        // A turn is all of these events, whatever the size of a queue.
        let queues = [1000, largest].map { size in
            Variant("a queue of \(number(Double(size))) lean events") { count in
                try await Cost.ofProcess {
                    for _ in 0..<count {
                        for start in stride(from: 0, to: events.count, by: size) {
                            try await QueueRun.send(Array(events[start..<start + size]))
                        }
                    }
                }
            }
        }
        try await grow(
            "Growth: an event through EventsQueue, no network",
            largest,
            queues,
            report.deliveryEffort,
            &report
        )
    }

    private static func grow(
        _ title: String,
        _ unitsPerTurn: Int,
        _ variants: [Variant],
        _ effort: Effort,
        _ report: inout Report
    ) async throws {
        let outcome = try await Comparison(title, per: "event", unitsPerTurn: unitsPerTurn, variants)
            .outcome(effort)
        report.show(outcome.growthTable)
        report.scorecard.add(
            "\(title), the largest against the first",
            outcome.lines.last?.ratio ?? .nan,
            atMost: 1.1,
            gate: 2
        )
    }
}
