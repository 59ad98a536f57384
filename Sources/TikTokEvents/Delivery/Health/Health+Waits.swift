extension Health {
    /// Until when definitely nothing is sent, or `nil` if something may be sent now.
    func closedEnd(of source: EventSource?, at now: Instant) -> Instant? {
        let end: Instant? =
            switch state {
            case .asking(_, let at, _): at
            // A probe in flight may open the endpoint at any moment.
            case .probing(let at, _): starts[lastProbe] == nil ? at : nil
            case .open: nil
            }
        let ends = [end, source.flatMap { sources[$0].closedUntil }].compactMap { $0 }.filter { $0 > now }
        return ends.max()
    }

    /// Why a waiting request is denied, and when it is worth trying again.
    func denial(of source: EventSource?, waiting: Int, at now: Instant) -> DeliveryOutcome.Cause {
        var wait = Duration.seconds(1)
        if let end = closedEnd(of: source, at: now) {
            wait = max(wait, now.duration(to: end))
        }
        if let perSecond = rate.perSecond {
            wait = max(wait, .seconds(Double(waiting + 1) / perSecond))
        }
        var reason = isOpen ? rate.perSecond == nil ? .deadline : .throttled : reason
        if let record = source.map({ sources[$0] }), let end = record.closedUntil, end > now {
            reason = record.closedFor
        }
        return DeliveryOutcome.Cause(reason, retryAfter: wait)
    }

    /// The longest wait before a probe or a question, which doubles from a quarter of a second to 5 seconds.
    static func backoff(_ step: Int) -> Duration {
        min(.seconds(5), .milliseconds(250) * (1 << min(step, 8)))
    }
}
