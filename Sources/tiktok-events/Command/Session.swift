import Foundation
import TikTokEvents
import TikTokEventsTesting
import TikTokEventsURLSession

/// What the options and the environment amount to: where events go, and how the tool reports on them.
struct Session: Sendable {
    let options: Options
    let mapping: LeadMapping
    let destinations: Destinations
    let isSandbox: Bool
    /// The server, or `sandbox`.
    let endpoint: String
    let style: Style
    let issueText: IssueText

    /// - Parameters:
    ///   - options: The command line.
    ///   - postback: The postback that maps leads, or the built-in one for `resend`, which needs none.
    ///   - environment: The environment, which holds the token.
    ///   - style: The colors.
    /// - Throws: `UsageError`, `EventsError`, or `Postback.ValidationError`, depending on what is wrong.
    init(_ options: Options, postback: Postback, environment: [String: String], style: Style) throws {
        self.options = options
        self.style = style
        let postback = postback.changed(by: options)
        let sourceIDs = try postback.sourceIDs(options)
        let mapper = try Self.mapper(postback, options)
        mapping = LeadMapping(
            mapper: mapper,
            trigger: options.trigger,
            timeFields: options.happensNow ? postback.timeFields : [],
            destination: options.pixelCode,
            isOwnPostback: options.postback != nil,
            diagnosis: options.command == .check ? LeadDiagnosis(postback, trigger: options.trigger) : nil
        )
        issueText = IssueText(options.command == .resend ? nil : postback)
        let token = options.usesSandbox ? nil : environment[Tool.tokenVariable]
        isSandbox = token == nil
        // Someone who names a pixel expects its events to arrive there.
        guard !isSandbox || options.usesSandbox || options.pixelCode == nil || !options.command.sendsLeads else {
            throw UsageError("no access token in \(Tool.tokenVariable); to try this in the sandbox, pass --sandbox")
        }
        endpoint = isSandbox ? JournalHeader.sandbox : options.endpoint ?? Self.tiktok
        let sources =
            try options.sources
            ?? sourceIDs.map {
                try Self.source(postback.eventSource, $0, mayBeUnnamed: token == nil || !options.command.sends)
            }
        let first = sources.first ?? EventSource(kind: postback.eventSource, id: Self.sandboxSourceID)
        destinations = try Destinations(Self.client(options, first, token: token), others: sources)
    }

    /// The client of the only source, or of the first of several.
    var client: EventsClient { destinations.first }

    /// The source that a lead's events go to.
    func source(of lead: MappedLead) -> EventSource {
        lead.source ?? client.source
    }

    /// The events of a lead, to be sent.
    func candidates(of lead: MappedLead) -> [Candidate] {
        let source = source(of: lead)
        return lead.events.map {
            Candidate(lead.place, leadID: lead.id, source, PendingEvent($0), destinations.key(of: $0, source))
        }
    }

    /// Names the source of an event in messages, if there are several.
    func suffix(for source: EventSource) -> String {
        destinations.areSeveral ? " to \(source.id)" : ""
    }

    static let tiktok = "https://business-api.tiktok.com"

    /// Whether a token may go to a server because a journal names it. Any user of this machine can listen on a port, so
    /// that is TikTok's only.
    static func isTrusted(_ endpoint: String) -> Bool {
        endpoint == tiktok
    }

    var isTest: Bool { options.testEventCode != nil }

    /// Where the events go, and whether they are test events.
    var heading: String {
        ([target] + warnings).joined(separator: "\n")
    }

    private var target: String {
        guard options.command.sendsLeads else {
            return client.source.id == Self.sandboxSourceID
                ? "Nothing is sent. Without --pixel-code, \(Self.sandboxSourceID) stands for the pixel."
                : "Nothing is sent. The events are for the \(destinations.sources.text.shown)."
        }
        return isSandbox ? sandboxText : "Reporting to \(destinations.sources.text.shown)."
    }

    /// What must be visible even without the heading: that events are test events or go to the sandbox, and the
    /// postback's warnings.
    var remarks: [String] {
        (isSandbox && options.command.sendsLeads ? [sandboxText] : []) + warnings
    }

