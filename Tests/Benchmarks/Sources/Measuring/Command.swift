import Foundation

/// Runs programs to completion.
package enum Command {
    /// Runs a program and returns what it wrote to standard output and standard error.
    package static func output(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure("\(arguments.joined(separator: " ")): \(output.suffix(2000))")
        }
        return output
    }

    package static func exists(_ program: String) -> Bool {
        (try? output(["which", program])) != nil
    }
}

/// A program that failed.
package struct CommandFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
