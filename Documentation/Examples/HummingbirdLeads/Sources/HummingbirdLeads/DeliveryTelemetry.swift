import Logging
import Metrics
import TikTokEvents

/// Tells swift-log and swift-metrics what the client does. A `DeliveryEvent` holds no content of events and no token, so
/// all of it may be logged.
struct DeliveryTelemetry: Sendable {
    let logger: Logger

    func observe(_ event: DeliveryEvent) {
        switch event.kind {
        case .attempt:
            logger.debug("TikTok: \(event)")
            Timer(label: "tiktok_request_duration").record(duration: event.duration ?? .zero)
        case .call:
            Timer(label: "tiktok_call_duration").record(duration: event.duration ?? .zero)
        case .settled:
            let outcome = event.outcome?.rawValue ?? "unknown"
            logger.log(level: event.outcome == .accepted ? .info : .warning, "TikTok: \(event)")
            Counter(label: "tiktok_events_total", dimensions: [("outcome", outcome)]).increment(by: event.eventCount)
        default:
            // Pauses and tokens.
            logger.notice("TikTok: \(event)")
            Counter(label: "tiktok_incidents_total", dimensions: [("kind", event.kind.rawValue)]).increment()
        }
    }
}
