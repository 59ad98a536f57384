import TikTokEvents

/// The number of events with each outcome.
struct OutcomeCounts: Equatable {
    /// An outcome without its details.
    enum Kind: String, CaseIterable {
        case accepted
        case rejected
        case unconfirmed
        case notSent = "not_sent"
    }

    private var numbers: [Kind: Int] = [:]

    init(_ receipts: some Sequence<DeliveryReceipt> = []) {
        for receipt in receipts {
            add(receipt.outcome.countedKind)
        }
    }

    subscript(kind: Kind) -> Int { numbers[kind] ?? 0 }

    var total: Int { numbers.values.reduce(0, +) }

    mutating func add(_ kind: Kind) {
        numbers[kind, default: 0] += 1
    }

    mutating func add(_ other: Self) {
        numbers.merge(other.numbers, uniquingKeysWith: +)
    }

    mutating func remove(_ kind: Kind) {
        numbers[kind, default: 0] -= 1
    }

    func write(to json: inout JSONText) {
        for kind in Kind.allCases {
            json.member(kind.rawValue, self[kind])
        }
    }

    /// Returns text such as `2 events: 1 accepted, 1 rejected, 0 unconfirmed, 0 not sent`.
    func text(_ style: Style = .plain, isTest: Bool = false) -> String {
        let word = (isTest ? "test " : "") + (total == 1 ? "event" : "events")
        let parts = Kind.allCases.map { kind in
            let text = "\(self[kind]) \(kind == .notSent ? "not sent" : kind.rawValue)"
            guard self[kind] > 0 else { return text }
            return switch kind {
            case .accepted: style.good(text)
            case .rejected: style.bad(text)
            case .unconfirmed, .notSent: style.doubtful(text)
            }
        }
        return "\(total) \(word): " + parts.joined(separator: ", ")
    }
}
