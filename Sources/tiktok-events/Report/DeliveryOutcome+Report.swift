import Foundation
import TikTokEvents

/// How the tool reports an outcome.
extension DeliveryOutcome {
    /// Whether the event is to be sent again when the job continues.
    ///
    /// The SDK doesn't advise that for a request that a server on the way refused regardless of its content. Here,
    /// somebody reads the advice and fixes the cause first.
    var isOpen: Bool {
        shouldResend || cause?.reason == .refused
    }

    /// The outcome in a few words. The issues contain what the SDK's own check found.
    func text(_ style: Style = .plain) -> String {
        switch self {
        case .accepted: style.good("\(self)")
        case .rejected(let rejection) where rejection.scope == .local: style.bad("rejected before sending")
        case .rejected: style.bad("\(self)")
        case .unconfirmed, .notSent: style.doubtful("\(self)")
        }
    }
}

extension DeliveryReceipt {
    /// The receipt with an open outcome if a server on the way refused the event for its size (HTTP 413). The SDK's
    /// check found it small enough, so a higher limit helps.
    ///
    /// - Parameter expiresAt: When copies of the event expire that may have arrived before, or `nil` if there are none.
    /// - Returns: The receipt, unchanged unless the event was refused for its size.
    func keptOpen(expiresAt: Date?) -> DeliveryReceipt {
        guard let rejection = outcome.rejection, rejection.scope == .event, rejection.code == nil else { return self }
        let cause = DeliveryOutcome.Cause(.refused, httpStatus: 413, expiresAt: expiresAt)
        return DeliveryReceipt(
            event: event,
            source: source,
            outcome: expiresAt == nil ? .notSent(cause) : .unconfirmed(cause),
            issues: issues
        )
    }
}
