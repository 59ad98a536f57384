/// What is known about an endpoint with one token. It alone decides when a request may start.
///
/// A value without locks, tasks or a clock: `EndpointHealth` has those. Three states are enough: a pause is probing with a
/// later first probe, and a refused token is asking with a later question.
struct Health: Sendable {
    typealias Instant = ContinuousClock.Instant

    enum State: Sendable {
        /// A token is needed. The provider is asked from `at` on, once somebody waits.
        case asking(replacing: AccessToken?, at: Instant, isAsked: Bool)
        /// One request at a time finds out whether the endpoint works, the next from `at` on.
        case probing(at: Instant, step: Int)
        /// As many requests may be in flight as the window and the rate allow.
        case open
    }

    /// Permission to send one request.
    struct Permit: Sendable {
        let token: AccessToken
        let number: Int
        let start: Instant
        let isProbe: Bool
        /// `nil` until a worker knows whose events it sends.
        fileprivate(set) var source: EventSource?
    }

    /// How a request ended.
    enum Report: Sendable {
        /// TikTok accepted the events.
        case accepted
        /// TikTok answered, and the endpoint and the token are fine.
        case answered
        case throttled(retryAfter: Duration?)
        case tokenRefused
        /// TikTok refuses whatever the source sends.
        case sourceRefused(Reason)
        case fault(Reason, isTimeout: Bool)
        /// It says nothing about the endpoint.
        case nothing
    }

    typealias Reason = DeliveryOutcome.Cause.Reason

    /// One fault says nothing, and 24 in a row say that the endpoint is down; 10 would stop at 80 % of random faults.
    static let faultsToProbe = 24
    /// How long a probe, or any slow request, holds up the others.
    static let patience = Duration.seconds(2)
    /// How long a refused token or source rests.
    static let pause = Duration.seconds(60)
    static let initialWindow = 4
    static let maximumWindow = 64
    static let longestAttempt = Duration.seconds(30)

    private(set) var state: State
    /// What the transport carries at once.
    private let capacity: Int
    private let attemptTimeout: Duration
    private var token: AccessToken?
    private var tokenRefusals = 0
    private var providerFaults = 0
    /// The last request before the state began. How it ended, or one before it, says nothing about the state.
    private var lastBefore = 0
    private var starts: [Int: Instant] = [:]
    private var number = 0
    private var lastProbe = 0
    private var window = Self.initialWindow
    private var faults = 0
    private var lastAnswer: Instant?
    private var rate: ThrottleRate
    /// Why nothing goes, while the endpoint isn't open.
    private var reason = Reason.deadline
    /// Requests that were given up and are still within the transport.
    private(set) var abandonedCount = 0
    /// The most bytes that a server before TikTok took, learned from its refusals (HTTP 413).
    private(set) var maximumBytes = Int.max
    /// The limit of an attempt: longer after timeouts, since a slow server would confirm nothing otherwise.
    private(set) var attemptLimit: Duration
    private(set) var sources = SourceRecords()
    private var lastClosed: EventSource?

    init(capacity: Int, attemptTimeout: Duration, at now: Instant) {
        self.capacity = min(max(capacity, 1), Self.maximumWindow)
        self.attemptTimeout = attemptTimeout
        attemptLimit = attemptTimeout
        state = .asking(replacing: nil, at: now, isAsked: false)
        rate = ThrottleRate(at: now)
    }

    var inFlightCount: Int { starts.count }

    var isOpen: Bool {
        if case .open = state { true } else { false }
    }
}

// MARK: - Turns

extension Health {
    /// When the endpoint takes another request; `nil` if that depends on how one ends.
    func nextTurn(at now: Instant) -> Instant? {
        guard starts.count + abandonedCount < capacity else { return nil }
        switch state {
        case .asking: return nil
        case .probing(let at, _): return max(at, now)
        case .open:
            // A slow request keeps its place in the transport, but not in the window of the others.
            let young = starts.values.filter { now < $0.advanced(by: Self.patience) }
            let place = young.count < window ? now : young.min()?.advanced(by: Self.patience) ?? now
            return max(place, rate.nextTurn(at: now))
        }
    }

    /// When the endpoint takes a request of a source; `nil` if that depends on how one ends.
    func nextTurn(of source: EventSource, at now: Instant) -> Instant? {
        let record = sources[source]
        if let end = record.rest(at: now) { return end }
        guard isOpen, record.inFlight > 0 else { return now }
        if record.inFlight >= record.window { return nil }
        // The last place is for a source that has none.
        let isLast = starts.count + abandonedCount >= capacity - 1
        return isLast && sources.count > 1 && capacity > 1 ? nil : now
    }

