import TikTokEvents

/// How many events came to each outcome.
struct OutcomeCounts: Encodable {
    private(set) var accepted = 0
    private(set) var rejected = 0
    private(set) var unconfirmed = 0
    private(set) var notSent = 0

    private enum CodingKeys: String, CodingKey {
        case accepted
        case rejected
        case unconfirmed
        case notSent = "not_sent"
    }

    init(_ receipts: [Receipt]) {
        for receipt in receipts {
            switch receipt.outcome {
            case .accepted: accepted += 1
            case .rejected: rejected += 1
            case .unconfirmed: unconfirmed += 1
            case .notSent: notSent += 1
            }
        }
    }
}
