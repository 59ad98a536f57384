#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
public import TikTokEvents

/// A transport that accepts and records everything: the simplest test double for a unit test.
///
/// ```swift
/// let transport = RecordingTransport()
/// ...
/// #expect(try await transport.events.map(\.name) == [.lead])
/// ```
public actor RecordingTransport: EventsTransport {
    /// The requests, in order of arrival.
    public private(set) var requests: [TransportRequest] = []
    private let respond: @Sendable (TransportRequest) throws(TransportFailure) -> TransportResponse

    /// Creates a transport that accepts everything.
    public init() {
        self.init { _ in
            TransportResponse(status: 200, body: Array(#"{"code":0,"message":"OK","request_id":"recorded"}"#.utf8))
        }
    }

    /// Creates a transport with responses of your own.
    ///
    /// - Parameter respond: A closure that returns the response to a request.
    public init(
        respond: @escaping @Sendable (TransportRequest) throws(TransportFailure) -> TransportResponse
    ) {
        self.respond = respond
    }

    /// The bodies of the requests.
    public var bodies: [[UInt8]] {
        requests.map(\.body)
    }

    /// The events of all requests. Throws `DecodingError` if the body of a request isn't one of events.
    public var events: [Event] {
        get throws {
            try requests.flatMap { try JSONDecoder().decode(EventRequest.self, from: Data($0.body)).events }
        }
    }

    /// Records the request and responds to it.
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
        requests.append(request)
        return try respond(request)
    }
}