    /// Starts a request; `nil` without a token.
    mutating func start(_ source: EventSource?, at now: Instant) -> Permit? {
        guard let token else { return nil }
        var isProbe = false
        number += 1
        if case .probing(_, let step) = state {
            state = .probing(at: now.advanced(by: Self.patience), step: step)
            isProbe = true
            lastProbe = number
        }
        rate.spend(at: now)
        starts[number] = now
        var permit = Permit(token: token, number: number, start: now, isProbe: isProbe, source: nil)
        if let source {
            occupy(&permit, source, at: now)
        }
        return permit
    }

    /// Says whose events a permit is used for.
    mutating func occupy(_ permit: inout Permit, _ source: EventSource, at now: Instant) {
        permit.source = source
        sources.update(source, at: now) { $0.inFlight += 1 }
    }

    /// Until when certainly nothing goes; `nil` if something may go now.
    func closedEnd(of source: EventSource?, at now: Instant) -> Instant? {
        let end: Instant? =
            switch state {
            case .asking(_, let at, _): at
            // A probe that is in flight may open the endpoint any moment.
            case .probing(let at, _): starts[lastProbe] == nil ? at : nil
            case .open: nil
            }
        let ends = [end, source.flatMap { sources[$0].closedUntil }].compactMap { $0 }.filter { $0 > now }
        return ends.max()
    }

    /// Why a waiting request is turned away, and after how long it is worth coming back.
    func denial(of source: EventSource?, waiting: Int, at now: Instant) -> DeliveryOutcome.Cause {
        var wait = Duration.seconds(1)
        if let end = closedEnd(of: source, at: now) {
            wait = max(wait, now.duration(to: end))
        }
        if let perSecond = rate.perSecond {
            wait = max(wait, .seconds(Double(waiting + 1) / perSecond))
        }
        var reason = isOpen && rate.perSecond == nil ? .deadline : reason
        if let record = source.map({ sources[$0] }), let end = record.closedUntil, end > now {
            reason = record.closedFor
        }
        return DeliveryOutcome.Cause(reason, retryAfter: wait)
    }
}

// MARK: - Reports

extension Health {
    /// Records how a request ended.
    ///
    /// - Returns: Whether it was a fault of the request's own: others had answers while it was in flight.
    @discardableResult
    mutating func record(_ report: Report, _ permit: Permit, at now: Instant, jitter: Double) -> Bool {
        starts[permit.number] = nil
        if let source = permit.source {
            sources.update(source, at: now) { $0.inFlight -= 1 }
        }
        let isCurrent = permit.number > lastBefore
        switch report {
        case .accepted, .answered:
            recordAnswer(to: permit, at: now, isCurrent: isCurrent)
            if let source = permit.source {
                sources.update(source, at: now) { $0.recordAnswer(isAccepted: report.isAcceptance, at: now) }
            }
        case .sourceRefused(let reason):
            recordAnswer(to: permit, at: now, isCurrent: isCurrent)
            if let source = permit.source { close(source, for: reason, at: now) }
        case .throttled(let wait):
            recordThrottling(of: permit, wait, at: now, isCurrent: isCurrent, jitter: jitter)
        case .tokenRefused:
            lastAnswer = now
            refuse(permit.token, at: now)
        case .fault(let reason, let isTimeout):
            return recordFault(of: permit, reason, isTimeout: isTimeout, at: now, isCurrent: isCurrent, jitter: jitter)
        case .nothing:
            if isCurrent, permit.isProbe, case .probing(let at, let step) = state {
                state = .probing(at: min(at, now), step: step)
            }
        }
        return false
    }

    private mutating func recordAnswer(to permit: Permit, at now: Instant, isCurrent: Bool) {
        lastAnswer = now
        faults = 0
        if isCurrent {
            tokenRefusals = 0
            openIfProbing()
        }
        if permit.start.duration(to: now) < attemptTimeout / 2 {
            attemptLimit = attemptTimeout
        }
        if (starts.count + 1) * 2 >= window {
            window = min(capacity, window + 1)
        }
        if rate.recordAnswer(at: now) {
            window = min(window, Self.initialWindow)
        }
    }

    private mutating func openIfProbing() {
        guard case .probing = state else { return }
        state = .open
        lastBefore = number
        window = Self.initialWindow
    }

    private mutating func recordThrottling(
        of permit: Permit,
        _ wait: Duration?,
        at now: Instant,
        isCurrent: Bool,
        jitter: Double
    ) {
        lastAnswer = now
        faults = 0
        reason = .throttled
        rate.cut(at: now, after: permit.start)
        if let wait {
            pause(until: now.advanced(by: wait.clamped(to: Duration.settings) * (1 + 0.1 * jitter)))
        } else if isCurrent {
            openIfProbing()
        }
    }

