import Foundation
import Testing

/// The built tool, running as a process.
struct ToolProcess: Sendable {
    let process = Process()
    private let output = Pipe()
    private let errors = Pipe()
    let input = Pipe()

    /// The tool's path, next to the tests.
    static let path: String = {
        let bundle = Bundle.main.bundleURL
        let folders = [
            bundle, bundle.deletingLastPathComponent(),
            Bundle(for: TemporaryFile.self).bundleURL.deletingLastPathComponent(),
        ]
        return folders.map { $0.appendingPathComponent("tiktok-events").path }
            .first(where: FileManager.default.isExecutableFile) ?? ""
    }()

    static let isUnderThreadSanitizer = ProcessInfo.processInfo.environment["TSAN_OPTIONS"] != nil

    init(_ arguments: [String], token: String? = "token", through shell: String? = nil) throws {
        // The tool keeps ignoring what its parent ignores, as in the background of a script.
        for number in [SIGINT, SIGHUP] {
            Foundation.signal(number, SIG_DFL)
        }
        process.executableURL = URL(fileURLWithPath: shell == nil ? Self.path : "/bin/sh")
        process.arguments = shell.map { ["-c", $0, Self.path] + arguments } ?? arguments
        // A sanitizer reads its suppressions from there.
        var environment = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
        environment["TIKTOK_ACCESS_TOKEN"] = token
        process.environment = environment
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = input
        try process.run()
    }

    struct Result {
        /// The exit status, or the negated signal number.
        let status: Int32
        let output: String
        let errors: String
    }

    func signal(_ number: Int32) {
        kill(process.processIdentifier, number)
    }

    /// Closes the input and waits for the process to end.
    func result() -> Result {
        try? input.fileHandleForWriting.close()
        let output = output.fileHandleForReading.readDataToEndOfFile()
        let errors = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let status = process.terminationStatus
        return Result(
            status: process.terminationReason == .exit ? status : -status,
            output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self)
        )
    }

    /// Like ``result()``, but lets other tests run in the meantime.
    func resultLater() async -> Result {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: result()) }
        }
    }

    /// What the process has printed to standard error so far, at least one line.
    func nextErrors() -> String {
        String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    }

    /// What the process has printed so far, at least one line.
    func nextOutput() -> String {
        String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
}
