/// The rate limit while TikTok throttles requests. It is cut at once and raised slowly (AIMD).
struct ThrottleRate: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// The number of requests per second, or `nil` while TikTok doesn't throttle.
    private(set) var perSecond: Double?
    /// A bucket that holds permits for a tenth of a second, and at least one.
    private var permits = 0.0
    private var filledAt: Instant
    private var lastCut: Instant?
    private var lastResponse: Instant?
    /// When the last throttling was, or when the pause that it asked for ends.
    private var lastThrottling: Instant?
    /// The times of the responses in the last second.
    private var responses = FIFO<Instant>()

    init(at now: Instant) {
        filledAt = now
    }

    /// When the rate allows the next request.
    func nextTurn(at now: Instant) -> Instant {
        guard let perSecond else { return now }
        let missing = 1 - level(at: now)
        // One more nanosecond, so that rounding never leaves the permit just out of reach.
        return missing <= 0 ? now : now.advanced(by: .seconds(missing / perSecond) + .nanoseconds(1))
    }

    /// Spends a permit.
    ///
    /// - Returns: Whether the limit was lifted, because there was no response and no throttling for a minute.
    mutating func spend(at now: Instant) -> Bool {
        guard perSecond != nil else { return false }
        if let last = [lastResponse, lastThrottling].compactMap({ $0 }).max(), last.duration(to: now) > .seconds(60) {
            perSecond = nil
            return true
        }
        permits = level(at: now) - 1
        filledAt = now
        return false
    }

    /// Returns the permit of a request that wasn't sent.
    mutating func refund(since start: Instant) {
        guard perSecond != nil, lastCut.map({ $0 <= start }) ?? true else { return }
        permits += 1
    }

    private func level(at now: Instant) -> Double {
        guard let perSecond else { return 1 }
        return min(max(1, perSecond / 10), permits + filledAt.duration(to: now) / .seconds(1) * perSecond)
    }

    /// Cuts the rate, once for all requests that were in flight together.
    mutating func cut(at now: Instant, after start: Instant, pause: Duration = .zero) {
        forgetResponses(at: now)
        defer { lastThrottling = max(lastThrottling ?? now, now.advanced(by: pause)) }
        if let lastCut, start <= lastCut { return }
        perSecond = max(0.2, 0.7 * (perSecond ?? max(1, Double(responses.count))))
        lastCut = now
        permits = 0
        filledAt = now
    }

    /// Raises the rate slightly.
    ///
    /// - Returns: Whether the limit was lifted, after a minute without throttling in which it wasn't reached.
    mutating func recordResponse(at now: Instant) -> Bool {
        lastResponse = now
        responses.append(now)
        forgetResponses(at: now)
        guard let old = perSecond, let lastThrottling else { return false }
        if lastThrottling.duration(to: now) > .seconds(60), Double(responses.count) < old / 2 {
            perSecond = nil
            return true
        }
        permits = level(at: now)
        filledAt = now
        // By 0.5 requests or 5 % per second, spread over the responses of a second.
        perSecond = old + max(0.5, old * 0.05) * min(1, 1 / old)
        return false
    }

    private mutating func forgetResponses(at now: Instant) {
        while let first = responses.first, first.duration(to: now) > .seconds(1) {
            _ = responses.removeFirst()
        }
    }
}