    private mutating func pause(until end: Instant) {
        switch state {
        case .asking: break
        case .probing(let at, _): probe(at: max(at, end), step: 0)
        case .open: probe(at: end, step: 0)
        }
    }

    private mutating func probe(at instant: Instant, step: Int) {
        state = .probing(at: instant, step: step)
        lastBefore = number
    }

    private mutating func recordFault(
        of permit: Permit,
        _ reason: Reason,
        isTimeout: Bool,
        at now: Instant,
        isCurrent: Bool,
        jitter: Double
    ) -> Bool {
        if isTimeout {
            attemptLimit = min(Self.longestAttempt, attemptLimit * 2)
        }
        let isOwn = isOpen && lastAnswer.map { $0 > permit.start } ?? false
        if let source = permit.source {
            sources.update(source, at: now) {
                $0.recordFault(isTimeout: isTimeout, isOwn: isOwn, at: now, jitter: jitter)
            }
        }
        guard !isOwn, isCurrent else { return isOwn }
        self.reason = reason
        switch state {
        case .asking: break
        case .open:
            faults += 1
            if faults >= Self.faultsToProbe {
                probe(at: now.advanced(by: Self.backoff(0) * jitter), step: 1)
            }
        case .probing(_, let step):
            // Not a new state: what a probe that was slow brings is still news. Where something was answered lately, faults
            // may be chance, and many of them in a row shouldn't stop everybody for long.
            let isRecent = lastAnswer.map { $0.duration(to: now) < .seconds(30) } ?? false
            let longest = min(Self.backoff(step), .seconds(isRecent ? 2 : 5))
            state = .probing(at: now.advanced(by: longest * jitter), step: step + 1)
        }
        return false
    }

    /// The longest wait before a probe or a question, which doubles from a quarter of a second to 5 seconds.
    static func backoff(_ step: Int) -> Duration {
        min(.seconds(5), .milliseconds(250) * (1 << min(step, 8)))
    }
}

extension Health.Report {
    fileprivate var isAcceptance: Bool {
        if case .accepted = self { true } else { false }
    }
}

// MARK: - Sources and limits

extension Health {
    mutating func close(_ source: EventSource, for reason: Reason, at now: Instant) {
        lastClosed = source
        sources.update(source, at: now) { $0.close(for: reason, until: now.advanced(by: Self.pause)) }
    }

    /// The source that was closed since this was last asked.
    mutating func takeClosed() -> EventSource? {
        defer { lastClosed = nil }
        return lastClosed
    }

    mutating func update(_ source: EventSource, at now: Instant, _ change: (inout SourceRecord) -> Void) {
        sources.update(source, at: now, change)
    }

    /// Remembers that a body was too large.
    mutating func shrink(below byteCount: Int) {
        // More than half, since halves by count are of unequal sizes.
        let share = byteCount / 8 * 5 + RequestEnvelope.allowance
        maximumBytes = max(RequestEnvelope.allowance * 2, min(maximumBytes, share, byteCount - 1))
    }

    mutating func changeAbandoned(by count: Int) {
        abandonedCount += count
    }
}

// MARK: - The token

extension Health {
    /// Says that the provider is being asked.
    mutating func startAsking() {
        if case .asking(let stale, let at, _) = state {
            state = .asking(replacing: stale, at: at, isAsked: true)
        }
    }

    private mutating func refuse(_ refused: AccessToken, at now: Instant) {
        // Another request has found it out already.
        guard refused == token else { return }
        tokenRefusals += 1
        reason = .unauthorized
        token = nil
        ask(replacing: refused, at: tokenRefusals == 1 ? now : now.advanced(by: Self.pause))
    }

    private mutating func ask(replacing stale: AccessToken?, at instant: Instant) {
        state = .asking(replacing: stale, at: instant, isAsked: false)
        lastBefore = number
    }

    /// Takes what the provider gave; `nil` if it threw or took too long, which is as transient as a lost connection.
    mutating func obtain(_ new: AccessToken?, replacing stale: AccessToken?, at now: Instant, jitter: Double) {
        guard case .asking = state else { return }
        if new == nil {
            providerFaults += 1
            reason = .unauthorized
            ask(replacing: stale, at: now.advanced(by: Self.backoff(providerFaults) * jitter))
        } else if new == stale, tokenRefusals == 1 {
            tokenRefusals += 1
            reason = .unauthorized
            ask(replacing: stale, at: now.advanced(by: Self.pause))
        } else {
            token = new
            providerFaults = 0
            probe(at: now, step: 0)
        }
    }
}
