/// What is known about an endpoint with one token. It alone decides when a request may start.
///
/// A value without locks, tasks, or a clock, which `EndpointHealth` adds. Three states are enough: a pause is probing
/// with a later first probe, and a refused token is asking with a later question.
struct Health: Sendable {
    typealias Instant = ContinuousClock.Instant

    enum State: Sendable {
        /// A token is needed. From `at` on, the provider is asked once someone waits.
        case asking(replacing: AccessToken?, at: Instant, isAsked: Bool)
        /// One request at a time finds out whether the endpoint works. The next may start at `at`.
        case probing(at: Instant, step: Int)
        /// As many requests may be in flight as the window and the rate allow.
        case open
    }

    /// Permission to send one request.
    struct Permit: Sendable {
        let token: AccessToken
        let number: Int
        fileprivate(set) var start: Instant
        let isProbe: Bool
        /// The source, or `nil` until a worker knows whose events it sends.
        fileprivate(set) var source: EventSource?
    }

    typealias Reason = DeliveryOutcome.Cause.Reason

    /// A single fault means nothing, but 24 in a row mean that the endpoint is down. A limit of 10 would stop at 80 %
    /// random faults.
    static let faultsToProbe = 24
    /// How long a probe or any slow request holds up the others.
    static let patience = Duration.seconds(2)
    /// How long a refused token or source is paused.
    static let pause = Duration.seconds(60)
    static let initialWindow = 4
    static let maximumWindow = 64
    static let longestAttempt = Duration.seconds(30)

    private(set) var state: State
    /// The number of requests that the transport carries at once.
    private let capacity: Int
    private let attemptTimeout: Duration
    private var token: AccessToken?
    private var tokenRefusals = 0
    private var providerFaults = 0
    /// The last request before the current state began. How it or an earlier one ended says nothing about the state.
    private var lastBefore = 0
    private(set) var starts: [Int: Instant] = [:]
    private(set) var number = 0
    private(set) var lastProbe = 0
    private var window = Self.initialWindow
    private var faults = 0
    private var lastResponse: Instant?
    private(set) var rate: ThrottleRate
    /// Why nothing is sent while the endpoint isn't open.
    private(set) var reason = Reason.deadline
    /// Abandoned requests that are still in the transport.
    var abandonedCount = 0
    var sizeLimit = SizeLimit()
    /// The time limit of an attempt. It grows after timeouts, because a slow server would otherwise confirm nothing.
    private(set) var attemptLimit: Duration
    /// How long responses take. It rises at once and falls slowly.
    private var responseTime = Duration.milliseconds(250)
    /// The longest time that a request has waited without a response since the last one arrived.
    private var unansweredTime = Duration.zero
    /// How long abandoned requests have waited since then without counting as a fault.
    private var abandonedTime = Duration.zero
    /// Whether a request has been abandoned since the last response arrived. Callers may be canceled sooner than their
    /// deadlines say, so the most recent caller is the most likely to still be waiting.
    private(set) var wasAbandoned = false
    private(set) var sources = SourceRecords()
    var suspicions = Suspicions()
    /// The source that was closed last, and why if it was open before.
    private var lastClosed: (source: EventSource, cause: DeliveryOutcome.Cause?)?

    init(capacity: Int, attemptTimeout: Duration, at now: Instant) {
        self.capacity = min(max(capacity, 1), Self.maximumWindow)
        self.attemptTimeout = attemptTimeout
        attemptLimit = attemptTimeout
        state = .asking(replacing: nil, at: now, isAsked: false)
        rate = ThrottleRate(at: now)
    }

    var inFlightCount: Int { starts.count }

    /// The time that a caller must have left for an attempt to make sense. An attempt gets half of what is left.
    var timeForAttempt: Duration { max(responseTime, unansweredTime) * 2 }

    var isOpen: Bool {
        if case .open = state { true } else { false }
    }
}

// MARK: - Turns

extension Health {
    /// When the endpoint takes another request, or `nil` if that depends on how one ends.
    func nextTurn(at now: Instant) -> Instant? {
        guard starts.count + abandonedCount < capacity else { return nil }
        switch state {
        case .asking: return nil
        case .probing(let at, _): return max(at, now)
        case .open:
            // A slow request keeps its slot in the transport, but not in the window of the others.
            let young = starts.values.filter { now < $0.advanced(by: Self.patience) }
            let place = young.count < window ? now : young.min()?.advanced(by: Self.patience) ?? now
            return max(place, rate.nextTurn(at: now))
        }
    }

