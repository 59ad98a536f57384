import Testing

@testable import TikTokEvents

/// The decisions of a health, one by one. The simulation shows what they add up to.
@Suite struct HealthTests {
    private let start = ContinuousClock.now
    private let one = EventSource.web(pixelCode: "ONE")
    private let other = EventSource.web(pixelCode: "OTHER")

    private func at(_ seconds: Double) -> ContinuousClock.Instant { start.advanced(by: .seconds(seconds)) }

    /// A health whose first request was accepted at second 0.
    private func open(capacity: Int = 64) throws -> Health {
        var health = Health(capacity: capacity, attemptTimeout: .seconds(10), at: start)
        health.obtain(try AccessToken("A"), replacing: nil, at: start, jitter: 0)
        let probe = try health.send(nil, at: start)
        health.record(.accepted, probe, at: start, jitter: 0)
        return health
    }

    /// A health that has seen enough faults at second 1 to probe from then on.
    private func probing(capacity: Int = 64) throws -> Health {
        var health = try open(capacity: capacity)
        for _ in 0..<Health.faultsToProbe {
            #expect(health.isOpen)
            let permit = try health.send(nil, at: at(1))
            health.record(.fault(.server), permit, at: at(1), jitter: 0)
        }
        #expect(!health.isOpen)
        return health
    }

    // MARK: Pauses

    @Test func aPauseIsNeverShortened() throws {
        var health = try open()
        let first = try health.send(nil, at: at(0.1))
        let second = try health.send(nil, at: at(0.1))
        let third = try health.send(nil, at: at(0.1))
        health.record(.throttled(retryAfter: .seconds(61)), first, at: at(1), jitter: 0)
        health.record(.throttled(retryAfter: .seconds(5)), second, at: at(2), jitter: 0)
        health.record(.accepted, third, at: at(3), jitter: 0)
        #expect(!health.isOpen)
        #expect(health.nextTurn(at: at(3)) == at(62))
    }

    @Test func jitterLengthensAPause() throws {
        var health = try open()
        let permit = try health.send(nil, at: at(1))
        health.record(.throttled(retryAfter: .seconds(50)), permit, at: at(1), jitter: 1)
        #expect(health.nextTurn(at: at(1)) ?? start >= at(51))
        #expect(health.nextTurn(at: at(1)) ?? at(100) <= at(56.1))
    }

    // MARK: Faults and probes

    @Test func aFaultWhileOthersGetResponsesIsTheRequestsOwn() throws {
        var health = try open()
        let fault = try health.send(nil, at: at(1))
        let other = try health.send(nil, at: at(1))
        health.record(.responded, other, at: at(2), jitter: 0)
        var isOwn = health.record(.fault(.server), fault, at: at(3), jitter: 0)
        #expect(isOwn)
        let next = try health.send(nil, at: at(4))
        isOwn = health.record(.fault(.server), next, at: at(5), jitter: 0)
        #expect(!isOwn)
    }

    @Test(arguments: [(64, 2), (4, 2.5)])
    func probesLeaveCapacityForTheNext(capacity: Int, seconds: Double) throws {
        var health = try probing(capacity: capacity)
        let probe = try health.send(nil, at: at(1))
        #expect(probe.isProbe)
        #expect(health.nextTurn(at: at(1)) == at(1 + seconds))
        // It may open the endpoint at any moment.
        #expect(health.closedEnd(of: nil, at: at(1)) == nil)
    }

    @Test func onlyTheLatestProbeMovesTheNext() throws {
        var health = try probing()
        let (first, second) = (try health.send(nil, at: at(1)), try health.send(nil, at: at(3)))
        health.record(.fault(.timeout), first, at: at(4), jitter: 1)
        #expect(health.nextTurn(at: at(4)) == at(5))
        health.record(.fault(.timeout), second, at: at(4.5), jitter: 1)
        #expect(health.nextTurn(at: at(4.5)) == at(5.5))
    }

    @Test func aSlowProbeStillOpens() throws {
        var health = try probing()
        let (first, _) = (try health.send(nil, at: at(1)), try health.send(nil, at: at(3)))
        health.record(.accepted, first, at: at(4), jitter: 0)
        #expect(health.isOpen)
    }

