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

    init(_ receipts: [DeliveryReceipt] = []) {
        for receipt in receipts {
            add(receipt.outcome)
        }
    }

    var total: Int { accepted + rejected + unconfirmed + notSent }

    mutating func add(_ outcome: DeliveryOutcome) {
        switch outcome {
        case .accepted: accepted += 1
        case .rejected: rejected += 1
        case .unconfirmed: unconfirmed += 1
        case .notSent: notSent += 1
        }
    }
}

extension OutcomeCounts: CustomStringConvertible {
    /// Such as `2 events: 1 accepted, 1 rejected, 0 unconfirmed, 0 not sent`.
    var description: String {
        "\(total) \(total == 1 ? "event" : "events"): \(accepted) accepted, \(rejected) rejected, "
            + "\(unconfirmed) unconfirmed, \(notSent) not sent"
    }
}
