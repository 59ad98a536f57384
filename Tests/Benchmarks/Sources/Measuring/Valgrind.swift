/// Counts that don't depend on what else the machine does. They are the difference between one and two turns of a
/// workload, so that startup doesn't count.
package struct Valgrind: Sendable {
    private let program: String

    /// Returns `nil` without Valgrind. The program takes the name of a workload and a number of turns.
    package init?(program: String) throws {
        guard Command.exists("valgrind") else { return nil }
        // Valgrind can't read the debug information of Swift 6.3.
        self.program = program + "-stripped"
        _ = try Command.output(["strip", "--strip-debug", "-o", self.program, program])
    }

    /// The number of instructions for one unit of the workload, such as a lead.
    package func instructions(of workload: String) throws -> Double {
        try perUnit(try runs("callgrind", workload), "Collected : ")
    }

    /// The number of allocations for one unit of the workload, and their bytes.
    package func allocations(of workload: String) throws -> (count: Double, bytes: Double) {
        let runs = try runs("dhat", workload)
        return (count: try perUnit(runs, " bytes in "), bytes: try perUnit(runs, "Total:     "))
    }

    private func perUnit(_ runs: [String], _ label: String) throws -> Double {
        let counts = try runs.map { try value(after: label, in: $0) }
        return (counts[1] - counts[0]) / (try value(after: "units: ", in: runs[0]))
    }

    private func runs(_ tool: String, _ workload: String) throws -> [String] {
        try (1...2).map { try run(tool, workload, $0) }
    }

    private func run(_ tool: String, _ workload: String, _ turns: Int) throws -> String {
        try Command.output(
            ["valgrind", "--tool=\(tool)", "--\(tool)-out-file=/dev/null", program, workload, "\(turns)"],
            environment: ["SWIFT_DETERMINISTIC_HASHING": "1"]
        )
    }

    private func value(after label: String, in output: String) throws -> Double {
        guard let start = output.firstRange(of: label)?.upperBound,
            let value = Double(output[start...].prefix { $0.isNumber || $0 == "," }.filter(\.isNumber))
        else { throw CommandFailure("valgrind did not tell \"\(label)\": \(output.suffix(500))") }
        return value
    }
}
