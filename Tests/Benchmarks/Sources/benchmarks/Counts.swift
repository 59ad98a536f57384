import Measuring
import Peers

extension Main {
    /// Instructions and allocations by Valgrind: the same on every run, whatever else the machine does.
    static func counts(_ report: inout Report) async throws {
        guard let valgrind = try Valgrind(program: report.program("workload")) else {
            print("### Instructions and allocations\n\nSkipped: valgrind is not installed.\n")
            return
        }
        let workloads = [
            ("lean lead to body, 100 in a request", "body lean 100"),
            ("full lead to body, 100 in a request", "body full 100"),
            ("full lead to body, one event", "body full 1"), ("a full lead's identifiers", "identifiers full"),
        ]
        // The goal isn't reached yet: these are what is, and a tenth.
        let gates = ["body lean 100": 24_700.0, "body full 100": 44_100]
        var table = Table(
            "Counts of Valgrind, for each lead",
            columns: [
                "", "instructions, ours", "by hand", "allocations, ours", "by hand", "bytes allocated, ours", "by hand",
            ]
        )
        for (name, workload) in workloads {
            var row: [String] = []
            let authors: [Author] = [.ours, .careful]
            let instructions = try authors.map { try valgrind.instructions(of: "\(workload) \($0.rawValue)") }
            let allocations =
                report.isShort ? [] : try authors.map { try valgrind.allocations(of: "\(workload) \($0.rawValue)") }
            row += instructions.map(number)
            row += allocations.map { number($0.count) }
            row += allocations.map { number($0.bytes) }
            table.add([name] + row + Array(repeating: "", count: 6 - row.count))
            if let gate = gates[workload] {
                report.scorecard.add("Instructions, \(name)", instructions[0], atMost: 15_000, gate: gate)
            }
        }
        report.show(table.text)
    }
}
