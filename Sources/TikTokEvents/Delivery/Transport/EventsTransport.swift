/// Moves bytes to a server and back: the only part of the SDK that knows the network.
///
/// `TikTokEventsURLSession` has one that is ready; `TikTokEventsTesting` has `Sandbox` and `RecordingTransport` for tests.
/// Authentication, retries, deadlines and reading the response live above it.
///
/// ## Writing a transport
///
/// Send `request` by `POST`, set its headers, and keep to five rules:
///
/// 1. Return by `deadline`, with the body read; when it passes, throw ``TransportFailure``. The client doesn't wait any
///    longer, but a request that goes on takes the place of another.
/// 2. Return at once when the task is canceled, with the same error.
/// 3. Never follow a redirect: return its status. Following it would send the token elsewhere and lose the event.
/// 4. Read at most ``TransportResponse/maximumBodyLength`` bytes; throw `mayHaveBeenSent` for more.
/// 5. Throw `notSent` only if nothing can have arrived; otherwise throw `mayHaveBeenSent`. Any HTTP status is a
///    response, not a failure.
///
/// ## Faking one
///
/// ```swift
/// struct AlwaysThrottled: EventsTransport {
///     func send(
///         _ request: TransportRequest,
///         deadline: ContinuousClock.Instant
///     ) async throws(TransportFailure) -> TransportResponse {
///         TransportResponse(status: 401, body: Array(#"{"code":40100,"message":"","request_id":"1"}"#.utf8))
///     }
/// }
/// ```
public protocol EventsTransport: Sendable {
    /// How many requests the transport carries at once; 64 unless it says otherwise. Clients start no more than that and
    /// keep the line themselves, so a transport needs none.
    var maximumConcurrentRequests: Int { get }

    /// Sends a request and returns the server's response.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - deadline: When to give up.
    /// - Returns: The server's response, whatever its status.
    /// - Throws: ``TransportFailure`` when there is no response.
    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse
}

extension EventsTransport {
    /// 64.
    public var maximumConcurrentRequests: Int { 64 }
}

/// Why a transport has no response. It holds no text on purpose: errors of HTTP libraries carry URLs and tokens.
public enum TransportFailure: Error, Hashable, Sendable {
    /// It is certain that the server received nothing of the request: no such host, connection refused, no handshake.
    case notSent
    /// Some of the request may have arrived. When in doubt, it is this one.
    case mayHaveBeenSent
}
