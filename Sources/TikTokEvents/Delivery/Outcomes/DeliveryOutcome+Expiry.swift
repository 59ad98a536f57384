#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension DeliveryOutcome {
    /// How long copies of an event may be sent after the first: an hour less than TikTok knows them.
    static let resendWindow: TimeInterval = 47 * 3600

    /// The outcome of an event of which a copy may have arrived if there is an expiry, and can't if there is none.
    func settled(expiry: Date?) -> Self {
        switch self {
        case .unconfirmed(var cause), .notSent(var cause):
            guard let expiry else { return .notSent(cause) }
            cause.expiresAt = expiry
            return .unconfirmed(cause)
        case .accepted, .rejected:
            return self
        }
    }
}
