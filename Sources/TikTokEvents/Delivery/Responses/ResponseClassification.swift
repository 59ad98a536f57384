#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a response says about the request and its events.
enum ResponseClassification {
    case accepted(requestID: String)
    /// TikTok has the request already (40050).
    case duplicate(EventsResponse)
    /// One of the events, or several, are wrong.
    case refused(EventsResponse)
    /// Nothing is wrong with the events: the token or the configuration can't report to the source.
    case sourceRefused(DeliveryOutcome.Cause)
    /// The body is too large for a server before TikTok.
    case tooLarge
    case throttled(DeliveryOutcome.Cause)
    case tokenRefused(DeliveryOutcome.Cause)
    /// TikTok's fault, or the network's.
    case fault(DeliveryOutcome.Cause, mayHaveArrived: Bool)
    /// Sending it again can't help.
    case final(DeliveryOutcome.Cause, mayHaveArrived: Bool)

    /// Classifies a response: by its `code`, and by the HTTP status where there is no code. The body of a redirect isn't
    /// TikTok's.
    init(_ response: TransportResponse, at date: Date) {
        let retryAfter = response.header("retry-after").flatMap { RetryAfter.wait($0, now: date) }
        if !(300...399).contains(response.status), let envelope = EventsResponse(body: response.body) {
            self.init(envelope, status: response.status, retryAfter: retryAfter)
        } else {
            self.init(status: response.status, retryAfter: retryAfter)
        }
    }

    private init(_ envelope: EventsResponse, status: Int, retryAfter: Duration?) {
        func cause(_ reason: DeliveryOutcome.Cause.Reason) -> DeliveryOutcome.Cause {
            .init(
                reason,
                code: envelope.code,
                httpStatus: status,
                requestID: envelope.requestID,
                retryAfter: retryAfter
            )
        }
        self =
            switch envelope.code.meaning {
            case .accepted: .accepted(requestID: envelope.requestID)
            case .duplicate: .duplicate(envelope)
            case .parameters: envelope.requestFault.map { .sourceRefused(cause($0)) } ?? .refused(envelope)
            case .throttled: .throttled(cause(.throttled))
            case .tokenRefused: .tokenRefused(cause(.unauthorized))
            case .unauthorized: .sourceRefused(cause(.unauthorized))
            case .misconfigured: .sourceRefused(cause(.misconfigured))
            case .server: .fault(cause(.server), mayHaveArrived: true)
            case .refused: .final(cause(.refused), mayHaveArrived: false)
            case .unknown: .final(cause(.server), mayHaveArrived: true)
            }
    }

    private init(status: Int, retryAfter: Duration?) {
        func cause(_ reason: DeliveryOutcome.Cause.Reason) -> DeliveryOutcome.Cause {
            .init(reason, httpStatus: status, retryAfter: retryAfter)
        }
        self =
            switch status {
            case 413: .tooLarge
            case 429: .throttled(cause(.throttled))
            case 408, 425, 500...599: .fault(cause(.server), mayHaveArrived: true)
            case 200...299: .fault(cause(.unreadableResponse), mayHaveArrived: true)
            // A redirect, which is never followed, or a server before TikTok that refuses the request whatever is in it.
            case 300...499: .final(cause(.refused), mayHaveArrived: false)
            default: .final(cause(.unreadableResponse), mayHaveArrived: true)
            }
    }
}
