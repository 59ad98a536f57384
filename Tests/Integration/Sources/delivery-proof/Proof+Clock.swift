import Foundation
import TikTokEvents

extension Proof {
    /// The computer's clock is put forward and back by an hour in the middle of a call: a deadline must not notice.
    ///
    /// It needs libfaketime, which reads the shift from the file that `FAKETIME_TIMESTAMP_FILE` names.
    func clockJumps() async throws {
        let server = try FaultServer()
        for (index, shift) in ["+3600", "-3600"].enumerated() {
            let tag = "clock\(index)"
            try setClock("+0")
            let client = try client(to: server.endpoint(tag, "drip"), over: kind.transport, deadline: .seconds(3))
            let (date, start) = (Date(), ContinuousClock.now)
            let jump = Task {
                try await Task.sleep(for: .seconds(1))
                try setClock(shift)
            }
            let receipt = await client.send(event(tag))
            let time = ContinuousClock.now - start
            try await jump.value
            try ShownText.add(receipt)
            var violations = try server.log.violations([receipt], tag, client: client)
            if abs(Date().timeIntervalSince(date)) < 3000 {
                violations.append("the clock did not jump")
            }
            // A call gives up a little earlier where no other attempt fits in.
            if !(.seconds(2)...(.seconds(6))).contains(time) {
                violations.append("took \(time)")
            }
            row(
                "24",
                "clock put \(index == 0 ? "forward" : "back") by an hour",
                expected: "unconfirmed (timeout)",
                seen: receipt.outcome.summary,
                note: "deadline of 3 s, \(Self.seconds(time))",
                violations: violations
            )
        }
    }

    private func setClock(_ shift: String) throws {
        let path = ProcessInfo.processInfo.environment["FAKETIME_TIMESTAMP_FILE"] ?? ""
        try shift.write(toFile: path, atomically: false, encoding: .utf8)
    }
}