    /// When the endpoint takes a request from a source.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - now: The current time.
    ///   - permit: The permit that the request would use, if there is one already.
    /// - Returns: When it does, or `nil` if that depends on how a request ends.
    func nextTurn(of source: EventSource, at now: Instant, with permit: Permit? = nil) -> Instant? {
        let record = sources[source]
        if let end = record.pauseEnd(at: now) { return end }
        guard isOpen, record.inFlight > 0 else { return now }
        if record.inFlight >= record.window { return nil }
        // The last slot is for a source that has none.
        let isLast = starts.count - (permit == nil ? 0 : 1) + abandonedCount >= capacity - 1
        return isLast && sources.count > 1 && capacity > 1 ? nil : now
    }

    /// Starts a request; `nil` without a token.
    mutating func start(_ source: EventSource?, at now: Instant) -> Permit? {
        guard let token else { return nil }
        var isProbe = false
        number += 1
        if case .probing(_, let step) = state {
            // Probes are far enough apart that hung ones leave capacity for the next.
            state = .probing(at: now.advanced(by: max(Self.patience, attemptLimit / capacity)), step: step)
            isProbe = true
            lastProbe = number
        }
        if rate.spend(at: now) {
            window = min(window, Self.initialWindow)
        }
        starts[number] = now
        var permit = Permit(token: token, number: number, start: now, isProbe: isProbe, source: nil)
        if let source {
            occupy(&permit, source, at: now)
        }
        return permit
    }

    /// Sets the source whose events use a permit, which are sent now.
    mutating func occupy(_ permit: inout Permit, _ source: EventSource, at now: Instant) {
        permit.source = source
        permit.start = now
        sources.update(source, at: now) { $0.inFlight += 1 }
    }
}

// MARK: - Reports

extension Health {
    /// Records how a request ended.
    ///
    /// - Returns: Whether the request itself was at fault, because others got responses while it was in flight.
    @discardableResult
    mutating func record(_ report: Report, _ permit: Permit, at now: Instant, jitter: Double) -> Bool {
        starts[permit.number] = nil
        if let source = permit.source {
            sources.update(source, at: now) { $0.inFlight -= 1 }
        }
        let isCurrent = permit.number > lastBefore
        switch report {
        case .accepted, .responded:
            recordResponse(to: permit, at: now, isCurrent: isCurrent)
            if let source = permit.source {
                let isAccepted = if case .accepted = report { true } else { false }
                sources.update(source, at: now) { $0.recordResponse(isAccepted: isAccepted, to: permit.number) }
            }
        case .sourceRefused(let cause):
            recordResponse(to: permit, at: now, isCurrent: isCurrent)
            if let source = permit.source { close(source, for: cause, at: now) }
        case .refused where isCurrent:
            recordRefusal(of: permit, at: now, jitter: jitter)
        case .refused:
            break
        case .throttled(let wait):
            recordThrottling(of: permit, wait, at: now, isCurrent: isCurrent, jitter: jitter)
        case .tokenRefused:
            lastResponse = now
            refuse(permit.token, at: now)
        case .fault(let reason):
            let isTimeout = reason == .timeout
            return recordFault(of: permit, reason, isTimeout: isTimeout, at: now, isCurrent: isCurrent, jitter: jitter)
        case .abandoned:
            // Only a wait that would usually have been long enough says something. If it was a probe, the next one isn't
            // due yet.
            wasAbandoned = true
            abandonedTime += permit.start.duration(to: now)
            guard abandonedTime >= responseTime else { return false }
            abandonedTime = .zero
            return recordFault(of: permit, .timeout, isTimeout: false, at: now, isCurrent: isCurrent, jitter: jitter)
        case .unused:
            rate.refund(since: permit.start)
            if isCurrent, permit.isProbe, case .probing(let at, let step) = state {
                state = .probing(at: min(at, now), step: step)
            }
        }
        return false
    }

