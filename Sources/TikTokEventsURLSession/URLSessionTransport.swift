public import TikTokEvents

/// The ready-made transport, which sends requests with Foundation's `URLSession`.
///
/// Use ``shared``; a process needs only one. The transport avoids what is dangerous on Linux. It rejects
/// redirects, which would send the token elsewhere, and receives at most `TransportResponse.maximumBodyLength` bytes,
/// no faster than it discards them. It keeps its own deadline, treats an HTTP 401 with a challenge as a response, and
/// cancels a request only where that can't hang or crash the process. It carries four requests at once, because beyond
/// that `URLSession` stops reusing connections. Clients wait for these four slots, with their sources taking turns.
///
/// For production on Linux, a transport on AsyncHTTPClient is the better choice: it uses less CPU, and it can prove in
/// more cases that nothing was sent. `URLSession` proves it only for an unknown host and a refused connection. A failed
/// TLS handshake, for example, counts as `mayHaveBeenSent`, which is safe. Before Swift 6.4, `URLSession` crashes the
/// process if a server closes in the middle of a response's head. It also reads the endless body of a redirect beyond
/// the deadline.
///
/// Environment variables matter on Linux. The transport obeys `http_proxy` and `https_proxy`, and
/// `URLSessionDebugLibcurl` prints headers, including the access token, and bodies. Don't set the latter in production.
public struct URLSessionTransport: EventsTransport {
    /// The transport that all clients of a process share.
    public static let shared = Self()

    /// Always 4.
    public var maximumConcurrentRequests: Int { 4 }

    private let session = Session()

    /// Creates a transport with its own connections.
    public init() {}

    /// Sends a request. See `EventsTransport` for the requirements.
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

// Without these, `dump` would read the session's requests, whose headers hold the access token, while they change.
extension URLSessionTransport: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The type's name. The transport's content never shows.
    public var description: String { "URLSessionTransport" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
