import TikTokEvents

/// Where the events of a run go: one client for each source.
struct Destinations: Sendable {
    /// All sources, at least one.
    let sources: [EventSource]
    /// The client of the only source, or of the first of several.
    let first: EventsClient
    private let clients: [EventSource: EventsClient]

    /// - Parameters:
    ///   - first: The client of the first source.
    ///   - others: The sources that share its server, token, and settings.
    /// - Throws: `EventsError` if a source is invalid.
    init(_ first: EventsClient, others: [EventSource] = []) throws(EventsError) {
        var clients = [first.source: first]
        for source in others where clients[source] == nil {
            clients[source] = try first.reporting(to: source)
        }
        self.first = first
        self.clients = clients
        sources = clients.keys.sorted { $0.id < $1.id }
    }

    var areSeveral: Bool { sources.count > 1 }

    /// - Throws: `UsageError` if the run doesn't report to the source, so that no event reaches another one.
    func client(for source: EventSource) throws(UsageError) -> EventsClient {
        guard let client = clients[source] else {
            throw UsageError("an event belongs to the source \(source.id), but this run reports to the \(sources.text)")
        }
        return client
    }

    /// The text that a journal lists for an event, or `nil` if the event has no id.
    func keyText(of event: Event, _ source: EventSource) -> String? {
        EventKey.text(event.name.rawValue, event.id?.rawValue, source: areSeveral ? source.id : nil)
    }

    func key(of event: Event, _ source: EventSource) -> EventKey? {
        keyText(of: event, source).map(EventKey.init)
    }

    /// Sends events, each to its own source, and to all sources concurrently.
    ///
    /// - Returns: The receipts, in the order of the events.
    /// - Throws: `UsageError` if the run doesn't report to one of the sources. Then nothing is sent.
    func send(_ candidates: [Candidate]) async throws -> [DeliveryReceipt] {
        for source in Set(candidates.map(\.source)) {
            _ = try client(for: source)
        }
        let report = await first.send(
            pending: candidates.map { candidate in
                PendingEvent(
                    candidate.event,
                    for: candidate.source,
                    expiresAt: candidate.pending.expiresAt,
                    maximumBatch: candidate.pending.maximumBatch
                )
            }
        )
        return zip(candidates, report).map { $1.keptOpen(expiresAt: $0.pending.expiresAt) }
    }

    /// The request bodies for events, in the order of the sources.
    func bodies(for events: [(event: Event, source: EventSource)]) -> [[UInt8]] {
        clients.values.sorted { $0.source.id < $1.source.id }.flatMap { client in
            client.preview(events.filter { $0.source == client.source }.map(\.event))
        }
    }
}

extension [EventSource] {
    /// Text such as `web source C4` or `web sources C4A, C4B`, for sources of one kind.
    var text: String {
        "\(first?.kind ?? .web) \(count == 1 ? "source" : "sources") \(map(\.id).joined(separator: ", "))"
    }
}
