/// Moves bytes to a server and back: the only part of the SDK that knows the network.
///
/// `TikTokEventsURLSession` has one that is ready; `TikTokEventsTesting` has `Sandbox` and `RecordingTransport` for tests.
/// Authentication, retries and reading the answer live above it.
///
/// ## Writing a transport
///
/// Send `request` by `POST`, set its headers, and keep to five rules:
///
/// 1. Return before `deadline`, the reading of the body included; when it passes, throw ``TransportFailure``.
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
    /// Sends a request and returns what the server answered.
    ///
    /// - Parameters:
    ///   - request: What to send.
    ///   - deadline: When to give up.
    /// - Returns: The server's answer, whatever its status.
    /// - Throws: ``TransportFailure`` when there is no answer.
    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse
}
