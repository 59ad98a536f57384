#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Sends events to TikTok for one source, and returns the outcome of each.
///
/// Sending never throws because of delivery: each event comes back with one of four outcomes, in order.
///
/// ```swift
/// let client = try EventsClient(source: .web(pixelCode: "C4EXAMPLE"), accessToken: token, transport: transport)
/// let report = try await client.send(lead, at: .leadSold, using: AcmeMapper())
/// for receipt in report {
///     print(receipt)
/// }
/// ```
///
/// ## One client for a process
///
/// **Create one client for an endpoint and token, and get the others from it with ``reporting(to:accessToken:)``.**
/// Copies and derived clients share what is known about the endpoint: the token, whether TikTok is down or has asked
/// you to slow down, and which source is next. Two clients created with `init` share nothing. In an outage of 30
/// seconds, 300 pixels with shared health probe TikTok about 50 times; 300 separate clients send over 9,000 requests.
public struct EventsClient: Sendable {
    /// The source that the events belong to.
    public var source: EventSource { parts.source }
    /// The client's settings.
    public var configuration: Configuration { parts.core.configuration }

    var envelope: RequestEnvelope { parts.envelope }
    var transport: any EventsTransport { parts.core.transport }
    var health: EndpointHealth { parts.core.health }
    var clock: DeliveryClock { parts.core.health.clock }

    private let parts: Parts

    /// What belongs to this client alone, and what it shares.
    private final class Parts: Sendable {
        let source: EventSource
        let envelope: RequestEnvelope
        let core: Core

        init(_ source: EventSource, _ core: Core) throws(EventsError) {
            try source.check()
            self.source = source
            self.core = core
            envelope = RequestEnvelope(source: source, configuration: core.configuration)
        }
    }

    /// What all clients of an endpoint and token share.
    private final class Core: Sendable {
        let configuration: Configuration
        let transport: any EventsTransport
        let health: EndpointHealth

        init(_ configuration: Configuration, _ transport: any EventsTransport, _ health: EndpointHealth) {
            self.configuration = configuration
            self.transport = transport
            self.health = health
        }
    }

    private init(_ parts: Parts) {
        self.parts = parts
    }

    /// Creates a client that shares only the transport with others.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - accessToken: A token that may report to the source, or a provider of one. See ``AccessTokenProvider``.
    ///   - transport: The transport that moves the bytes.
    ///   - configuration: Settings that you can usually leave at their defaults.
    /// - Throws: `EventsError` if the source is invalid, such as a web source with the pixel's numeric id instead of
    ///   its code, or if a setting is out of range.
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
        try configuration.check()
        let health = EndpointHealth(of: accessToken, transport, configuration, clock)
        parts = try Parts(source, Core(configuration, transport, health))
    }

    /// Returns a client for another source with the same endpoint, transport, and settings.
    ///
    /// It costs a few hundred bytes, so you can create one for each pixel or even for each call. It **shares everything
    /// that is known about the endpoint** with this client. With a different token, it shares only the transport and
    /// the settings, because what is known about an endpoint depends on the token. In that case, keep the new client
    /// and derive others from it.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - accessToken: A token that may report to the source, or `nil` for this client's token.
    /// - Returns: The client.
    /// - Throws: `EventsError` if the source is invalid.
    public func reporting(
        to source: EventSource,
        accessToken: (any AccessTokenProvider)? = nil
    ) throws(EventsError) -> EventsClient {
        guard let accessToken else { return EventsClient(try Parts(source, parts.core)) }
        let health = EndpointHealth(of: accessToken, transport, configuration, clock)
        return EventsClient(try Parts(source, Core(configuration, transport, health)))
    }

    /// Returns the same client with different settings and separate health.
    func isolated(_ change: (inout Configuration) -> Void) throws(EventsError) -> EventsClient {
        var configuration = configuration
        change(&configuration)
        return try EventsClient(
            source: source,
            accessToken: health.provider,
            transport: transport,
            configuration: configuration,
            clock: clock
        )
    }
}

extension EndpointHealth {
    fileprivate convenience init(
        of provider: any AccessTokenProvider,
        _ transport: any EventsTransport,
        _ configuration: EventsClient.Configuration,
        _ clock: DeliveryClock
    ) {
        self.init(
            provider: provider,
            capacity: transport.maximumConcurrentRequests,
            attemptTimeout: configuration.retry.attemptTimeout,
            clock: clock,
            observer: configuration.observer
        )
    }
}

extension EventSource {
    /// Throws if the validator finds an error in the source.
    func check() throws(EventsError) {
        guard let issue else { return }
        throw EventsError(code: .invalidEventSource, message: issue.advice, field: issue.path)
    }

    /// The error that the validator finds in the source, or `nil` if there is none.
    var issue: EventValidator.Issue? {
        var findings = Findings()
        EventValidator(source: self).checkEventSource(&findings)
        return findings.issues.first { $0.severity == .error }
    }
}

extension EventsClient: Redacted {
    // Also hides the content of your own token provider.
    var summary: String { "EventsClient(\(source.kind))" }
}
