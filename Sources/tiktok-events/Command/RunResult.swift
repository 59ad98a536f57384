import TikTokEvents

/// What a run came to, for the reports to show.
struct RunResult {
    /// An event with the lead that it is about.
    struct LeadEvent {
        let line: Int
        let leadID: String
        let event: Event
        let issues: [EventValidator.Issue]
    }

    let command: Options.Command
    let isSandbox: Bool
    let source: EventSource
    /// Where the events go, for people.
    let heading: String
    var problems: [String] = []
    /// What was noticed about leads that go all the same.
    var notes: [String] = []
    var events: [LeadEvent] = []
    var bodies: [[UInt8]] = []
    /// One for each event; empty unless the command sends.
    var receipts: [DeliveryReceipt] = []

    init(_ session: Session) {
        command = session.options.command
        isSandbox = session.isSandbox
        source = session.client.source
        heading = session.heading
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

    mutating func add(_ events: [Event], ofLead leadID: String, line: Int) {
        let validator = EventValidator(source: source)
        for event in events {
            let issues = validator.issues(in: event, at: self.events.count)
            self.events.append(LeadEvent(line: line, leadID: leadID, event: event, issues: issues))
        }
    }
}
