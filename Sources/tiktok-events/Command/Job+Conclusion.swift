import Foundation
import TikTokEvents

extension Job {
    /// Reports the result, with the command that continues the job as the last line.
    func conclude(
        _ session: Session,
        _ log: SendingLog,
        _ ending: Sending.Ending,
        state: JournalState
    ) async -> ExitStatus {
        let counts = await log.counts
        let run = await log.runCounts
        let problems = await log.problemCount
        let repetitions = await log.repetitions
        let pending = await log.pendingCount
        let isComplete = ending.isComplete ?? state.isComplete
        let isAllAccepted =
            options.command == .resend
            ? run[.accepted] == run.total && pending == 0
            : counts[.accepted] == counts.total && problems == 0 && repetitions.otherLines.count == 0
        let isSuccess = ending.failure == nil && isComplete && !ending.leavesSkipped && isAllAccepted
        var lines: [String] = []
        if options.command == .send, !options.isQuiet, let quality = await log.quality {
            lines += TextReport.lines(of: quality) + [""]
        }
        if repetitions.copyCount > 0 {
            lines.append("\(repetitions.copyCount) repeated in the input, and not sent again.")
        }
        if repetitions.otherLines.count > 0 {
            let (others, leads) = (repetitions.otherLines, repetitions.otherLeads)
            let places = leads.count == others.count ? "leads \(leads)" : "lines \(others)"
            lines.append(
                "\(others.count) not sent (\(places)): a different event in the input "
                    + "has the same name and id. If both are right, give each its own id or occurrence."
            )
        }
        if state.counts.total > 0 {
            let isDone = isComplete && !ending.leavesSkipped && pending == 0
            lines.append(
                run.total > 0
                    ? "This run: \(run.text(tool.style, isTest: session.isTest))."
                    : isDone ? "Nothing was left to send." : "Nothing was sent."
            )
        }
        let owner = state.counts.total > 0 ? "The whole journal: " : ""
        lines.append(
            "\(owner)\(counts.text(tool.style, isTest: session.isTest)). Leads that can't be sent: \(problems)."
        )
        if session.isTest {
            lines.append(tool.style.doubtful("These were test events: they don't count."))
        }
        lines += await log.advice.map { "advice: \($0.shown)" }
        if let failure = ending.failure {
            lines.append(tool.style.bad("error: \(failure.shown)"))
        }
        if ending.isRefused {
            lines.append("Stopped, because one request after another was refused. See the advice, then continue.")
        }
        if !isComplete {
            let place = ending.lastPlace.map { "after \($0); the rest wasn't" } ?? "before any lead was"
            lines.append(
                options.command == .resend
                    ? "Not all leads of this job were read; send continues with them."
                    : "\(tool.stop.isRequested ? "Interrupted" : "Ended") \(place) read."
            )
        }
        if ending.leavesSkipped {
            lines.append("The leads before line \(options.firstLine) were skipped, so the job isn't complete.")
        }
        if pending > 0 {
            let place =
                options.results == nil && options.command == .send ? ", of lines \(await log.linesToResend)" : ""
            lines.append("\(pending) to resend\(place).")
        }
        lines += goingOn(ending, isComplete: isComplete, pending: pending, await log.linesToResend.first)
        report(lines, isSuccess: isSuccess)
        if ending.failure != nil {
            return .inputOutput
        }
        if !isComplete || pending > 0, let reason = tool.stop.reason {
            return reason
        }
        return isSuccess ? .success : .failure
    }

    /// The counts are for people. Programs get what remains on standard error.
    private func report(_ lines: [String], isSuccess: Bool) {
        if options.printsJSON || tool.stop.reason == .inputOutput {
            if !isSuccess {
                lines.forEach(tool.printError)
            }
        } else if !options.isQuiet || !isSuccess {
            lines.forEach(tool.print)
        }
    }

    /// The command without `--from-line`.
    var wholeJob: [String] {
        var rest: [String] = []
        var ahead = arguments[...]
        while let argument = ahead.first, argument != "--" {
            ahead.removeFirst()
            if argument == Flag.fromLine.rawValue {
                ahead = ahead.dropFirst()
            } else {
                rest.append(argument)
            }
        }
        return rest + ahead
    }

    private func goingOn(
        _ ending: Sending.Ending,
        isComplete: Bool,
        pending: Int,
        _ firstToResend: Int?
    ) -> [String] {
        if ending.leavesSkipped {
            return continuing(wholeJob)
        }
        guard !isComplete || pending > 0 else { return [] }
        if options.command == .resend {
            guard !isComplete, let header = (try? JournalReader(path: options.file))?.header else {
                return continuing(arguments)
            }
            return header.advice(name: tool.name)
        }
        if let results = options.results {
            return continuing(isComplete ? resending(results) : arguments)
        }
        // Never a line after a lead that isn't final, even if that repeats others.
        let line = min(isComplete ? .max : ending.nextLine, firstToResend ?? .max)
        var rest = wholeJob
        if line > 1 {
            rest.insert(contentsOf: [Flag.fromLine.rawValue, "\(line)"], at: 1)
        }
        return (line <= ending.lastPlace?.line ?? 0 ? [Self.repetitionIsSafe] : []) + continuing(rest)
    }

    /// What to know before leads are sent again without a journal.
    static let repetitionIsSafe =
        "Leads that were accepted may be sent again with the others. Their ids stay the same, so within 47 hours, nothing "
        + "is counted twice. With a journal (--results FILE), only the others are sent."

    func continuing(_ arguments: [String]) -> [String] {
        Self.continuing(arguments, name: tool.name, readsInput: options.command == .send && options.file == "-")
    }

    /// The command that continues a job, and what it needs.
    static func continuing(_ arguments: [String], name: String, readsInput: Bool) -> [String] {
        let readsInput = readsInput && arguments.first == Options.Command.send.rawValue
        return (readsInput ? [sameInput] : []) + ["Continue with: \(ShellCommand(name, arguments))"]
    }

    /// Line numbers, and what was read, count from the start.
    static let sameInput = "This needs the same leads on standard input again, from the start."

    /// The arguments that send the unfinished events of a journal.
    func resending(_ journal: String) -> [String] {
        // The journal's header doesn't know what was forced.
        guard !options.isForced else { return arguments }
        let code = options.testEventCode.map { [Flag.testEventCode.rawValue, $0] } ?? []
        let endpoint = options.endpoint.flatMap { Session.isTrusted($0) ? nil : [Flag.endpoint.rawValue, $0] } ?? []
        let sandbox = options.usesSandbox ? [Flag.sandbox.rawValue] : []
        return [Options.Command.resend.rawValue, journal] + code + endpoint + sandbox
    }
}
