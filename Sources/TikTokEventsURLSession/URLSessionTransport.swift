public import TikTokEvents

/// The ready transport: sends requests with Foundation's `URLSession`.
///
/// Use ``shared``; a process needs one. On Linux it works around what the platform does dangerously: it refuses redirects
/// (following one sends the token elsewhere), takes in at most `TransportResponse.maximumBodyLength` bytes and no faster
/// than it drops them, keeps its own deadline, takes an HTTP 401 with a challenge for a response, and cancels a request only
/// where that can neither hang nor end the process. It carries four requests at once, beyond which `URLSession` stops
/// reusing connections; clients keep the line for those places, in turn of their sources.
///
/// For production on Linux, a transport on AsyncHTTPClient is the better choice: it is cheaper, and tells more often
/// that nothing was sent. `URLSession` tells it for an unknown host and a refused connection only; a failed TLS
/// handshake, for one, counts as `mayHaveBeenSent`, which is the safe side. Before Swift 6.4 it ends the process if a server
/// closes in the middle of the head of its response, and it reads the endless body of a redirect beyond the deadline.
///
/// Two variables of the environment matter on Linux: `http_proxy` and `https_proxy` are obeyed, and
/// `URLSessionDebugLibcurl` prints headers, the access token among them, and bodies. Don't set the latter in production.
public struct URLSessionTransport: EventsTransport {
    /// The transport that all clients of a process share.
    public static let shared = Self()

    /// 4.
    public var maximumConcurrentRequests: Int { 4 }

    private let session = Session()

    /// Makes a transport with connections of its own.
    public init() {}

    /// Sends a request; see `EventsTransport` for what it keeps to.
    ///
    /// - Parameters:
    ///   - request: The request to send.
    ///   - deadline: When to give up at the latest.
    /// - Returns: The response, whatever its status.
    /// - Throws: `TransportFailure`, which says whether the request may have been sent.
    public func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        guard !Task.isCancelled, .now < deadline else { throw .notSent }
        let attempt = session.start(request, deadline: deadline)
        let timer = Task {
            try await Task.sleep(until: deadline, clock: .continuous)
            attempt.abandon()
        }
        defer { timer.cancel() }
        let result = await withTaskCancellationHandler {
            await attempt.result()
        } onCancel: {
            attempt.abandon()
        }
        return try result.get()
    }
}
