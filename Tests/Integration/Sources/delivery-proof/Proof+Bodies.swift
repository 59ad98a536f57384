import Foundation
import TikTokEvents

extension Proof {
    /// A body that would fill the memory. Each is met in a process of its own, whose peak is then its.
    func body(_ index: Int) async throws {
        let server = try FaultServer()
        let faults: [(String, String, String, [TransportKind: String])] = [
            (
                "10", "gzip bomb of 1 GiB", "bomb",
                [.urlSession: "unconfirmed (network)", .asyncHTTPClient: "unconfirmed (unreadable_response, HTTP 200)"]
            ),
            (
                "11", "endless body", "endless",
                [.urlSession: "unconfirmed (network)", .asyncHTTPClient: "unconfirmed (network)"]
            ),
            (
                "11", "redirect with an endless body", "endless-redirect",
                [.urlSession: "unconfirmed (deadline)", .asyncHTTPClient: "unconfirmed (network)"]
            ),
        ]
        let (number, name, fault, expected) = faults[index]
        let client = try client(
            to: server.endpoint(fault, fault),
            over: kind.transport,
            deadline: .seconds(5),
            attempts: 1
        )
        let receipt = await client.send(event(fault))
        try ShownText.add(receipt)
        // An abandoned body that is read on shows in the processor's time.
        try await Task.sleep(for: .seconds(1))
        let time = ProcessFigures.processorTime
        try await Task.sleep(for: .seconds(1))
        let load = Int((ProcessFigures.processorTime - time) * 100)
        let peak = Int(ProcessFigures.memory.peak)
        // The body of a redirect is kept by `URLSession` on Linux until the deadline, and nothing above it learns of it.
        let isKnown = kind == .urlSession && fault == "endless-redirect"
        var violations = peak < 64 || isKnown ? [] : ["peak \(peak) MB"]
        if load > 20 {
            violations.append("still reads: \(load) % of a processor")
        }
        row(
            number,
            name,
            expected: expected[kind] ?? "",
            seen: receipt.outcome.summary,
            note: "peak \(peak) MB, then \(load) % of a processor"
                + (isKnown ? "; grows until the deadline, known" : ""),
            violations: violations
        )
    }
}
