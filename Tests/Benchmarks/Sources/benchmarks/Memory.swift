import Foundation
import Measuring

extension Main {
    /// Row 6: peak memory while leads are streamed, in a separate process.
    static func memory(_ report: inout Report) async throws {
        let sink = try Sink(report)
        defer { sink.stop() }
        var table = Table(
            "Memory: full leads streamed, MB",
            columns: ["", "leads", "at the start", "at the peak", "above the start"]
        )
        for (transport, requests) in [("urlsession", 1), ("urlsession", 4), ("asynchttpclient", 4)] {
            for count in report.isShort ? [100_000] : [100_000, 1_000_000] {
                let task = "stream \(transport) \(requests)"
                let output = try Command.output([report.program("workload"), task, "\(count)", sink.url])
                let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
                guard numbers.count == 2 else { throw CommandFailure(output) }
                let (start, peak) = (numbers[0] / 1024, numbers[1] / 1024)
                let name = "\(transport), \(requests) at a time"
                table.add([name, number(Double(count)), number(start), number(peak), number(peak - start)])
                if transport == "urlsession" {
                    report.scorecard.add(
                        "Memory above the start, \(number(Double(count))) leads, \(name), MB",
                        peak - start,
                        atMost: 24,
                        gate: 48
                    )
                }
            }
        }
        report.show(table.text)
        try held(&report)
    }

    /// What a process with hundreds of pixels holds many of, each kind in a process of its own.
    private static func held(_ report: inout Report) throws {
        var table = Table("Memory: bytes for each", columns: ["", "count", "bytes", "JSON"])
        let kinds: [(task: String, name: String, count: Int, goal: Double, gate: Double)] = [
            ("clients", "light client", 100_000, 500, 1000),
            ("sources", "source in the health", 50_000, 400, 800),
            // Most of it is the task that waits: the runtime gives it a kilobyte for every few functions.
            ("sends", "waiting send of an event", 9000, 5000, 10_000),
            ("queue", "event in a queue", 50_000, 1200, 2400),
        ]
        for (task, name, count, goal, gate) in kinds {
            let output = try Command.output([report.program("workload"), "hold \(task)", "\(count)"])
            let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            guard numbers.count == 3 else { throw CommandFailure(output) }
            let json = task == "queue" ? numbers[2] : 0
            let bytes = (numbers[1] - numbers[0]) * 1024 / Double(count)
            table.add([name, number(Double(count)), number(bytes), number(json)])
            let memory = json > 0 ? "Memory of each \(name), without its JSON" : "Memory of each \(name)"
            report.scorecard.add("\(memory), bytes", bytes - json, atMost: goal, gate: gate)
        }
        report.show(table.text)
    }
}
