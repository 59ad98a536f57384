/// How often events were refused on their own, as far as this process knows.
///
/// An outbox counts all attempts of an event, including those that an outage cost it. Only refusals say something about
/// the event.
struct RefusalCounts: Sendable {
    /// After this many refusals, an event is given up.
    static let maximum = 20
    /// The maximum number of events, since other processes may settle the counted ones.
    private static let capacity = 10_000

    private var counts: [Int: Int] = [:]

    /// Counts a refusal, and returns how many there were.
    mutating func add(_ receipt: DeliveryReceipt) -> Int {
        if counts.count >= Self.capacity {
            // Starting over gives events more attempts, never fewer.
            counts = [:]
        }
        let count = counts[Self.key(of: receipt), default: 0] + 1
        counts[Self.key(of: receipt)] = count
        return count
    }

    mutating func remove(_ receipt: DeliveryReceipt) {
        guard !counts.isEmpty else { return }
        counts[Self.key(of: receipt)] = nil
    }

    private static func key(of receipt: DeliveryReceipt) -> Int {
        Suspicions.key(of: receipt.event, from: receipt.source)
    }
}

extension DeliveryReceipt {
    /// Whether the event was refused when sent alone, without proof that it is invalid.
    var wasRefusedAlone: Bool {
        outcome.cause.map { $0.reason == .refused || $0.reason == .unproven && $0.code != nil } ?? false
    }

    /// The receipt of an event that is to be sent again although the request was refused regardless of its content.
    var asUnproven: DeliveryReceipt {
        guard var cause = outcome.cause, cause.reason == .refused else { return self }
        cause.reason = .unproven
        var receipt = self
        receipt.outcome = DeliveryOutcome(cause)
        return receipt
    }
}
