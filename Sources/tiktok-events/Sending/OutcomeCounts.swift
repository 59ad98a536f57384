import TikTokEvents

/// The number of events with each outcome.
struct OutcomeCounts: Equatable {
    /// The kinds of outcomes, in the order in which they are shown.
    static let kinds: [DeliveryOutcome.Kind] = [.accepted, .rejected, .unconfirmed, .notSent]

    private var numbers: [DeliveryOutcome.Kind: Int] = [:]

    init(_ receipts: some Sequence<DeliveryReceipt> = []) {
        for receipt in receipts {
            add(receipt.outcome.kind)
        }
    }

    subscript(kind: DeliveryOutcome.Kind) -> Int { numbers[kind] ?? 0 }

    var total: Int { numbers.values.reduce(0, +) }

    mutating func add(_ kind: DeliveryOutcome.Kind) {
        numbers[kind, default: 0] += 1
    }

    mutating func add(_ other: Self) {
        numbers.merge(other.numbers, uniquingKeysWith: +)
    }

    mutating func remove(_ kind: DeliveryOutcome.Kind) {
        numbers[kind, default: 0] -= 1
    }

    func write(to json: inout JSONText) {
        for kind in Self.kinds {
            json.member(kind.rawValue, self[kind])
        }
    }

    /// Returns text such as `2 events: 1 accepted, 1 rejected, 0 unconfirmed, 0 not sent`.
    func text(_ style: Style = .plain, isTest: Bool = false) -> String {
        let word = (isTest ? "test " : "") + (total == 1 ? "event" : "events")
        let parts = Self.kinds.map { kind in
            let text = "\(self[kind]) \(kind.words)"
            guard self[kind] > 0 else { return text }
            return switch kind {
            case .accepted: style.good(text)
            case .rejected: style.bad(text)
            default: style.doubtful(text)
            }
        }
        return "\(total) \(word): " + parts.joined(separator: ", ")
    }
}

extension DeliveryOutcome.Kind {
    /// The kind as people read it.
    var words: String { self == .notSent ? "not sent" : rawValue }
}
