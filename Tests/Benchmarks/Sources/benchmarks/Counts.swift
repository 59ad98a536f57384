import Measuring
import Peers

extension Main {
    /// Instructions and allocations, counted by Valgrind. They are the same on every run, whatever else the machine
    /// does.
    static func counts(_ report: inout Report) async throws {
        guard let valgrind = try Valgrind(program: report.program("workload")) else {
            print("### Instructions and allocations\n\nSkipped: valgrind is not installed.\n")
            return
        }
        let workloads = [
            ("lean lead to body, 100 in a request", "body lean 100"),
            ("full lead to body, 100 in a request", "body full 100"),
            ("full lead to body, one event", "body full 1"), ("a full lead's identifiers", "identifiers full"),
            ("lean lead to event by a postback", "postback lean"),
            ("full lead to event by a postback", "postback full"),
        ]
        // Instructions repeat, so the gates are the current values plus two percent.
        let limits: [String: (goal: Double, gate: Double)] = [
            "body lean 100": (goal: 24_500, gate: 39_000), "body full 100": (goal: 42_500, gate: 75_200),
            "postback lean": (goal: 70_000, gate: 59_900), "postback full": (goal: 85_000, gate: 93_200),
        ]
        var table = Table(
            "Counts of Valgrind, for each lead",
            columns: [
                "", "instructions, ours", "by hand", "allocations, ours", "by hand", "bytes allocated, ours", "by hand",
            ]
        )
        for (name, workload) in workloads {
            // Nobody writes a postback by hand.
            let authors: [Author] = workload.hasPrefix("postback") ? [.ours] : [.ours, .careful]
            let instructions = try authors.map { try valgrind.instructions(of: "\(workload) \($0.rawValue)") }
            let allocations =
                report.isShort ? [] : try authors.map { try valgrind.allocations(of: "\(workload) \($0.rawValue)") }
            let columns = [instructions, allocations.map(\.count), allocations.map(\.bytes)]
            table.add([name] + columns.flatMap { $0.map(number) + Array(repeating: "", count: 2 - $0.count) })
            if let limit = limits[workload] {
                report.scorecard.add("Instructions, \(name)", instructions[0], atMost: limit.goal, gate: limit.gate)
            }
        }
        report.show(table.text)
    }
}
