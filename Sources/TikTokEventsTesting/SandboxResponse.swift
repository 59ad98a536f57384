#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
public import TikTokEvents

/// A response that the sandbox sends to the next request instead of judging it.
public struct SandboxResponse: Sendable {
    enum Content: Sendable {
        case response(TransportResponse)
        case failure(TransportFailure)
        /// The request is judged and kept, but its response is lost.
        case lostResponse
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
    /// A gateway's error page: HTTP 502 with HTML.
    public static let badGateway = response(status: 502, body: "<html>Bad Gateway</html>")
    /// A redirect to another server.
    public static let redirect = response(status: 307, headers: ["Location": "https://elsewhere.example/"], body: "")
    /// The connection is refused: nothing arrives.
    public static let connectionRefused = Self(content: .failure(.notSent))
    /// The connection is lost before the events are received.
    public static let connectionLost = Self(content: .failure(.mayHaveBeenSent))
    /// The events are received, but the response is lost.
    public static let responseLost = Self(content: .lostResponse)

    /// Too many requests: code 40100 with HTTP 401.
    ///
    /// - Parameter retryAfter: The value of the `Retry-After` header: seconds or a date.
    /// - Returns: The response.
    public static func throttled(retryAfter: String?) -> Self {
        code(.tooManyRequests, status: 401, headers: retryAfter.map { ["Retry-After": $0] } ?? [:])
    }

    /// A response in TikTok's envelope.
    ///
    /// - Parameters:
    ///   - code: TikTok's code.
    ///   - status: The HTTP status.
    ///   - message: TikTok's message.
    ///   - headers: The headers.
    /// - Returns: The response.
    public static func code(
        _ code: DeliveryOutcome.Code,
        status: Int = 200,
        message: String = "scripted response",
        headers: [String: String] = [:]
    ) -> Self {
        Self(
            content: .response(
                .envelope(code, message, requestID: "scripted", status: status, headers: headers)
            )
        )
    }

    /// An arbitrary response.
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

extension TransportResponse {
    /// TikTok's response: an envelope without data.
    static func envelope(
        _ code: DeliveryOutcome.Code,
        _ message: String,
        requestID: String,
        status: Int = 200,
        headers: [String: String] = ["Content-Type": "application/json"]
    ) -> Self {
        let quoted = (try? JSONEncoder().encode(message)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
        let body = #"{"code":\#(code),"message":\#(quoted),"request_id":"\#(requestID)","data":{}}"#
        return TransportResponse(status: status, headers: headers, body: Array(body.utf8))
    }
}
