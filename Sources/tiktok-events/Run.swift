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
    private let mapper: PostbackLeadMapper

    init(_ options: Options, environment: [String: String], input: Data) throws {
        self.options = options
        entries = LeadFile(input).entries
        guard !entries.isEmpty else {
            throw UsageError("there is no lead in the input")
        }
        let token = environment[Tool.tokenVariable]
        isSandbox = token == nil
        client = try Self.client(options, token: token)
        mapper = Self.mapper(options)
    }

    func result() async -> RunResult {
        var result = RunResult(command: options.command, isSandbox: isSandbox, source: client.source)
        for entry in entries {
            switch entry.lead {
            case .failure(let problem):
                result.problems.append("line \(entry.line): \(problem.message)")
            case .success(let lead):
                result.add(lead, line: entry.line, events: events(of: lead), trigger: options.trigger)
            }
        }
        let events = result.events.map(\.event)
        result.bodies = client.preview(events)
        if options.command == .send {
            result.receipts = await client.send(events).receipts
        }
        return result
    }

    private func events(of lead: PostbackLead) -> [Event] {
        var lead = lead
        if options.happensNow {
            lead.time = Date()
        }
        return mapper.events(for: lead, at: options.trigger)
    }

    private static func mapper(_ options: Options) -> PostbackLeadMapper {
        var mapper = PostbackLeadMapper()
        mapper.currency = options.currency ?? mapper.currency
        mapper.region = options.region ?? mapper.region
        if let event = options.event {
            mapper.eventNames[options.trigger] = [event]
        }
        return mapper
    }

    private static func client(_ options: Options, token: String?) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        if let code = options.testEventCode {
            configuration.testEventCode = TestEventCode(code, expiration: Date(timeIntervalSinceNow: 3600))
        }
        guard let token else {
            guard options.endpoint == nil else {
                throw UsageError("--endpoint needs an access token in \(Tool.tokenVariable)")
            }
            return try EventsClient(
                source: .web(pixelCode: options.pixelCode ?? "C4SANDBOX"),
                accessToken: AccessToken("sandbox"),
                transport: Sandbox(),
                configuration: configuration
            )
        }
        guard let pixelCode = options.pixelCode else {
            throw UsageError("give the pixel to report to with --pixel-code")
        }
        if let endpoint = options.endpoint {
            configuration.endpoint = try self.endpoint(endpoint)
        }
        return try EventsClient(
            source: .web(pixelCode: pixelCode),
            accessToken: token,
            configuration: configuration
        )
    }

    private static func endpoint(_ url: String) throws(EventsError) -> Endpoint {
        url.lowercased().hasPrefix("http://")
            ? try Endpoint(insecureLoopbackURL: url) : try Endpoint(baseURL: url)
    }
}
