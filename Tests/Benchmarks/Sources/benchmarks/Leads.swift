import Foundation
import Measuring
import Peers

extension Main {
    /// Row 3 and other ecosystems: from leads to the bytes of requests.
    static func leads(_ report: inout Report) async throws {
        let interpreters = try interpreters(report)
        defer { interpreters.forEach { $0.coprocess.stop() } }
        for (payload, count) in [(Lead.Payload.lean, 1), (.lean, 1000), (.full, 1), (.full, 1000)] {
            var variants = [
                Variant("TikTokEvents", try Workload.body(payload, eventsPerRequest: count, by: .ours)),
                Variant(
                    "Swift by hand: Foundation, swift-crypto 4, JSONEncoder",
                    goal: payload == .lean ? Goal(8, gate: 2) : Goal(10, gate: 2.5),
                    try Workload.body(payload, eventsPerRequest: count, by: .careful)
                ),
                Variant(
                    "the same with hex by String(format:)",
                    try Workload.body(payload, eventsPerRequest: count, by: .pasted)
                ),
            ]
            for interpreter in interpreters {
                for (task, name, goal) in interpreter.tasks {
                    variants.append(
                        Variant(name, goal: goal, by: interpreter.coprocess, "\(task) \(payload.rawValue) \(count)")
                    )
                }
            }
            try await report.add(
                Comparison(
                    "\(payload.rawValue.capitalized) lead to request bytes, \(count == 1 ? "one event" : "1,000 events")",
                    per: "event",
                    unitsPerTurn: max(100, count),
                    variants
                )
            )
        }
    }

    private typealias Interpreter = (coprocess: Coprocess, tasks: [(task: String, name: String, goal: Goal?)])

    /// Other languages, if they are installed.
    private static func interpreters(_ report: Report) throws -> [Interpreter] {
        let scripts = report.folder.appendingPathComponent("OtherLanguages")
        let samples = report.folder.appendingPathComponent(".build/leads.json")
        try JSONEncoder().encode(try SameRequest.samples()).write(to: samples)
        var interpreters: [Interpreter] = []
        if Command.exists("python3") {
            let python = try Coprocess(
                "/usr/bin/env",
                ["python3", scripts.path + "/leads.py", samples.path],
                environment: ["PYTHONPATH": report.folder.path + "/.build/python"]
            )
            let names = [
                "hand": "Python by hand: hashlib, json",
                "facebook": "facebook-business (Meta's payload)",
                "tiktok": "tiktok-business-api-sdk-official (Events API 1.0), hashlib",
            ]
            let tasks = python.greeting.split(separator: " ").map { task in
                (task: String(task), name: names[String(task)] ?? String(task), goal: Goal?.none)
            }
            interpreters.append((python, tasks))
        }
        if Command.exists("node") {
            let node = try Coprocess("/usr/bin/env", ["node", scripts.path + "/leads.mjs", samples.path])
            interpreters.append((node, [("hand", "Node by hand: crypto, JSON.stringify", Goal(1, gate: 0.5))]))
        }
        return interpreters
    }
}