    private var sandboxText: String {
        options.usesSandbox
            ? "Sandbox: nothing leaves this machine."
            : "Sandbox: without \(Tool.tokenVariable) in the environment, nothing leaves this machine."
    }

    private var warnings: [String] {
        let mark = options.testEventCode.map {
            "TEST EVENTS: the code \($0.shown) is set. They appear in the Test Events tab of Events Manager and don't count."
        }
        return [mark.map(style.doubtful)].compactMap { $0 }
            + mapping.mapper.postback.issues.map { issue in
                "\(style.doubtful("warning")): \(options.text(of: issue).shown) [\(issue.rule)]"
            }
    }

    /// - Throws: `UsageError` if an option is to blame for a mistake, or else `Postback.ValidationError`.
    private static func mapper(_ postback: Postback, _ options: Options) throws -> PostbackMapper<LeadMapping.Lead> {
        do throws(Postback.ValidationError) {
            return try PostbackMapper(postback)
        } catch {
            let mistakes = error.issues.filter { $0.severity == .error }
            guard mistakes.contains(where: { options.origin(of: $0) != nil }) else { throw error }
            throw UsageError(mistakes.map(options.text).joined(separator: "; "))
        }
    }

    /// Checks that the trigger produces an event. If not, the error names the triggers that do.
    func checkTrigger() throws(UsageError) {
        let triggers = mapping.mapper.postback.triggers
        guard triggers[options.trigger] == nil else { return }
        let names = triggers.keys.map(\.rawValue).sorted().joined(separator: ", ")
        throw UsageError(
            "the trigger \(options.trigger) has no events in the postback; these do: \(names). Or name an event with --event"
        )
    }

    /// The header of a journal of this job.
    func header(input: String, arguments: [String]) -> JournalHeader {
        JournalHeader(
            sources: destinations.sources,
            endpoint: endpoint,
            isTest: isTest,
            input: input,
            trigger: options.trigger.rawValue,
            event: options.event?.rawValue,
            arguments: arguments,
            startedAt: Int(Date().timeIntervalSince1970)
        )
    }

    private static let sandboxSourceID = "C4SANDBOX"

    private static func source(
        _ kind: EventSource.Kind,
        _ id: String?,
        mayBeUnnamed: Bool
    ) throws(UsageError) -> EventSource {
        guard let id = id ?? (mayBeUnnamed ? sandboxSourceID : nil) else {
            throw UsageError("name the pixel to report to with --pixel-code")
        }
        guard kind != .web || !id.allSatisfy(\.isNumber) else {
            throw UsageError(
                "\(id) is a numeric pixel id; use the pixel code, the letters and digits next to it in Events Manager"
            )
        }
        return EventSource(kind: kind, id: id)
    }

    private static func client(_ options: Options, _ source: EventSource, token: String?) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        if let code = options.testEventCode {
            configuration.testEventCode = EventsClient.TestEventCode(code, expiration: Date(timeIntervalSinceNow: 3600))
        }
        guard let token else {
            guard options.endpoint == nil else {
                throw UsageError(
                    options.usesSandbox
                        ? "--sandbox sends to no server; leave out --endpoint"
                        : "--endpoint needs an access token in \(Tool.tokenVariable)"
                )
            }
            // The sandbox always answers, however long a busy machine takes.
            configuration.retry.deadline = .seconds(3600)
            configuration.retry.attemptTimeout = .seconds(3600)
            return try EventsClient(
                source: source,
                accessToken: AccessToken("sandbox"),
                transport: Sandbox(keepingAtMost: 0),
                configuration: configuration
            )
        }
        if let endpoint = options.endpoint, endpoint != tiktok {
            configuration.endpoint = try self.endpoint(endpoint)
        }
        return try EventsClient(
            source: source,
            accessToken: token,
            configuration: configuration
        )
    }

    private static func endpoint(_ url: String) throws(EventsError) -> EventsClient.Endpoint {
        url.lowercased().hasPrefix("http://")
            ? try EventsClient.Endpoint(insecureLoopbackURL: url) : try EventsClient.Endpoint(baseURL: url)
    }
}
