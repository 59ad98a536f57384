import Foundation
import TikTokEvents

/// The tool, with its input and output passed in so that tests can run it in process.
struct Tool: Sendable {
    let environment: [String: String]
    let standardInput: FileHandle
    let print: @Sendable (String) -> Void
    let printError: @Sendable (String) -> Void
    /// Writes to the terminal's progress line, or `nil` if no one is watching.
    var writeProgress: (@Sendable (String) -> Void)?
    var style = Style.plain
    var stop = Stop()
    /// The name by which the user runs it.
    var name = "tiktok-events"

    static let tokenVariable = "TIKTOK_ACCESS_TOKEN"
    static let version = "tiktok-events 0.1.0 (Events API \(EventsClient.Endpoint.currentVersion))"

    init(
        environment: [String: String],
        standardInput: FileHandle,
        print: @escaping @Sendable (String) -> Void,
        printError: @escaping @Sendable (String) -> Void
    ) {
        self.environment = environment
        self.standardInput = standardInput
        // Nothing that others wrote controls the terminal, wherever it is printed.
        self.print = { print($0.printable) }
        self.printError = { printError($0.printable) }
    }

    func run(_ arguments: [String]) async -> ExitStatus {
        if arguments.isEmpty || arguments[0] == "help" || !Set(arguments).isDisjoint(with: ["--help", "-h"]) {
            // Both `help send` and `send --help`.
            let command = arguments.prefix(2).lazy.compactMap(Options.Command.init).first
            if command == nil, let topic = arguments.first(where: { $0 != "help" }), !topic.hasPrefix("-") {
                printError("tiktok-events: \(Options.unknownCommand(topic).message.shown)")
                return .usage
            }
            print(command.map(Help.text) ?? Help.text)
            return arguments.isEmpty ? .usage : .success
        }
        guard arguments[0] != "--version" else {
            print(Self.version)
            return .success
        }
        do {
            let arguments = Options.split(arguments)
            return try await run(Options(arguments), arguments)
        } catch let error as UsageError {
            printError("tiktok-events: \(error.message.shown)")
        } catch let mistakes as Postback.ValidationError {
            printError("tiktok-events: the postback can't be used:\n\(mistakes)")
        } catch let error as EventsError {
            printError("tiktok-events: \("\(error)".shown)")
        } catch let failure as InputFailure {
            printError("tiktok-events: \(failure.message.shown)")
            return .inputOutput
        } catch let failure as OutputFailure {
            printError("tiktok-events: \(failure.message.shown)")
            return .inputOutput
        } catch is CancellationError {
            return stop.reason ?? .failure
        } catch {
            printError("tiktok-events: an unexpected error")
        }
        return .usage
    }

    private func run(_ options: Options, _ arguments: [String]) async throws -> ExitStatus {
        switch options.command {
        case .completion:
            print(try Completion.script(for: options.file))
            return .success
        case .checkPostback:
            return try check(options)
        case .summary:
            let summary = try Summary(path: options.file)
            let text = SummaryText(summary, style, name: name, path: options.file)
            for line in options.printsJSON ? [summary.json] : text.lines {
                print(line)
            }
            return .success
        case .verify:
            return try await verify(try session(options))
        case .resend:
            return try await Job(tool: self, options: options, arguments: arguments).resend()
        case .preview, .check, .send:
            let session = try session(options)
            try session.checkTrigger()
            let (source, input) = try source(options.file)
            var reader = LeadReader(source, member: options.member, isLeadField: session.mapping.mapper.isUsed)
            reader.firstLine = options.firstLine
            guard options.command == .send else {
                return try await Inspection(tool: self, session: session).run(reader)
            }
            return try await Job(tool: self, options: options, arguments: arguments)
                .send(session, reader, input: input, status: source.status)
        }
    }

    private func verify(_ session: Session) async throws -> ExitStatus {
        var isSuccess = true
        for source in session.destinations.sources {
            if let reason = stop.reason { return reason }
            let verification = try await Verification(session, of: source)
            (session.options.printsJSON ? [verification.json] : verification.lines).forEach(print)
            isSuccess = isSuccess && verification.isSuccess
        }
        return isSuccess ? .success : stop.reason ?? .failure
    }

    private func check(_ options: Options) throws -> ExitStatus {
        if options.printsSchema {
            print(PostbackCheck.schema)
            return .success
        }
        let check = PostbackCheck(try contents(of: options.file))
        print(options.printsJSON ? check.json : check.lines.joined(separator: "\n"))
        return check.isSuccess ? .success : .failure
    }

    func session(_ options: Options) throws -> Session {
        let postback = try options.postback.map { try Postback(json: try contents(of: $0)) } ?? .default
        return try Session(options, postback: postback, environment: environment, style: style)
    }

    private func contents(of file: String) throws -> Data {
        var source = try source(file).source
        return Data(try source.readAll(isStopping: { stop.isRequested }))
    }

    /// The source to read from, and its full path.
    private func source(_ file: String) throws(UsageError) -> (source: ByteSource, path: String) {
        if file == "-" {
            return (ByteSource(standardInput, name: "standard input"), file)
        }
        let path = URL(fileURLWithPath: file).standardizedFileURL.resolvingSymlinksInPath().path
        return (try ByteSource(path: file), path)
    }
}
