/// Moves bytes to a server and back. It is the only part of the SDK that uses the network.
///
/// `TikTokEventsURLSession` has a ready-made one, and `TikTokEventsTesting` has `Sandbox` and `RecordingTransport` for
/// tests. Authentication, retries, deadlines, and reading the response are handled above the transport.
///
/// ## Writing a transport
///
/// Send `request` with `POST`, set its headers, and follow five rules:
///
/// 1. Return by `deadline`, with the body read. If the deadline passes, throw ``TransportFailure``. The client doesn't
///    wait any longer, but a request that continues takes up another request's slot.
/// 2. Return immediately when the task is canceled, with the same error.
/// 3. Never follow a redirect: return its status. Following it would send the token elsewhere and lose the event.
/// 4. Read at most ``TransportResponse/maximumBodyLength`` bytes. Throw `mayHaveBeenSent` for more.
/// 5. Throw `notSent` only if nothing can have arrived. Otherwise throw `mayHaveBeenSent`. Any HTTP status is a
///    response, not a failure.
///
/// ## Writing a fake
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
    /// The maximum number of requests that the transport carries at once, 64 by default. Clients start no more than
    /// that and manage the queue themselves, so a transport needs none.
    var maximumConcurrentRequests: Int { get }

    /// Sends a request and returns the server's response.
    ///
    /// - Parameters:
    ///   - request: The request to send.
    ///   - deadline: When to give up.
    /// - Returns: The server's response, whatever its status.
    /// - Throws: ``TransportFailure`` when there is no response.
    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse
}

extension EventsTransport {
    /// 64 requests.
    public var maximumConcurrentRequests: Int { 64 }
}

/// Why a transport has no response. It deliberately holds no text: errors from HTTP libraries contain URLs and tokens.
public enum TransportFailure: Error, Hashable, Sendable {
    /// The server definitely received nothing of the request: no such host, connection refused, no handshake.
    case notSent
    /// Some of the request may have arrived. When in doubt, throw this one.
    case mayHaveBeenSent
}
