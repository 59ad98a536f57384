#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
public import TikTokEvents

/// An in-process copy of TikTok's endpoint for your unit tests. It judges the bytes of each request as strictly as
/// TikTok's documentation, responds with TikTok's codes, and keeps what it accepts.
///
/// ```swift
/// let sandbox = Sandbox()
/// let client = try EventsClient(source: source, accessToken: AccessToken("any"), transport: sandbox)
/// _ = try await client.send(lead, at: .leadSold, using: AcmeMapper())
/// #expect(await sandbox.acceptedEvents.map(\.event.name) == [.purchase])
/// ```
///
/// One invalid event causes its whole request to be rejected. Keys that TikTok doesn't know pass silently. A repetition
/// of the same source, name, and id isn't counted for 48 hours. Where TikTok documents no rule, the sandbox accepts the
/// event: an unlisted currency, a time in the future, no identifier at all. Live and test events don't count as
/// repetitions of each other, and neither do an event's old and new names, because TikTok doesn't say whether they do.
public actor Sandbox: EventsTransport {
    /// The events of all accepted requests, in order of arrival and up to the limit, including test events.
    public private(set) var acceptedEvents: [AcceptedEvent] = []
    /// The number of requests received, including rejected ones.
    public private(set) var requestCount = 0

    private let accessTokens: Set<String>?
    private let sources: Set<EventSource>?
    private let partnerNames: Set<String>?
    private let now: @Sendable () -> Date
    private var script: [SandboxResponse] = []
    private let limit: Int
    private var acceptedCount = 0
    private var window = DedupWindow()

    /// Creates a sandbox.
    ///
    /// - Parameters:
    ///   - accessTokens: The tokens that the sandbox accepts. By default, any.
    ///   - sources: The sources that the tokens may report to. By default, any.
    ///   - partnerNames: The registered partner names. By default, any.
    ///   - limit: The maximum number of accepted events to keep for inspection. Later events are judged, but neither
    ///     they nor their ids are kept, so that a load test takes little memory.
    ///   - now: The clock for the 48-hour and 28-day windows.
    public init(
        accessTokens: Set<String>? = nil,
        sources: Set<EventSource>? = nil,
        partnerNames: Set<String>? = nil,
        keepingAtMost limit: Int = .max,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.accessTokens = accessTokens
        self.sources = sources
        self.partnerNames = partnerNames
        self.limit = limit
        self.now = now
    }

    /// The events that TikTok would count, without test events and repetitions. Gaps in each event are filled in from
    /// its repetitions within five minutes.
    ///
    /// If leads go to several sources, use ``countedEvents(for:)``, which notices an event at the wrong one.
    public var countedEvents: [Event] {
        acceptedEvents.filter { $0.testEventCode == nil }.compactMap(\.counted)
    }

    /// The events that TikTok would count for a source, like ``countedEvents``.
    ///
    /// - Parameter source: The source that the events were reported to.
    /// - Returns: The events, in order of arrival.
    public func countedEvents(for source: EventSource) -> [Event] {
        acceptedEvents.filter { $0.source == source && $0.testEventCode == nil }.compactMap(\.counted)
    }

    /// Enqueues a response for the next requests, which get it instead of being judged.
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - times: The number of requests that get it.
    public func enqueue(_ response: SandboxResponse, times: Int = 1) {
        script += Array(repeating: response, count: times)
    }

    /// Responds to a request as TikTok would.
    ///
    /// - Parameters:
    ///   - request: The request to send.
    ///   - deadline: The latest time to give up.
    /// - Returns: The response, whatever its status.
    /// - Throws: `TransportFailure`, which says whether the request may have been sent.
    public func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        requestCount += 1
        switch script.isEmpty ? nil : script.removeFirst().content {
        case nil: return respond(to: request)
        case .response(let response): return response
        case .failure(let failure): throw failure
        case .lostResponse:
            _ = respond(to: request)
            throw .mayHaveBeenSent
        }
    }

    private func respond(to request: TransportRequest) -> TransportResponse {
        let requestID = "20261123SANDBOX" + String(requestCount + 0x100000, radix: 16, uppercase: true)
        do {
            let judge = RequestJudge(
                accessTokens: accessTokens,
                sources: sources,
                partnerNames: partnerNames,
                now: now()
            )
            try keep(try judge.judge(request), requestID: requestID)
            return .envelope(.ok, "OK", requestID: requestID)
        } catch {
            return .envelope(error.code, error.message, requestID: requestID, status: error.status)
        }
    }

    private func keep(_ request: RequestJudge.Accepted, requestID: String) throws(SandboxRefusal) {
        let capacity = max(0, limit - acceptedEvents.count)
        var events: [Event?] = []
        for (index, json) in request.events.enumerated() {
            guard index < capacity else {
                events.append(nil)
                continue
            }
            guard let event = try? Event(json: json) else {
                throw SandboxRefusal(.parameterError, "data.\(index): not an event")
            }
            events.append(event)
        }
        let source = EventSource(kind: EventSource.Kind(rawValue: request.source), id: request.sourceID)
        let now = now()
        for (json, event) in zip(request.events, events) {
            keep(event, json, of: request, from: source, requestID: requestID, on: now)
        }
    }

    private func keep(
        _ event: Event?,
        _ json: JSONValue,
        of request: RequestJudge.Accepted,
        from source: EventSource,
        requestID: String,
        on now: Date
    ) {
        let index = acceptedCount
        acceptedCount += 1
        let (status, first) =
            (json["event_id"]?.text).flatMap { $0.isEmpty ? nil : $0 }.map { id in
                let key = DedupWindow.Key(
                    sourceID: request.sourceID,
                    event: json["event"]?.text ?? "",
                    eventID: id,
                    isTest: request.testEventCode != nil
                )
                // Not remembered if the event isn't kept, because its repetitions aren't kept either.
                return window.status(of: key, at: index, on: now, remembersFirst: event != nil)
            } ?? (.counted, index)
        if status == .merged, let repetition = event ?? (try? Event(json: json)) {
            acceptedEvents[first].counted = acceptedEvents[first].counted?.filled(from: repetition)
        }
        guard let event else { return }
        acceptedEvents.append(
            AcceptedEvent(
                event: event,
                source: source,
                date: now,
                testEventCode: request.testEventCode,
                requestID: requestID,
                status: status,
                counted: status == .counted ? event : nil
            )
        )
    }
}