    @Test(arguments: [(10.0, 2.0), (100, 5)])
    func probesAreFurtherApartTheLongerAnOutageLasts(begin: Double, longest: Double) throws {
        var health = try probing()
        for _ in 0..<10 {
            let probe = try health.send(nil, at: at(begin))
            health.record(.fault(.server), probe, at: at(begin), jitter: 1)
        }
        #expect(health.nextTurn(at: at(begin)) == at(begin + longest))
    }

    @Test func attemptsAreLongerAfterTimeoutsUntilAQuickResponse() throws {
        var health = try open()
        for limit in [20, 30, 30] {
            let permit = try health.send(nil, at: at(1))
            health.record(.fault(.timeout), permit, at: at(11), jitter: 0)
            #expect(health.attemptLimit == .seconds(limit))
        }
        let slow = try health.send(nil, at: at(20))
        health.record(.accepted, slow, at: at(26), jitter: 0)
        #expect(health.attemptLimit == .seconds(30))
        let quick = try health.send(nil, at: at(30))
        health.record(.accepted, quick, at: at(34), jitter: 0)
        #expect(health.attemptLimit == .seconds(10))
    }

    // MARK: Capacity

    @Test func abandonedRequestsTakeUpCapacity() throws {
        var health = try open(capacity: 2)
        health.abandonedCount += 2
        #expect(health.nextTurn(at: at(1)) == nil)
        health.abandonedCount -= 1
        #expect(health.nextTurn(at: at(1)) == at(1))
    }

    @Test func theWindowGrowsOnlyIfHalfOfItIsUsed() throws {
        var health = try open()
        for _ in 0..<20 {
            let permit = try health.send(nil, at: at(1))
            health.record(.accepted, permit, at: at(1), jitter: 0)
        }
        for _ in 0..<Health.initialWindow {
            #expect(health.nextTurn(at: at(1)) == at(1))
            _ = health.start(nil, at: at(1))
        }
        // Requests that take longer than patience no longer count.
        #expect(health.nextTurn(at: at(1)) == at(3))
    }

    @Test func aSourcesWindowGrowsWithItsResponsesAndShrinksAfterATimeout() throws {
        var health = try open()
        for _ in 0..<4 {
            let permit = try health.send(one, at: at(1))
            health.record(.accepted, permit, at: at(1), jitter: 0)
        }
        let permits = try (0..<5).map { _ in
            #expect(health.nextTurn(of: one, at: at(2)) == at(2))
            return try health.send(one, at: at(2))
        }
        #expect(health.nextTurn(of: one, at: at(2)) == nil)
        for permit in permits {
            health.record(.fault(.timeout), permit, at: at(12), jitter: 0)
        }
        _ = health.start(one, at: at(13))
        #expect(health.nextTurn(of: one, at: at(13)) == nil)
    }

    @Test func theLastCapacityIsForASourceThatHasNone() throws {
        var health = try open(capacity: 2)
        let first = try health.send(one, at: at(1))
        health.record(.accepted, first, at: at(1), jitter: 0)
        let second = try health.send(other, at: at(1))
        health.record(.accepted, second, at: at(1), jitter: 0)
        _ = health.start(one, at: at(2))
        #expect(health.nextTurn(of: one, at: at(2)) == nil)
        #expect(health.nextTurn(of: other, at: at(2)) == at(2))
    }

    // MARK: Time for an attempt

    @Test func aCallerNeedsTwiceTheTimeThatAResponseTakes() throws {
        var health = try open()
        for (seconds, need) in [(3.0, 6.0), (1, 5), (0, 3.75)] {
            let permit = try health.send(nil, at: at(10))
            health.record(.responded, permit, at: at(10 + seconds), jitter: 0)
            #expect(health.timeForAttempt == .seconds(need))
        }
        let late = try health.send(nil, at: at(20))
        health.record(.fault(.timeout), late, at: at(30), jitter: 0)
        #expect(health.timeForAttempt == .seconds(20))
        let next = try health.send(nil, at: at(31))
        health.record(.accepted, next, at: at(31), jitter: 0)
        #expect(health.timeForAttempt < .seconds(4))
    }

