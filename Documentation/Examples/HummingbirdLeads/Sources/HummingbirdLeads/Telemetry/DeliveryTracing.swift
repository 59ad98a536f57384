import Foundation
import Synchronization
import TikTokEvents
import Tracing

/// Creates a span for each call, with a span for each attempt inside it.
///
/// The client reports an attempt or a call once it is over. So the attempts are kept until their call ends, and then
/// all spans are created with their original times.
final class DeliveryTracing: Sendable {
    private let tracer: (any Tracer)?
    private let attempts = Mutex<[UInt64: [DeliveryEvent]]>([:])

    /// - Parameter tracer: The tracer, or `nil` for the process's own.
    init(tracer: (any Tracer)? = nil) {
        self.tracer = tracer
    }

    func observe(_ event: DeliveryEvent) {
        guard let callID = event.callID else { return }
        switch event.kind {
        case .attempt:
            attempts.withLock { $0[callID, default: []].append(event) }
        case .call:
            record(event, attempts: attempts.withLock { $0.removeValue(forKey: callID) } ?? [])
        default:
            break
        }
    }

    private func record(_ call: DeliveryEvent, attempts: [DeliveryEvent]) {
        let span = startSpan(call, "TikTok call", in: .topLevel, ofKind: .internal)
        for attempt in attempts {
            let child = startSpan(attempt, "TikTok attempt", in: span.context, ofKind: .client)
            child.updateAttributes { attributes in
                attributes["tiktok.attempt"] = attempt.attempt
                attributes["http.request.body.size"] = attempt.byteCount
                attributes["http.response.status_code"] = attempt.httpStatus
                attributes["tiktok.request_id"] = attempt.requestID
                attributes["tiktok.result"] = attempt.resultName
            }
            if attempt.code != .ok {
                child.setStatus(SpanStatus(code: .error, message: attempt.resultName))
            }
            child.end(at: attempt.end)
        }
        span.end(at: call.end)
    }

    private func startSpan(
        _ event: DeliveryEvent,
        _ name: String,
        in context: ServiceContext,
        ofKind kind: SpanKind
    ) -> any Span {
        let tracer = tracer ?? InstrumentationSystem.tracer
        let span = tracer.startSpan(name, context: context, ofKind: kind, at: event.beginning)
        span.updateAttributes { attributes in
            attributes["tiktok.source"] = event.source?.name
            attributes["tiktok.event_count"] = event.eventCount
        }
        return span
    }
}

extension DeliveryEvent {
    private typealias Timestamp = DefaultTracerClock.Timestamp

    fileprivate var beginning: DefaultTracerClock.Timestamp {
        let seconds = start?.timeIntervalSince1970 ?? 0
        return Timestamp(nanosecondsSinceEpoch: UInt64(max(0, seconds) * 1e9))
    }

    fileprivate var end: DefaultTracerClock.Timestamp {
        let nanoseconds = UInt64(max(0, (duration ?? .zero) / .nanoseconds(1)))
        return Timestamp(nanosecondsSinceEpoch: beginning.nanosecondsSinceEpoch + nanoseconds)
    }
}
