import Dispatch
import Foundation
import TikTokEvents

@main
enum Main {
    /// How many seconds events in flight may take after a signal.
    private static let patience = 10

    static func main() async {
        holdStandardDescriptors()
        // A closed pipe and a file at its size limit should fail the write, not end the process.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let stop = Stop()
        let environment = ProcessInfo.processInfo.environment
        var tool = Tool(
            environment: environment,
            standardInput: .standardInput,
            print: { line in
                if !write("\(line)\n", to: STDOUT_FILENO) {
                    stop.request(.inputOutput)
                }
            },
            printError: { _ = write("\($0)\n", to: STDERR_FILENO) }
        )
        tool.stop = stop
        tool.name = CommandLine.arguments.first ?? tool.name
        tool.style = Style(environment: environment, isTerminal: isatty(STDOUT_FILENO) == 1)
        if isatty(STDERR_FILENO) == 1 {
            tool.writeProgress = { _ = write($0, to: STDERR_FILENO) }
        }
        let run = Task { [tool] in await tool.run(Array(CommandLine.arguments.dropFirst())) }
        let first = Locked<ContinuousClock.Instant?>(nil)
        let sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
            onSignal(number) {
                let reason: ExitStatus = number == SIGINT ? .interrupted : .terminated
                let now = ContinuousClock.now
                let earlier = first.access { first in
                    defer { first = first ?? now }
                    return first
                }
                if let earlier {
                    // `timeout` and shells signal a process twice at once: on its own and with its group.
                    guard now - earlier < .seconds(1) else { _exit(reason.rawValue) }
                    return
                }
                stop.request(reason)
                _ = write(
                    "\nStopping: requests in flight get up to \(patience) s. Press Ctrl-C again to end now.\n",
                    to: STDERR_FILENO
                )
                DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patience)) { run.cancel() }
            }
        }
        let status = await run.value
        sources.forEach { $0.cancel() }
        // Lost output isn't success, whatever happened to the events.
        exit((stop.reason == .inputOutput ? .inputOutput : status).rawValue)
    }

    /// Opens `/dev/null` for each closed standard stream, so that the next file, such as the journal, doesn't get its
    /// descriptor.
    private static func holdStandardDescriptors() {
        // Opened in the wrong mode, so that reading and writing still fail.
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(descriptor, F_GETFD) == -1 {
            // `open` returns the lowest free descriptor, which is this one.
            _ = open("/dev/null", mode)
        }
    }

    /// Handles a signal instead of its default action. Returns `nil` if the process was started to ignore it, as with
    /// `nohup`.
    private static func onSignal(
        _ number: Int32,
        _ handler: @escaping @Sendable () -> Void
    ) -> (any DispatchSourceSignal)? {
        let action = unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
        guard number == SIGTERM || action != unsafeBitCast(SIG_IGN, to: Int.self) else { return nil }
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler(handler: handler)
        source.resume()
        return source
    }

    /// Writes the text, and returns whether all of it was written.
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        (try? Array(text.utf8).writeAll(to: descriptor)) != nil
    }
}