    @Test func anAbandonedRequestIsAFaultIfItHadTime() throws {
        var health = try open()
        for seconds in [0.001, 0.5] {
            #expect(health.isOpen)
            for _ in 0..<Health.faultsToProbe {
                let permit = try health.send(nil, at: at(1))
                health.record(.abandoned, permit, at: at(1 + seconds), jitter: 0)
            }
        }
        #expect(!health.isOpen)
    }

    @Test(arguments: [0, 0.5])
    func anAbandonedProbeDoesNotStartTheNextAtOnce(seconds: Double) throws {
        var health = try probing()
        let probe = try health.send(nil, at: at(1))
        health.record(.abandoned, probe, at: at(1 + seconds), jitter: 1)
        #expect(health.nextTurn(at: at(1 + seconds)) ?? at(0) >= at(2))
        var unused = try probing()
        let permit = try unused.send(nil, at: at(1))
        unused.record(.unused, permit, at: at(1.1), jitter: 1)
        #expect(unused.nextTurn(at: at(1.1)) == at(1.1))
    }

    @Test func aSourceSendsAgainAlthoughARequestFromAnOutageStillHangs() throws {
        var health = try open()
        let source = EventSource.web(pixelCode: "A")
        _ = try health.send(source, at: at(1))
        for _ in 0..<Health.faultsToProbe {
            let permit = try health.send(source, at: at(1))
            health.record(.fault(.timeout), permit, at: at(11), jitter: 0)
        }
        #expect(!health.isOpen)
        let probe = try health.send(nil, at: at(20))
        health.record(.accepted, probe, at: at(20.1), jitter: 0)
        #expect(health.nextTurn(of: source, at: at(20.1)) == at(20.1))
    }

    @Test func aRateIsTheReasonOnceTheTokenWorks() throws {
        var health = try open()
        let throttled = try health.send(nil, at: at(1))
        health.record(.throttled(retryAfter: nil), throttled, at: at(1), jitter: 0)
        let refused = try health.send(nil, at: at(3))
        health.record(.tokenRefused, refused, at: at(3), jitter: 0)
        #expect(health.denial(of: nil, waiting: 0, at: at(3)).reason == .unauthorized)
        health.obtain(try AccessToken("B"), replacing: try AccessToken("A"), at: at(3), jitter: 0)
        let next = try health.send(nil, at: at(5))
        health.record(.accepted, next, at: at(5), jitter: 0)
        #expect(health.denial(of: nil, waiting: 0, at: at(5)).reason == .throttled)
    }

    // MARK: The token

    @Test func aTokenThatIsRefusedTwiceMeansAPause() throws {
        var health = try open()
        let permits = try (0..<2).map { _ in try health.send(nil, at: at(1)) }
        health.record(.tokenRefused, permits[0], at: at(2), jitter: 0)
        #expect(health.closedEnd(of: nil, at: at(2)) == nil)
        health.obtain(try AccessToken("B"), replacing: try AccessToken("A"), at: at(3), jitter: 0)
        // Another request with the old token says nothing new.
        health.record(.tokenRefused, permits[1], at: at(4), jitter: 0)
        let probe = try health.send(nil, at: at(5))
        #expect(probe.token == (try AccessToken("B")))
        health.record(.tokenRefused, probe, at: at(6), jitter: 0)
        #expect(health.closedEnd(of: nil, at: at(6)) == at(66))
    }

    @Test func theSameTokenAgainMeansAPause() throws {
        var health = try open()
        let permit = try health.send(nil, at: at(1))
        health.record(.tokenRefused, permit, at: at(2), jitter: 0)
        health.obtain(try AccessToken("A"), replacing: try AccessToken("A"), at: at(3), jitter: 0)
        #expect(health.closedEnd(of: nil, at: at(3)) == at(63))
    }

    // MARK: Sources

