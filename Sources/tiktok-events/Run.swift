import Foundation
import TikTokEvents
import TikTokEventsTesting
import TikTokEventsURLSession

/// One run of a command: from leads to what became of their events.
struct Run {
    private let options: Options
    private let entries: [LeadFile.Entry]
    private let client: EventsClient
    private let isSandbox: Bool
    private let mapper: PostbackMapper<LeadFile.Lead>

    init(_ options: Options, postback: Postback, environment: [String: String], input: Data) throws {
        self.options = options
        let postback = Self.changed(postback, by: options)
        mapper = try PostbackMapper(postback)
        entries = LeadFile(input).entries
        guard !entries.isEmpty else {
            throw UsageError("there is no lead in the input")
        }
        let token = environment[Tool.tokenVariable]
        isSandbox = token == nil
        client = try Self.client(options, postback: postback, token: token)
    }

    func result() async -> RunResult {
        var result = RunResult(command: options.command, isSandbox: isSandbox, source: client.source)
        for entry in entries {
            switch entry.lead {
            case .failure(let problem):
                result.problems.append("line \(entry.line): \(problem.message)")
            case .success(let lead):
                do {
                    try add(lead, line: entry.line, to: &result)
                } catch {
                    result.problems.append("line \(entry.line): \(error)")
                }
            }
        }
        let events = result.events.map(\.event)
        result.bodies = client.preview(events)
        if options.command == .send {
            result.receipts = await client.send(events).receipts
        }
        return result
    }

    private func add(_ lead: LeadFile.Lead, line: Int, to result: inout RunResult) throws(EventsError) {
        let unused = try mapper.unusedFields(of: lead)
        if !unused.isEmpty {
            result.notes.append("line \(line): unknown fields are ignored: \(unused.joined(separator: ", "))")
        }
        var events = try mapper.events(for: lead, at: options.trigger)
        if mapper.postback.triggers[options.trigger] == nil {
            result.problems.append(
                "line \(line): the trigger \(options.trigger) makes no event; name one with --event"
            )
        } else if events.isEmpty {
            result.notes.append("line \(line): the lead meets the conditions of no event")
        }
        if options.happensNow {
            for index in events.indices {
                events[index].time = Date()
            }
        }
        result.add(events, ofLead: try mapper.leadID(of: lead), line: line)
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
            configuration.testEventCode = TestEventCode(code, expiration: Date(timeIntervalSinceNow: 3600))
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

    private static func endpoint(_ url: String) throws(EventsError) -> Endpoint {
        url.lowercased().hasPrefix("http://")
            ? try Endpoint(insecureLoopbackURL: url) : try Endpoint(baseURL: url)
    }
}
