import Foundation

/// Another program that takes part in the rounds. It reads a task and a count per line, and writes the CPU time that it
/// took, in nanoseconds.
package final class Coprocess: @unchecked Sendable {
    // Only one measurement runs at a time.
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    /// Starts a program, which is ready once it has written its first line.
    package init(_ path: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        greeting = try line()
    }

    /// The first line that the program wrote.
    package private(set) var greeting = ""

    /// Stops the program.
    package func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    func cost(of task: String, count: Int) throws -> Cost {
        try input.fileHandleForWriting.write(contentsOf: Data("\(task) \(count)\n".utf8))
        let answer = try line()
        guard let nanoseconds = Double(answer) else { throw CommandFailure("\(task): \(answer)") }
        return Cost(cpu: nanoseconds, wall: nanoseconds)
    }

    private func line() throws -> String {
        var bytes: [UInt8] = []
        while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first {
            if byte == UInt8(ascii: "\n") {
                return String(decoding: bytes, as: UTF8.self)
            }
            bytes.append(byte)
        }
        throw CommandFailure("\(process.executableURL?.lastPathComponent ?? "") ended without an answer")
    }
}
