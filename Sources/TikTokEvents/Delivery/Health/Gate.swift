/// Decides whether a request may go: the token, the pause that TikTok asked for, and the pause after refused tokens.
///
/// Until a request has been answered with a token that TikTok takes, and again after a pause, one request goes and the
/// others wait for what becomes of it. So ten thousand callers make one request where one is enough to know.
struct Gate: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// How long the others wait for the one before the next goes too: an answer can get lost.
    static let patience = Duration.seconds(2)

    private let unauthorizedPause: Duration
    private var token = Token.needed(stale: nil, mayBeTheSame: true)
    private var isOpen = false
    private var soloUntil: Instant?
    private var pausedUntil: Instant?
    private var closedUntil: Instant?
    private var refusals = 0
    private var generation = 0
    /// Goes up with every change that those who wait may want to know.
    private(set) var changes = 0

    private enum Token {
        case needed(stale: AccessToken?, mayBeTheSame: Bool)
        case awaited(stale: AccessToken?, mayBeTheSame: Bool)
        case held(AccessToken)
    }

    /// Leave to send one request.
    struct Permit: Sendable {
        let token: AccessToken
        /// Answers to requests from before a pause or a refusal say nothing about the time after it.
        fileprivate let generation: Int
    }

    /// What a caller gets at the gate.
    enum Entry {
        case permit(Permit)
        /// The caller asks the provider for a token.
        case ask(replacing: AccessToken?)
        /// The caller waits for a change, or until the instant.
        case wait(until: Instant?)
        case paused(until: Instant)
        case closed(until: Instant)
    }

    init(unauthorizedPause: Duration) {
        self.unauthorizedPause = unauthorizedPause
    }

    mutating func enter(at now: Instant) -> Entry {
        if let closedUntil {
            if now < closedUntil { return .closed(until: closedUntil) }
            self.closedUntil = nil
        }
        if let pausedUntil {
            if now < pausedUntil { return .paused(until: pausedUntil) }
            self.pausedUntil = nil
        }
        switch token {
        case .needed(let stale, let mayBeTheSame):
            token = .awaited(stale: stale, mayBeTheSame: mayBeTheSame)
            return .ask(replacing: stale)
        case .awaited:
            return .wait(until: nil)
        case .held(let token):
            if !isOpen {
                if let soloUntil, now < soloUntil { return .wait(until: soloUntil) }
                soloUntil = now.advanced(by: Self.patience)
            }
            return .permit(Permit(token: token, generation: generation))
        }
    }

    /// The provider's answer; `nil` if it threw. Returns whether the gate closed.
    mutating func obtain(_ newToken: AccessToken?, at now: Instant) -> Bool {
        guard case .awaited(let stale, let mayBeTheSame) = token else { return false }
        guard let newToken, mayBeTheSame || newToken != stale else {
            close(stale: stale, at: now)
            return true
        }
        token = .held(newToken)
        changes += 1
        return false
    }

    /// TikTok, or a server before it, took the token and didn't ask to slow down.
    mutating func pass(_ permit: Permit) {
        guard permit.generation == generation, !isOpen else { return }
        isOpen = true
        soloUntil = nil
        refusals = 0
        changes += 1
    }

    /// The request came to nothing: somebody else may try. Returns whether anybody should be told.
    mutating func miss(_ permit: Permit) -> Bool {
        guard permit.generation == generation, !isOpen else { return false }
        soloUntil = nil
        return true
    }

    /// TikTok asked to slow down.
    mutating func pause(until instant: Instant) {
        pausedUntil = max(pausedUntil ?? instant, instant)
        shut()
    }

    /// TikTok refused the token. Returns whether the gate closed.
    mutating func refuse(_ permit: Permit, at now: Instant) -> Bool {
        // Another request has found it out already.
        guard case .held(permit.token) = token else { return false }
        refusals += 1
        if refusals == 1 {
            token = .needed(stale: permit.token, mayBeTheSame: false)
            shut()
            return false
        }
        close(stale: permit.token, at: now)
        return true
    }

    private mutating func close(stale: AccessToken?, at now: Instant) {
        // After the pause the same token gets another chance, so that a client can recover without a restart.
        token = .needed(stale: stale, mayBeTheSame: true)
        closedUntil = now.advanced(by: unauthorizedPause)
        refusals = 0
        shut()
    }

    private mutating func shut() {
        isOpen = false
        soloUntil = nil
        generation += 1
        changes += 1
    }
}
