import Logging
import Metrics
import TikTokEvents

/// Reports what the client and the outbox do to swift-log, swift-metrics, and swift-distributed-tracing. None of it
/// holds a token or the content of events, so all of it can be logged.
struct DeliveryTelemetry: Sendable {
    let logger: Logger
    private let tracing: DeliveryTracing

    init(logger: Logger, tracing: DeliveryTracing = DeliveryTracing()) {
        self.logger = logger
        self.tracing = tracing
    }

    /// The client's observer.
    func observe(_ event: DeliveryEvent) {
        tracing.observe(event)
        switch event.kind {
        case .attempt:
            logger.debug("TikTok: \(event)")
            Timer(label: "tiktok_attempt_duration", dimensions: [("result", event.resultName)])
                .record(duration: event.duration ?? .zero)
        case .call:
            logger.debug("TikTok: \(event)")
            Timer(label: "tiktok_call_duration").record(duration: event.duration ?? .zero)
        case .settled:
            // The outbox reports these in more detail.
            break
        default:
            // Pauses and tokens.
            logger.notice("TikTok: \(event)")
            Counter(label: "tiktok_endpoint_changes_total", dimensions: [("kind", event.kind.rawValue)]).increment()
        }
    }

    /// What the outbox stored.
    func observe(_ settlement: OutboxSender.Settlement) {
        let result = DeliveryLog.Result(settlement)
        let level: Logger.Level =
            switch result {
            case .accepted: .info
            case .waiting: .notice
            case .buried: .warning
            }
        logger.log(level: level, "\(settlement.receipt)", metadata: ["source": "\(settlement.source.name)"])
        Counter(
            label: "tiktok_settlements_total",
            dimensions: [("result", result.rawValue), ("source", settlement.source.name)]
        )
        .increment()
    }

    /// A row of the outbox whose event can't be read, perhaps because a newer version wrote it.
    func observe(unreadable row: Int64) {
        logger.critical("An event in the outbox can't be read and won't be sent", metadata: ["row": "\(row)"])
        Counter(label: "tiktok_unreadable_events_total").increment()
    }
}

extension DeliveryEvent {
    /// The result of an attempt: TikTok's code, or what went wrong.
    var resultName: String {
        code.map { "\($0.rawValue)" } ?? reason?.rawValue ?? "unknown"
    }
}
