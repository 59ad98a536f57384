import Foundation
import TikTokEvents

/// A send from the command line, with its journal. It starts or continues, and reports how it ended and how to
/// continue.
struct Job {
    let tool: Tool
    let options: Options
    let arguments: [String]

    /// Sends leads. Without a journal, a few leads are shown in full.
    func send(
        _ session: Session,
        _ reader: LeadReader,
        input: String,
        status: FileStatus?
    ) async throws -> ExitStatus {
        var reader = reader
        let few = TextReport.mostLeadsInFull
        let first = try await reader.next(atMost: few + 1, isStopping: { tool.stop.isRequested })
        guard first != nil || !reader.isAtEnd else {
            throw reader.noLeads
        }
        if options.results == nil, !options.printsJSON, !options.isQuiet, let batch = first, batch.pieces.count <= few,
            try await reader.endsHere(isStopping: { tool.stop.isRequested })
        {
            tellMember(of: reader)
            return try await Inspection(tool: tool, session: session, continuation: continuing(arguments))
                .showInFull(session.mapping.leads(in: batch, reader.table))
        }
        let header = session.header(input: input, arguments: wholeJob)
        let (journal, state, isNew) = try open(for: header, input: status)
        tellMember(of: reader)
        return await run(session, LeadWork(reader, first: first), journal, state, isNew ? header : nil)
    }

    /// Sends the events that the journal in the argument lists as unfinished.
    func resend() async throws -> ExitStatus {
        let (session, journal, state) = try reopen()
        return await run(session, JournalWork(journal, state, for: session.destinations), journal, state, nil)
    }
}

extension Job {
    private static var standardFiles: [FileStatus] {
        [STDOUT_FILENO, STDERR_FILENO].compactMap { FileStatus(of: $0) }.filter(\.isRegular)
    }

    /// The journal, its content, and whether it is new.
    private func open(
        for header: JournalHeader,
        input: FileStatus?
    ) throws -> (Journal?, JournalState, isNew: Bool) {
        let empty = JournalState(hasSources: header.sources.count > 1)
        guard let path = options.results else { return (nil, empty, true) }
        let others = Self.standardFiles + [input].compactMap { $0 }.filter(\.isRegular)
        let journal = try Journal(path: path, mayCreate: true, others: others)
        do {
            var reader = try JournalReader(path: path, allowsOtherSources: options.isForced)
            if let conflict = reader.header.conflict(with: header) {
                try allow(
                    reader.header.canTakeEntries(of: header),
                    "the journal '\(path)' belongs to another job: \(conflict). Choose another file for --results"
                )
            }
            let state = try JournalState(&reader)
            tell(reader.cutOffLines, state, of: journal)
            return (journal, state, false)
        } catch is JournalReader.NothingYet {
            return (journal, empty, true)
        }
    }

    /// The journal in the argument, its content, and the session that it describes. Not asynchronous, because
    /// optimizing the errors of both in one asynchronous function crashes the Swift 6.3 compiler.
    private func reopen() throws -> (Session, Journal, JournalState) {
        let journal = try Journal(path: options.file, mayCreate: false, others: Self.standardFiles)
        var reader = try JournalReader.existing(path: options.file, allowsOtherSources: options.isForced)
        let header = reader.header
        let session = try tool.session(try resendOptions(header))
        let target = session.header(input: header.input, arguments: [])
        if let conflict = header.conflict(withTargetOf: target) {
            try allow(header.canTakeEntries(of: target), "'\(options.file)' can't be resent like this: \(conflict)")
        }
        let state = try JournalState(&reader)
        tell(reader.cutOffLines, state, of: journal)
        return (session, journal, state)
    }

    /// Rejects a job that the journal isn't for, unless it is possible and forced.
    private func allow(_ isPossible: Bool, _ conflict: String) throws(UsageError) {
        guard options.isForced, isPossible else {
            throw UsageError(isPossible ? "\(conflict), or pass --force" : conflict)
        }
    }

    private func tell(_ cutOffLines: [Int], _ state: JournalState, of journal: Journal) {
        let path = journal.path.shown
        if journal.isOpenToOthers {
            let command = ShellCommand("chmod", ["600", journal.path])
            tool.printError("\(path): other users may read or change this journal; prevent it with: \(command)")
        }
        let lead = state.lastTime - Date().timeIntervalSince1970
        if lead > 60 {
            tool.printError(
                "\(path): its last entry is \(Progress.duration(lead)) in the future. Check this machine's clock: "
                    + "TikTok recognizes duplicates for 48 hours only"
            )
        }
        guard !cutOffLines.isEmpty else { return }
        let numbers = cutOffLines.map(\.description).joined(separator: ", ")
        tool.printError(
            "\(path): line \(numbers) can't be read, probably cut off by a kill or a full disk; "
                + "the events it listed count as unconfirmed"
        )
    }

    /// The options of `send` that the journal describes.
    private func resendOptions(_ header: JournalHeader) throws(UsageError) -> Options {
        var options = options
        let hasToken = tool.environment[Tool.tokenVariable] != nil && !options.usesSandbox
        options.sources =
            options.pixelCode.map { [EventSource(kind: header.sourceKind, id: $0)] } ?? header.sources
        if options.endpoint == nil, hasToken, header.endpoint != JournalHeader.sandbox {
            guard Session.isTrusted(header.endpoint) else {
                let option = ShellCommand(Flag.endpoint.rawValue, [header.endpoint])
                throw UsageError(
                    "the journal names the server \(header.endpoint), but a journal doesn't decide where your token goes; "
                        + "to send your token there, pass \(option)"
                )
            }
            options.endpoint = header.endpoint
        }
        return options
    }

    private func run(
        _ session: Session,
        _ work: some WorkSource,
        _ journal: Journal?,
        _ state: JournalState,
        _ header: JournalHeader?
    ) async -> ExitStatus {
        if options.printsJSON || options.isQuiet {
            session.remarks.forEach(tool.printError)
        }
        say(session.heading + "\n")
        let fraction = Locked<Double?>(nil)
        let progress =
            options.isQuiet || options.printsJSON
            ? nil
            : tool.writeProgress.map {
                Progress(fraction: fraction, style: tool.style, write: $0)
            }
        let remarks = Remarks(options, progress: progress, print: tool.print)
        let log = SendingLog(session: session, journal: journal, state: state, remarks: remarks)
        let sending = Sending(session: session, log: log, fraction: fraction, stop: tool.stop, print: tool.print)
        do throws(OutputFailure) {
            try await log.begin(header, run: options.command.rawValue)
        } catch {
            tool.printError("tiktok-events: \(error.message.shown)")
            return .inputOutput
        }
        let ending = await sending.run(work)
        return await conclude(session, log, ending, state: state)
    }

    private func tellMember(of reader: LeadReader) {
        if let note = reader.memberNote {
            say(note)
        }
    }

    private func say(_ text: String) {
        if !options.printsJSON, !options.isQuiet {
            tool.print(text)
        }
    }
}
