import Dispatch
import Foundation

@main
enum Main {
    static func main() async {
        var tool = Tool(
            environment: ProcessInfo.processInfo.environment,
            standardInput: .standardInput,
            print: { FileHandle.standardOutput.write(Data("\($0)\n".utf8)) },
            printError: { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
        )
        if isatty(STDERR_FILENO) == 1 {
            tool.writeProgress = { FileHandle.standardError.write(Data($0.utf8)) }
        }
        let run = Task { [tool] in await tool.run(Array(CommandLine.arguments.dropFirst())) }
        let source = onInterruption { run.cancel() }
        let status = await run.value
        source.cancel()
        exit(status.rawValue)
    }

    /// Calls the handler at the first Ctrl-C; the second one ends the process at once.
    private static func onInterruption(_ handler: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT)
        source.setEventHandler {
            signal(SIGINT, SIG_DFL)
            handler()
        }
        source.resume()
        return source
    }
}