    private mutating func recordArrival(of permit: Permit, at now: Instant) {
        lastResponse = now
        faults = 0
        let time = permit.start.duration(to: now)
        responseTime = max(.milliseconds(100), time, responseTime - (responseTime - time) / 4)
        unansweredTime = .zero
        abandonedTime = .zero
        wasAbandoned = false
    }

    private mutating func recordResponse(to permit: Permit, at now: Instant, isCurrent: Bool) {
        recordArrival(of: permit, at: now)
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
        if rate.recordResponse(at: now) {
            window = min(window, Self.initialWindow)
        }
    }

    private mutating func openIfProbing() {
        guard case .probing = state else { return }
        state = .open
        lastBefore = number
        window = Self.initialWindow
        sources.makeRoom()
    }

    private mutating func recordThrottling(
        of permit: Permit,
        _ wait: Duration?,
        at now: Instant,
        isCurrent: Bool,
        jitter: Double
    ) {
        recordArrival(of: permit, at: now)
        reason = .throttled
        let wait = wait.map { $0.clamped(to: Duration.settings) * (1 + 0.1 * jitter) }
        rate.cut(at: now, after: permit.start, pause: wait ?? .zero)
        if let wait {
            pause(until: now.advanced(by: wait))
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
            attemptLimit = max(attemptLimit, min(Self.longestAttempt, attemptLimit * 2))
        }
        let isOwn = isOpen && lastResponse.map { $0 > permit.start } ?? false
        if let source = permit.source, isCurrent {
            sources.update(source, at: now) {
                $0.recordFault(isTimeout: isTimeout, isOwn: isOwn, at: now, jitter: jitter)
            }
        }
        guard !isOwn, isCurrent else { return isOwn }
        self.reason = reason
        if reason == .timeout {
            unansweredTime = max(unansweredTime, permit.start.duration(to: now))
        }
        if isOpen {
            faults += 1
            guard faults >= Self.faultsToProbe else { return false }
        }
        probeLater(after: permit, at: now, jitter: jitter)
        return false
    }

    /// One refusal is enough: a server that refuses a request regardless of its content will refuse the next thousand.
    private mutating func recordRefusal(of permit: Permit, at now: Instant, jitter: Double) {
        // What wasn't sent because of it wasn't refused.
        reason = .deadline
        probeLater(after: permit, at: now, jitter: jitter)
    }

    private mutating func probeLater(after permit: Permit, at now: Instant, jitter: Double) {
        switch state {
        case .asking: break
        case .open: probe(at: now.advanced(by: Self.backoff(0) * jitter), step: 1)
        case .probing(let at, let step):
            // The state doesn't change, so the outcome of a slow probe still counts. If there was a response recently,
            // faults may be chance, and many in a row shouldn't stop everyone for long.
            let isRecent = lastResponse.map { $0.duration(to: now) < .seconds(30) } ?? false
            let longest = min(Self.backoff(step), .seconds(isRecent ? 2 : 5))
            let next = now.advanced(by: longest * jitter)
            // Only the latest probe moves the next one.
            state = .probing(at: permit.number == lastProbe ? next : at, step: step + 1)
        }
    }
}

// MARK: - Sources and limits

extension Health {
    mutating func close(_ source: EventSource, for cause: DeliveryOutcome.Cause, at now: Instant) {
        let isNews = sources[source].closedUntil.map { $0 <= now } ?? true
        lastClosed = (source, isNews ? cause : nil)
        sources.update(source, at: now) { $0.close(for: cause.reason, until: now.advanced(by: Self.pause)) }
    }

    /// Returns the source that was closed since the last call, and why if it was open before.
    mutating func takeClosed() -> (source: EventSource, cause: DeliveryOutcome.Cause?)? {
        defer { lastClosed = nil }
        return lastClosed
    }

    mutating func update(_ source: EventSource, at now: Instant, _ change: (inout SourceRecord) -> Void) {
        sources.update(source, at: now, change)
    }
}

// MARK: - The token

extension Health {
    /// Records that the provider is being asked.
    mutating func startAsking() {
        if case .asking(let stale, let at, _) = state {
            state = .asking(replacing: stale, at: at, isAsked: true)
        }
    }

    private mutating func refuse(_ refused: AccessToken, at now: Instant) {
        // Another request has already found this out.
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

    /// Takes the provider's token, or `nil` if it threw or took too long, which is as transient as a lost connection.
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
