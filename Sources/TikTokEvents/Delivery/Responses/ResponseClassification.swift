#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a response says about the request and its events.
enum ResponseClassification {
    case accepted(EventsResponse)
    /// TikTok already has the request (40050).
    case duplicate(EventsResponse)
    /// One or more of the events are invalid.
    case refused(EventsResponse)
    /// The events themselves are fine, but the token or the configuration can't report to the source.
    case sourceRefused(DeliveryOutcome.Cause)
    /// The body is too large for a server in front of TikTok.
    case tooLarge
    case throttled(DeliveryOutcome.Cause)
    case tokenRefused(DeliveryOutcome.Cause)
    /// An error on TikTok's side or in the network.
    case fault(DeliveryOutcome.Cause, mayHaveArrived: Bool)
    /// Sending it again can't help.
    case final(DeliveryOutcome.Cause, mayHaveArrived: Bool)

    /// Classifies a response by its `code`, or by the HTTP status if the body isn't TikTok's.
    init(_ response: TransportResponse, at date: Date) {
        let retryAfter = response.header("retry-after").flatMap { RetryAfter.wait($0, now: date) }
        if let envelope = EventsResponse(body: response.body), Self.isTikToks(envelope, status: response.status) {
            self.init(envelope, status: response.status, retryAfter: retryAfter)
        } else {
            self.init(status: response.status, retryAfter: retryAfter)
        }
    }

    /// Whether a body is TikTok's. A redirect's isn't, nor is an error of a gateway with a code of its own, such as
    /// `{"code": 14}` with status 503.
    private static func isTikToks(_ envelope: EventsResponse, status: Int) -> Bool {
        switch status {
        case 200...299: true
        case 300...399: false
        default: envelope.code.meaning != .unknown
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
            case .accepted: .accepted(envelope)
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
            // A redirect, which is never followed, or a server in front of TikTok that refuses any request regardless
            // of its content.
            case 300...499: .final(cause(.refused), mayHaveArrived: false)
            default: .final(cause(.unreadableResponse), mayHaveArrived: true)
            }
    }
}

/// The `Retry-After` header: whole seconds, or a date.
enum RetryAfter {
    /// The wait that the header asks for, at most an hour, or `nil` if it can't be read or is already over.
    static func wait(_ header: String, now: Date) -> Duration? {
        let seconds: Double
        if let number = UInt32(header) {
            seconds = Double(number)
        } else if let date = try? LeadTime.secondsOfWritten(header) {
            seconds = (Double(date) - now.timeIntervalSince1970).rounded(.up)
        } else {
            return nil
        }
        return seconds > 0 ? .seconds(min(seconds, 3600)) : nil
    }
}
