#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Sends events of one source to TikTok and tells what became of each.
///
/// Make one client for the life of the process and share it: copies share its token, its pauses and what it may spend on
/// retries. Sending never throws for reasons of delivery: each event
/// comes back with one of four outcomes, in the order given.
///
/// ```swift
/// let client = try EventsClient(source: .web(pixelCode: "C4EXAMPLE"), accessToken: token, transport: transport)
/// let report = try await client.send(lead, at: .leadSold, using: AcmeMapper())
/// for receipt in report {
///     print(receipt)
/// }
/// ```
public struct EventsClient: Sendable {
    /// The source that the events belong to.
    public var source: EventSource { parts.source }
    /// The client's settings.
    public var configuration: Configuration { parts.configuration }

    var envelope: RequestEnvelope { parts.envelope }
    var transport: any EventsTransport { parts.transport }
    var clock: DeliveryClock { parts.clock }
    var state: ClientState { parts.state }

    private let parts: Parts

    /// What a client is made of, shared by its copies, of which each call makes some.
    private final class Parts: Sendable {
        let source: EventSource
        let configuration: Configuration
        let envelope: RequestEnvelope
        let transport: any EventsTransport
        let clock: DeliveryClock
        let state: ClientState

        init(
            source: EventSource,
            configuration: Configuration,
            transport: any EventsTransport,
            clock: DeliveryClock,
            state: ClientState
        ) {
            self.source = source
            self.configuration = configuration
            self.transport = transport
            self.clock = clock
            self.state = state
            envelope = RequestEnvelope(source: source, configuration: configuration)
        }
    }

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - accessToken: The token that may report to the source, or what provides it; see ``AccessTokenProvider``.
    ///   - transport: What moves the bytes.
    ///   - configuration: Settings that most hosts leave as they are.
    /// - Throws: `EventsError` if the source's id is empty or holds white space, or a setting is out of its range.
    public init(
        source: EventSource,
        accessToken: any AccessTokenProvider,
        transport: any EventsTransport,
        configuration: Configuration = Configuration()
    ) throws(EventsError) {
        try self.init(
            source: source,
            accessToken: accessToken,
            transport: transport,
            configuration: configuration,
            clock: DeliveryClock()
        )
    }

    init(
        source: EventSource,
        accessToken: any AccessTokenProvider,
        transport: any EventsTransport,
        configuration: Configuration = Configuration(),
        clock: DeliveryClock
    ) throws(EventsError) {
        guard !source.id.isEmpty, !source.id.unicodeScalars.contains(where: \.isSpace) else {
            throw EventsError(
                code: .invalidEventSource,
                message: "the id of a \(source.kind) source is empty or holds white space; copy it from Events Manager",
                field: "event_source_id"
            )
        }
        guard (1...1000).contains(configuration.maximumEventsPerRequest) else {
            throw EventsError(
                code: .invalidConfiguration,
                message: "a request takes 1 to 1,000 events",
                field: "maximumEventsPerRequest"
            )
        }
        guard configuration.maximumBytesPerRequest >= 10_000 else {
            throw EventsError(
                code: .invalidConfiguration,
                message: "a request must take at least 10,000 bytes, or larger events never fit",
                field: "maximumBytesPerRequest"
            )
        }
        guard (.zero...(.seconds(3600))).contains(configuration.retry.deadline) else {
            throw EventsError(
                code: .invalidConfiguration,
                message: "the deadline of a call is at most an hour",
                field: "retry.deadline"
            )
        }
        guard configuration.retry.maximumAttempts >= 1 else {
            throw EventsError(
                code: .invalidConfiguration,
                message: "a request is sent at least once",
                field: "retry.maximumAttempts"
            )
        }
        parts = Parts(
            source: source,
            configuration: configuration,
            transport: transport,
            clock: clock,
            state: ClientState(provider: accessToken, configuration: configuration, clock: clock)
        )
    }
}

extension EventsClient: Redacted {
    // Also hides what a host's own token provider is made of.
    var summary: String { "EventsClient(\(source.kind))" }
}
