/// What the calls of one client may spend on retries together, so that an outage isn't answered by a storm.
///
/// Of 500 tokens a retry after a fault takes 14: while nothing succeeds, a thousand requests make at most 35 more. A retry
/// after throttling takes 5. An answer gives back what the retry before it took, or one token if there was none.
struct RetryQuota: Sendable {
    private var tokens = Self.capacity

    static let capacity = 500

    /// What kind of retry it is, which decides the price.
    enum Retry {
        case transient
        case throttled

        var price: Int {
            switch self {
            case .transient: 14
            case .throttled: 5
            }
        }
    }

    /// Pays for a retry; `false` if too little is left.
    mutating func pay(for retry: Retry) -> Bool {
        guard tokens >= retry.price else { return false }
        tokens -= retry.price
        return true
    }

    /// Takes note of a request that TikTok answered, and of the retry by which it was sent.
    mutating func refund(_ retry: Retry?) {
        tokens = min(Self.capacity, tokens + (retry?.price ?? 1))
    }
}