    @Test func aSourceWithARequestInFlightIsNotForgotten() throws {
        var health = try open()
        _ = health.start(one, at: at(1))
        for number in 0..<200 {
            health.update(.web(pixelCode: "C4PIXEL\(number)"), at: at(4000 + Double(number))) { _ in }
        }
        #expect(health.sources[one].inFlight == 1)
        #expect(health.sources.count <= 201)
        // A day later, those that were idle are.
        for number in 0..<300 {
            health.update(.web(pixelCode: "C5PIXEL\(number)"), at: at(90_000)) { _ in }
        }
        #expect(health.sources.count <= 301)
    }
}

extension Health {
    /// Starts a request that must get a permit.
    fileprivate mutating func send(_ source: EventSource?, at instant: Instant) throws -> Permit {
        let permit = start(source, at: instant)
        return try #require(permit)
    }
}

/// The rate after throttling.
@Suite struct ThrottleRateTests {
    private let start = ContinuousClock.now

    private func at(_ seconds: Double) -> ContinuousClock.Instant { start.advanced(by: .seconds(seconds)) }

    /// A rate that was cut at second 1, with so many responses in the second before.
    private func throttled(_ responses: Int) -> ThrottleRate {
        var rate = ThrottleRate(at: start)
        for number in 0..<responses {
            _ = rate.recordResponse(at: at(0.5 + Double(number) / 1000))
        }
        rate.cut(at: at(1), after: at(0.9))
        return rate
    }

    @Test func oneCutServesAllRequestsThatWereInFlightTogether() {
        var rate = throttled(10)
        #expect(rate.perSecond == 7)
        rate.cut(at: at(1.1), after: at(0.95))
        #expect(rate.perSecond == 7)
        rate.cut(at: at(1.3), after: at(1.2))
        #expect(rate.perSecond.map { ($0 * 10).rounded() } == 49)
        #expect(rate.nextTurn(at: at(1.3)) > at(1.3))
    }

    @Test func itGrowsByHalfARequestPerSecond() {
        var rate = throttled(10)
        for number in 0..<7 {
            _ = rate.recordResponse(at: at(2 + Double(number) / 7))
        }
        #expect(rate.perSecond ?? 0 > 7.4)
        #expect(rate.perSecond ?? 8 < 7.6)
    }

    @Test func aTenthOfASecondIsSavedUp() {
        var rate = throttled(100)
        for _ in 0..<7 {
            #expect(rate.nextTurn(at: at(11)) == at(11))
            _ = rate.spend(at: at(11))
        }
        #expect(rate.nextTurn(at: at(11)) > at(11))
    }

    @Test func aPermitThatIsNotUsedIsReturned() {
        var rate = throttled(10)
        _ = rate.spend(at: at(2))
        #expect(rate.nextTurn(at: at(2)) > at(2))
        rate.refund(since: at(2))
        #expect(rate.nextTurn(at: at(2)) == at(2))
        // The permits from before a cut are gone.
        rate.cut(at: at(3), after: at(2.5))
        rate.refund(since: at(2))
        #expect(rate.nextTurn(at: at(3)) > at(3))
    }

    @Test(arguments: [(59.0, false), (61, true)])
    func itGoesAwayAfterAMinuteWithoutResponses(seconds: Double, isGone: Bool) {
        var rate = throttled(10)
        let isLifted = rate.spend(at: at(1 + seconds))
        #expect(isLifted == isGone)
        #expect((rate.perSecond == nil) == isGone)
        // A pause that TikTok asks for isn't such a minute.
        var paused = ThrottleRate(at: start)
        paused.cut(at: at(1), after: at(0), pause: .seconds(300))
        let isLiftedThen = paused.spend(at: at(301 + seconds))
        #expect(isLiftedThen == isGone)
    }

    @Test func itGoesAwayAfterAMinuteInWhichItIsNotUsed() {
        var used = throttled(10)
        var now = at(1)
        for _ in 0..<10_000 where now < at(64) {
            now = used.nextTurn(at: now)
            _ = used.spend(at: now)
            let isGone = used.recordResponse(at: now)
            #expect(!isGone)
        }
        var unused = throttled(10)
        let isGone = [60.0, 62].map { unused.recordResponse(at: at($0)) }
        #expect(isGone == [false, true])
        #expect(unused.perSecond == nil)
    }
}
