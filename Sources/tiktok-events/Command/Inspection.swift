import TikTokEvents

/// Shows leads and what happens to them: everything about a few leads, and only what needs attention for many.
struct Inspection {
    let tool: Tool
    let session: Session
    /// How to send the leads again.
    var continuation: [String] = []

    /// Checks or previews any number of leads.
    func run(_ reader: LeadReader) async throws -> ExitStatus {
        var reader = reader
        let isStopping = { tool.stop.isRequested }
        let few = TextReport.mostLeadsInFull
        guard var batch = try await reader.next(atMost: few + 1, isStopping: isStopping) else {
            guard reader.isAtEnd else { return tool.stop.reason ?? .failure }
            throw reader.noLeads
        }
        let options = session.options
        if !options.printsJSON, !options.isQuiet, let note = reader.memberNote {
            tool.print(note)
        }
        if !options.printsJSON, !options.isQuiet, batch.pieces.count <= few,
            try await reader.endsHere(isStopping: isStopping)
        {
            return try await showInFull(session.mapping.leads(in: batch, reader.table))
        }
        var tally = Tally(session)
        let notes = Remarks(options, progress: nil, print: tool.print)
        if options.printsJSON || options.isQuiet {
            session.remarks.forEach(tool.printError)
        } else {
            tool.print(session.heading + "\n")
        }
        while true {
            show(session.mapping.leads(in: batch, reader.table), &tally, notes)
            guard let next = try await reader.next(atMost: 1000, isStopping: isStopping) else { break }
            batch = next
        }
        notes.finish(hasJournal: false)
        let isSuccess = tally.errorCount == 0 && tally.problemCount == 0
        if !options.printsJSON, !options.isQuiet || !isSuccess {
            tally.lines.forEach(tool.print)
        }
        return tool.stop.reason ?? (isSuccess ? .success : .failure)
    }

    /// Shows everything about a few leads, and sends them if that is the command.
    func showInFull(_ leads: [MappedLead]) async throws -> ExitStatus {
        let receipts =
            session.options.command == .send
            ? try await session.destinations.send(leads.flatMap(session.candidates)) : []
        let text = TextReport(session: session, leads: leads, receipts: receipts)
        text.lines.forEach(tool.print)
        let openCount = receipts.count(where: \.outcome.isOpen)
        if openCount > 0 {
            let start = tool.stop.isRequested ? "Interrupted. " : ""
            ([start + "\(openCount) to resend.", Job.repetitionIsSafe] + continuation).forEach(tool.print)
        }
        if let reason = tool.stop.reason, !receipts.allSatisfy(\.outcome.isAccepted) {
            return reason
        }
        return text.isSuccess ? .success : .failure
    }

    private func show(_ leads: [MappedLead], _ tally: inout Tally, _ notes: Remarks) {
        let validator = EventValidator(source: session.client.source)
        let command = session.options.command
        for lead in leads {
            let source = session.source(of: lead)
            let events = lead.events.map { EventReport($0, to: source, validator.issues(in: $0)) }
            tally.add(lead, events)
            guard !session.options.printsJSON else {
                tool.print(JSONReport(session: session, lead: lead, events: events).text)
                continue
            }
            for event in events where !event.issues.isEmpty {
                let shown = event.issues.filter { !session.options.isQuiet || $0.severity == .error }
                let issues = shown.map { "\n    \(session.issueText.text($0, session.style))" }.joined()
                if !shown.isEmpty {
                    tool.print("\(lead.place): \("\(lead.id) \(event.event.name)".shown)\(issues)")
                }
            }
            for problem in lead.problems {
                tool.print("\(session.style.bad("error")): \(lead.place): \(problem.shown)")
            }
            notes.addAdvice(of: lead)
            notes.addNotes(of: lead)
        }
        if command == .preview, !session.options.printsJSON {
            let events = leads.flatMap { lead in lead.events.map { ($0, session.source(of: lead)) } }
            for body in session.destinations.bodies(for: events) {
                TextReport.lines(of: body, session.style).forEach(tool.print)
            }
        }
    }
}

extension Inspection {
    /// The totals for many leads.
    struct Tally {
        private let kind: EventSource.Kind
        private var eventCount = 0
        private var consentedCount = 0
        private(set) var errorCount = 0
        private(set) var problemCount = 0
        private var keys: [MatchQuality.Key: Int] = [:]
        private let showsQuality: Bool

        init(_ session: Session) {
            kind = session.client.source.kind
            showsQuality = session.options.command != .preview && !session.options.isQuiet
        }

        mutating func add(_ lead: MappedLead, _ events: [EventReport]) {
            problemCount += lead.problem == nil ? 0 : 1
            eventCount += events.count
            errorCount += events.count { $0.issues.contains { $0.severity == .error } }
            guard let quality = MatchQuality(consented: lead.events, for: kind) else { return }
            consentedCount += quality.eventCount
            keys.merge(quality.counts, uniquingKeysWith: +)
        }

        var lines: [String] {
            let quality = MatchQuality(eventCount: consentedCount, counts: keys, for: kind)
            return (showsQuality && consentedCount > 0 ? TextReport.lines(of: quality) + [""] : [])
                + [TextReport.summary(events: eventCount, errors: errorCount, problems: problemCount)]
        }
    }
}
