import Foundation

@testable import tiktok_events

/// One run of the tool in this process, with what it printed.
struct ToolRun {
    let status: ExitStatus
    let output: String
    let errors: String

    init(_ arguments: String..., input: String) async {
        await self.init(arguments, input: input)
    }

    init(_ arguments: [String], input: String, environment: [String: String] = [:]) async {
        let output = Lines()
        let errors = Lines()
        let tool = Tool(
            environment: environment,
            standardInput: FileHandle.reading(input),
            print: { output.add($0) },
            printError: { errors.add($0) }
        )
        status = await tool.run(arguments)
        self.output = output.text
        self.errors = errors.text
    }
}

private final class Lines: @unchecked Sendable {
    // Guarded by the lock.
    private var lines = ""
    private let lock = NSLock()

    func add(_ line: String) {
        lock.withLock { lines += line + "\n" }
    }

    var text: String {
        lock.withLock { lines }
    }
}

extension FileHandle {
    /// A file that contains the text.
    static func reading(_ text: String) -> FileHandle {
        guard let file = try? TemporaryFile(text), let handle = FileHandle(forReadingAtPath: file.path)
        else { preconditionFailure("a temporary file can be written and read") }
        return handle
    }
}
