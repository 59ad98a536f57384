public import TikTokEvents

/// An answer that the sandbox gives to the next request instead of judging it.
public struct SandboxAnswer: Sendable {
    enum Content: Sendable {
        case response(TransportResponse)
        case failure(TransportFailure)
        /// The request is judged and kept, and its response is lost.
        case lostAnswer
    }

    let content: Content

    /// Too many requests: code 40100 with HTTP 401.
    public static let throttled = throttled(retryAfter: nil)
    /// The token has expired: code 40102 with HTTP 401.
    public static let tokenExpired = code(.tokenExpired, status: 401)
    /// The token may not report to the source: code 40001.
    public static let noPermission = code(.noPermission)
    /// A system error: code 50000.
    public static let systemError = code(.systemError)
    /// Maintenance: code 60001.
    public static let maintenance = code(.maintenance)
    /// The page of a gateway: HTTP 502 with HTML.
    public static let badGateway = response(status: 502, body: "<html>Bad Gateway</html>")
    /// A redirect to another server.
    public static let redirect = response(status: 307, headers: ["Location": "https://elsewhere.example/"], body: "")
    /// The connection is refused: nothing arrives.
    public static let connectionRefused = Self(content: .failure(.notSent))
    /// The connection is lost before the events are taken in.
    public static let connectionLost = Self(content: .failure(.mayHaveBeenSent))
    /// The events are taken in and the response is lost.
    public static let answerLost = Self(content: .lostAnswer)

    /// Too many requests: code 40100 with HTTP 401.
    ///
    /// - Parameter retryAfter: The header `Retry-After`: seconds or a date.
    /// - Returns: The response.
    public static func throttled(retryAfter: String?) -> Self {
        code(.tooManyRequests, status: 401, headers: retryAfter.map { ["Retry-After": $0] } ?? [:])
    }

    /// An envelope of TikTok's.
    ///
    /// - Parameters:
    ///   - code: TikTok's code.
    ///   - status: The HTTP status.
    ///   - message: TikTok's words.
    ///   - headers: The headers.
    /// - Returns: The response.
    public static func code(
        _ code: EventsResponse.Code,
        status: Int = 200,
        message: String = "scripted answer",
        headers: [String: String] = [:]
    ) -> Self {
        Self(
            content: .response(
                .envelope(code, message, requestID: "scripted", status: status, headers: headers)
            )
        )
    }

    /// Any response.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - headers: The headers.
    ///   - body: The body.
    /// - Returns: The response.
    public static func response(status: Int, headers: [String: String] = [:], body: String) -> Self {
        Self(content: .response(TransportResponse(status: status, headers: headers, body: Array(body.utf8))))
    }
}
