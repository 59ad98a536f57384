#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the answer to one attempt means.
enum Verdict {
    case accepted(requestID: String)
    /// An event, or the batch as a whole, is wrong.
    case wrongParameters(EventsResponse)
    /// The request was refused for good.
    case rejected(EventsResponse)
    case undelivered(DeliveryOutcome.Cause, Arrival, Retry)

    /// Whether TikTok may have processed the events.
    enum Arrival {
        case impossible
        case possible
    }

    /// Whether sending the same bytes again can help.
    enum Retry {
        case never
        case transient
        case throttled
        /// With another token alone.
        case anotherToken
    }

    /// Reads an answer: the `code` decides, and the HTTP status only where there is no code, and of a redirect, whose body
    /// isn't TikTok's.
    init(on response: TransportResponse, now: Date) {
        let retryAfter = response.header("retry-after").flatMap { RetryAfter.wait($0, now: now) }
        guard !(300...399).contains(response.status), let envelope = EventsResponse(body: response.body) else {
            self = Self.withoutCode(status: response.status, retryAfter: retryAfter)
            return
        }
        func cause(_ reason: DeliveryOutcome.Cause.Reason) -> DeliveryOutcome.Cause {
            DeliveryOutcome.Cause(
                reason,
                code: envelope.code,
                httpStatus: response.status,
                requestID: envelope.requestID,
                retryAfter: retryAfter
            )
        }
        switch envelope.code.meaning {
        case .accepted: self = .accepted(requestID: envelope.requestID)
        case .parameters: self = .wrongParameters(envelope)
        case .refused: self = .rejected(envelope)
        case .throttled: self = .undelivered(cause(.throttled), .impossible, .throttled)
        case .tokenRefused: self = .undelivered(cause(.unauthorized), .impossible, .anotherToken)
        case .unauthorized: self = .undelivered(cause(.unauthorized), .impossible, .never)
        case .server: self = .undelivered(cause(.server), .possible, .transient)
        case .unknown: self = .undelivered(cause(.server), .possible, .never)
        }
    }

    private static func withoutCode(status: Int, retryAfter: Duration?) -> Verdict {
        func cause(_ reason: DeliveryOutcome.Cause.Reason) -> DeliveryOutcome.Cause {
            DeliveryOutcome.Cause(reason, httpStatus: status, retryAfter: retryAfter)
        }
        switch status {
        case 300...399: return .undelivered(cause(.network), .impossible, .never)
        case 429: return .undelivered(cause(.throttled), .impossible, .throttled)
        case 500...599: return .undelivered(cause(.server), .possible, .transient)
        case 200...299: return .undelivered(cause(.unreadableResponse), .possible, .transient)
        default: return .undelivered(cause(.unreadableResponse), .possible, .never)
        }
    }
}
