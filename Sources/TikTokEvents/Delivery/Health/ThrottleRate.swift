/// The rate to which requests keep once TikTok asks to slow down: cut at once and raised slowly (AIMD).
struct ThrottleRate: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// Requests a second; `nil` while TikTok doesn't throttle.
    private(set) var perSecond: Double?
    /// A bucket of a tenth of a second's permits, one at least.
    private var permits = 0.0
    private var filledAt: Instant
    private var lastCut: Instant?
    /// The responses of the last second.
    private var answers = FIFO<Instant>()

    init(at now: Instant) {
        filledAt = now
    }

    /// When the rate allows the next request.
    func nextTurn(at now: Instant) -> Instant {
        guard let perSecond else { return now }
        let missing = 1 - level(at: now)
        // A nanosecond more, so that rounding never leaves the permit just out of reach.
        return missing <= 0 ? now : now.advanced(by: .seconds(missing / perSecond) + .nanoseconds(1))
    }

    mutating func spend(at now: Instant) {
        guard perSecond != nil else { return }
        permits = level(at: now) - 1
        filledAt = now
    }

    private func level(at now: Instant) -> Double {
        guard let perSecond else { return 1 }
        return min(max(1, perSecond / 10), permits + filledAt.duration(to: now) / .seconds(1) * perSecond)
    }

    /// Cuts the rate, once for all requests that were in flight together.
    mutating func cut(at now: Instant, after start: Instant) {
        forgetAnswers(at: now)
        defer { lastThrottling = now }
        if let lastCut, start <= lastCut { return }
        perSecond = max(0.2, 0.7 * (perSecond ?? max(1, Double(answers.count))))
        lastCut = now
        permits = 0
        filledAt = now
    }

    private var lastThrottling: Instant?

    /// Raises the rate a little.
    ///
    /// - Returns: Whether it went away, after a minute without throttling in which it wasn't used.
    mutating func recordAnswer(at now: Instant) -> Bool {
        answers.append(now)
        forgetAnswers(at: now)
        guard let old = perSecond, let lastThrottling else { return false }
        if lastThrottling.duration(to: now) > .seconds(60), Double(answers.count) < old / 2 {
            perSecond = nil
            return true
        }
        permits = level(at: now)
        filledAt = now
        // By 0.5 or 5 % a second, spread over the responses of a second.
        perSecond = old + max(0.5, old * 0.05) * min(1, 1 / old)
        return false
    }

    private mutating func forgetAnswers(at now: Instant) {
        while let first = answers.first, first.duration(to: now) > .seconds(1) {
            _ = answers.removeFirst()
        }
    }
}
