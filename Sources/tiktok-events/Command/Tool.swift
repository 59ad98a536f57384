import Foundation
import TikTokEvents

/// The tool, with what it reads and writes given from outside so that tests can run it in process.
struct Tool: Sendable {
    let environment: [String: String]
    let standardInput: FileHandle
    let print: @Sendable (String) -> Void
    let printError: @Sendable (String) -> Void
    /// Writes to the terminal's progress line; `nil` if nobody looks.
    var writeProgress: (@Sendable (String) -> Void)?

    static let tokenVariable = "TIKTOK_ACCESS_TOKEN"

    func run(_ arguments: [String]) async -> ExitStatus {
        if arguments.isEmpty || !Set(arguments).isDisjoint(with: ["--help", "-h", "help"]) {
            print(arguments.first.flatMap(Options.Command.init).map(Help.text) ?? Help.text)
            return arguments.isEmpty ? .usage : .success
        }
        do {
            return try await run(Options(arguments))
        } catch let error as UsageError {
            printError("tiktok-events: \(error.message)")
        } catch let mistakes as Postback.ValidationError {
            printError("tiktok-events: the postback can't be used:\n\(mistakes)")
        } catch let error as EventsError {
            printError("tiktok-events: \(error)")
        } catch {
            printError("tiktok-events: an unexpected fault")
        }
        return .usage
    }

    private func run(_ options: Options) async throws -> ExitStatus {
        switch options.command {
        case .completion:
            print(try Completion.script(for: options.file))
            return .success
        case .checkPostback:
            return try check(options)
        case .resend:
            let session = try session(options)
            let unsent = ResultsFile.unsent(in: try open(options.file))
            return try await sending(session).resend(unsent)
        case .preview, .check:
            return try await show(session(options), leads(options))
        case .send:
            return try await send(options)
        }
    }

    /// Few leads are shown in full, more are streamed.
    private func send(_ options: Options) async throws -> ExitStatus {
        let session = try session(options)
        var rest = try leads(options).makeIterator()
        var first: [LeadFile.Entry] = []
        while first.count <= TextReport.mostLeadsInFull || options.printsJSON, let entry = rest.next() {
            first.append(entry)
        }
        guard first.count <= TextReport.mostLeadsInFull || options.printsJSON, options.results == nil else {
            return try await sending(session).send(LeadsInOrder(first: first[...], rest: rest))
        }
        return try await show(session, first)
    }

    private func sending(_ session: Session) throws(UsageError) -> Sending {
        let results = try session.options.results.map(ResultsFile.init)
        let log = SendingLog(results: results, progress: writeProgress.map(Progress.init), print: print)
        return Sending(session: session, log: log, print: print)
    }

    private func show(_ session: Session, _ leads: some Sequence<LeadFile.Entry>) async throws(UsageError) -> ExitStatus
    {
        let entries = Array(leads)
        guard !entries.isEmpty else {
            throw UsageError("there is no lead in the input")
        }
        let result = await Run(session: session, entries: entries).result()
        for line in session.options.printsJSON ? [JSONReport(result).text] : TextReport(result).lines {
            print(line)
        }
        return result.isSuccess ? .success : .failure
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

    private func session(_ options: Options) throws -> Session {
        let postback = try options.postback.map { try Postback(json: try contents(of: $0)) } ?? .default
        return try Session(options, postback: postback, environment: environment)
    }

    private func leads(_ options: Options) throws(UsageError) -> LeadFile {
        LeadFile(try open(options.file), from: options.firstLine)
    }

    private func contents(of file: String) throws -> Data {
        try open(file).readToEnd() ?? Data()
    }

    private func open(_ file: String) throws(UsageError) -> FileHandle {
        if file == "-" {
            return standardInput
        }
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw UsageError("there is no file '\(file)' that can be read")
        }
        return handle
    }
}
