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
    }
}
