import Foundation
import TikTokEvents
import TikTokEventsTesting
import TikTokEventsURLSession

/// What the options and the environment come to: how leads are mapped and where their events go.
struct Session {
    let options: Options
    let mapper: PostbackMapper<LeadFile.Lead>
    let client: EventsClient
    let isSandbox: Bool

    init(_ options: Options, postback: Postback, environment: [String: String]) throws {
        self.options = options
        let postback = Self.changed(postback, by: options)
        mapper = try PostbackMapper(postback)
        let token = environment[Tool.tokenVariable]
        isSandbox = token == nil
        client = try Self.client(options, postback: postback, token: token)
    }

    /// Where the events go, for people.
    var heading: String {
        isSandbox
            ? "Sandbox: without \(Tool.tokenVariable) in the environment, nothing leaves this machine."
            : "Reporting to \(client.source.kind) source \(client.source.id)."
    }

    /// What the trigger makes of a lead.
    ///
    /// - Throws: `EventsError` if it can't become an event.
    func mapped(_ lead: LeadFile.Lead) throws(EventsError) -> MappedLead {
        var mapped = MappedLead(
            id: try mapper.leadID(of: lead),
            events: try mapper.events(for: lead, at: options.trigger)
        )
        let unused = try mapper.unusedFields(of: lead)
        if !unused.isEmpty {
            mapped.notes.append("unknown fields are ignored: \(unused.joined(separator: ", "))")
        }
        if mapper.postback.triggers[options.trigger] == nil {
            throw EventsError(
                code: .invalidLead,
                message: "the trigger \(options.trigger) makes no event; name one with --event"
            )
        }
        if mapped.events.isEmpty {
            mapped.notes.append("the lead meets the conditions of no event")
        }
        if options.happensNow {
            for index in mapped.events.indices {
                mapped.events[index].time = Date()
            }
        }
        return mapped
    }

    private static func changed(_ postback: Postback, by options: Options) -> Postback {
        var postback = postback
        if let currency = options.currency {
            postback.staticFields["data.0.properties.currency"] = .string(currency.rawValue)
        }
        if let region = options.region {
            postback.phoneRegion.defaultRegion = region
        }
        if let event = options.event {
            var conversion = Postback.Conversion(event)
            // A trigger that is new to the postback tells occurrences apart as a sale does.
            let known = postback.triggers[options.trigger] ?? postback.triggers[.leadSold]
            conversion.multiFire = known?.first?.multiFire
            postback.triggers[options.trigger] = [conversion]
        }
        return postback
    }

    private static func client(_ options: Options, postback: Postback, token: String?) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        if let code = options.testEventCode {
            configuration.testEventCode = EventsClient.TestEventCode(code, expiration: Date(timeIntervalSinceNow: 3600))
        }
        let id = options.pixelCode ?? postback.eventSourceID
        guard let token else {
            guard options.endpoint == nil else {
                throw UsageError("--endpoint needs an access token in \(Tool.tokenVariable)")
            }
            return try EventsClient(
                source: EventSource(kind: postback.eventSource, id: id ?? "C4SANDBOX"),
                accessToken: AccessToken("sandbox"),
                transport: Sandbox(),
                configuration: configuration
            )
        }
        guard let id else {
            throw UsageError("give the pixel to report to with --pixel-code")
        }
        if let endpoint = options.endpoint {
            configuration.endpoint = try self.endpoint(endpoint)
        }
        return try EventsClient(
            source: EventSource(kind: postback.eventSource, id: id),
            accessToken: token,
            configuration: configuration
        )
    }

    private static func endpoint(_ url: String) throws(EventsError) -> EventsClient.Endpoint {
        url.lowercased().hasPrefix("http://")
            ? try EventsClient.Endpoint(insecureLoopbackURL: url) : try EventsClient.Endpoint(baseURL: url)
    }
}
