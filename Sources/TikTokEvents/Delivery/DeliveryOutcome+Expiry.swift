#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension DeliveryOutcome {
    /// How long copies of an event may be sent after the first: an hour less than TikTok knows them.
    static let resendWindow: TimeInterval = 47 * 3600

    /// The outcome with the end of resending: the one that an earlier call left, or else counted from the start of this.
    ///
    /// What an earlier call left unconfirmed may have arrived, even if this call sent nothing.
    func expiring(earlier: Date?, start: Date) -> Self {
        switch self {
        case .accepted, .rejected:
            return self
        case .notSent(let cause):
            guard let earlier else { return self }
            return .unconfirmed(cause.expiring(earlier))
        case .unconfirmed(let cause):
            return .unconfirmed(cause.expiring(earlier ?? start.addingTimeInterval(Self.resendWindow)))
        }
    }
}

extension DeliveryOutcome.Cause {
    fileprivate func expiring(_ date: Date) -> Self {
        var cause = self
        cause.expiresAt = date
        return cause
    }
}
