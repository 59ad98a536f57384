import Foundation
import TikTokEvents

extension Proof {
    /// Sends `SIGTERM` under load: the host must end in time, and every event that it enqueued must have one outcome.
    func terminations(_ rounds: Int) async throws {
        let server = try FaultServer()
        var enqueued = 0
        var outcomes: [String: Int] = [:]
        var violations: Set<String> = []
        var longest = Duration.zero
        for round in 0..<rounds {
            let fault = ["ok", "slow/30", "mixed"][round % 3]
            let journal = "\(directory)/journal-\(kind.rawValue)-\(round)"
            let host = Process()
            host.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            host.arguments = ["host", kind.rawValue, "http://127.0.0.1:\(server.port)/r\(round)/\(fault)", journal]
            try host.run()
            // Any earlier, the host may not be listening for signals yet.
            while (try? lines("\(journal).enqueued"))?.isEmpty ?? true {
                try await Task.sleep(for: .milliseconds(5))
            }
            try await Task.sleep(for: .milliseconds(.random(in: 20...300)))
            let start = ContinuousClock.now
            kill(host.processIdentifier, SIGTERM)
            while host.isRunning, .now - start < .seconds(10) {
                try await Task.sleep(for: .milliseconds(5))
            }
            if host.isRunning {
                violations.insert("hangs")
                kill(host.processIdentifier, SIGKILL)
            }
            host.waitUntilExit()
            longest = max(longest, .now - start)
            if host.terminationStatus != 0 {
                violations.insert("status \(host.terminationStatus)")
            }
            let (ids, settled) = (try lines("\(journal).enqueued"), try lines("\(journal).outcomes"))
            enqueued += ids.count
            let settledIDs = settled.map { $0.prefix { $0 != " " } }
            if Set(settledIDs).count != settledIDs.count {
                violations.insert("two outcomes for one event")
            }
            if !Set(settledIDs).isSuperset(of: ids) {
                violations.insert("events without an outcome")
            }
            let received = try server.log.entries("r\(round)")
            for line in settled {
                let parts = line.split(separator: " ", maxSplits: 1)
                outcomes["\(parts[1].prefix { $0 != "(" })".trimmingCharacters(in: .whitespaces), default: 0] += 1
                if parts[1] == "accepted", received["\(parts[0])"]?.counted ?? 0 == 0 {
                    violations.insert("accepted, but not received")
                }
            }
        }
        let counts = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        row(
            "25",
            "SIGTERM under load, \(rounds) rounds",
            expected: "an outcome for every event",
            seen: violations.contains("events without an outcome")
                ? "events without one" : "an outcome for every event",
            note: "\(enqueued) enqueued: \(counts); ended within \(Self.seconds(longest))",
            violations: violations.sorted()
        )
    }

    private func lines(_ path: String) throws -> [Substring] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    }
}
