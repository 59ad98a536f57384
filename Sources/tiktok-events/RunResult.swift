import TikTokEvents

/// What a run came to, for the reports to show.
struct RunResult {
    /// An event with the lead that it is about.
    struct LeadEvent {
        let line: Int
        let transactionID: String
        let click: TikTokClick
        let event: Event
        let issues: [EventIssue]
    }

    let command: Options.Command
    let isSandbox: Bool
    let source: EventSource
    var problems: [String] = []
    /// What was noticed about leads that go all the same.
    var notes: [String] = []
    var events: [LeadEvent] = []
    var bodies: [[UInt8]] = []
    /// One for each event; empty unless the command sends.
    var receipts: [Receipt] = []

    init(command: Options.Command, isSandbox: Bool, source: EventSource) {
        self.command = command
        self.isSandbox = isSandbox
        self.source = source
    }

    var quality: MatchQuality {
        MatchQuality(of: events.map(\.event), for: source.kind)
    }

    var isSuccess: Bool {
        guard problems.isEmpty else { return false }
        return command == .send
            ? receipts.allSatisfy(\.outcome.isAccepted)
            : !events.contains { $0.issues.contains { $0.severity == .error } }
    }

    mutating func add(_ lead: PostbackLead, line: Int, events: [Event], trigger: LeadTrigger) {
        if !lead.unknownKeys.isEmpty {
            notes.append("line \(line): unknown fields are ignored: \(lead.unknownKeys.joined(separator: ", "))")
        }
        if events.isEmpty {
            problems.append("line \(line): the trigger \(trigger) makes no event; name one with --event")
        }
        let validator = EventValidator(source: source)
        for event in events {
            self.events.append(
                LeadEvent(
                    line: line,
                    transactionID: lead.transactionID,
                    click: lead.click,
                    event: event,
                    issues: validator.issues(in: event, at: self.events.count)
                )
            )
        }
    }
}
