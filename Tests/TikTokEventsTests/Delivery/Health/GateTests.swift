import Testing

@testable import TikTokEvents

@Suite struct GateTests {
    private let start = ContinuousClock.now
    private let token: AccessToken

    init() throws {
        token = try AccessToken("A")
    }

    private func at(_ seconds: Double) -> ContinuousClock.Instant {
        start.advanced(by: .seconds(seconds))
    }

    /// A gate that has its first token.
    private func gate() -> Gate {
        var gate = Gate(unauthorizedPause: .seconds(60))
        _ = gate.enter(at: start)
        _ = gate.obtain(token, at: start)
        return gate
    }

    private func permit(_ gate: inout Gate, at seconds: Double = 0) throws -> Gate.Permit {
        guard case .permit(let permit) = gate.enter(at: at(seconds)) else {
            throw EventsError(code: .invalidConfiguration, message: "no permit")
        }
        return permit
    }

    private func name(_ entry: Gate.Entry) -> String {
        switch entry {
        case .permit: "permit"
        case .ask: "ask"
        case .wait(let end): end.map { "wait \(start.duration(to: $0))" } ?? "wait"
        case .paused(let end): "paused \(start.duration(to: end))"
        case .closed(let end): "closed \(start.duration(to: end))"
        }
    }

    @Test func theFirstAsksForATokenAndTheOthersWait() {
        var gate = Gate(unauthorizedPause: .seconds(60))
        #expect(name(gate.enter(at: start)) == "ask")
        #expect(name(gate.enter(at: start)) == "wait")
        #expect(gate.obtain(token, at: start) == false)
        #expect(name(gate.enter(at: start)) == "permit")
    }

    @Test func oneGoesUntilItIsAnswered() throws {
        var gate = gate()
        let permit = try permit(&gate)
        #expect(name(gate.enter(at: at(1))) == "wait 2.0 seconds")
        gate.pass(permit)
        #expect(name(gate.enter(at: at(1))) == "permit")
        #expect(name(gate.enter(at: at(1))) == "permit")
    }

    @Test func aMissLetsTheNextTry() throws {
        var gate = gate()
        let permit = try permit(&gate)
        #expect(gate.miss(permit) == true)
        #expect(name(gate.enter(at: at(0))) == "permit")
        #expect(name(gate.enter(at: at(0))) == "wait 2.0 seconds")
        #expect(name(gate.enter(at: at(2))) == "permit", "patience ends")
    }

    @Test func aPauseHoldsForAllAndIsNeverShortened() throws {
        var gate = gate()
        let permit = try permit(&gate)
        gate.pause(until: at(9))
        gate.pause(until: at(3))
        #expect(name(gate.enter(at: at(8))) == "paused 9.0 seconds")
        gate.pass(permit)
        #expect(name(gate.enter(at: at(8))) == "paused 9.0 seconds", "an answer from before the pause")
        #expect(name(gate.enter(at: at(9))) == "permit")
        #expect(name(gate.enter(at: at(9))) == "wait 11.0 seconds", "one tries whether it is over")
    }

    @Test func aRefusedTokenIsReplacedOnce() throws {
        var gate = gate()
        let first = try permit(&gate)
        gate.pass(first)
        let second = try permit(&gate)
        #expect(gate.refuse(first, at: start) == false)
        #expect(gate.refuse(second, at: start) == false, "found out already")
        #expect(name(gate.enter(at: start)) == "ask")
        #expect(gate.obtain(try AccessToken("B"), at: start) == false)
        #expect(gate.refuse(second, at: start) == false, "of a token that is gone")
        let third = try permit(&gate)
        #expect(third.token.value == "B")
        #expect(gate.refuse(third, at: start) == true, "twice in a row")
        #expect(name(gate.enter(at: at(59))) == "closed 60.0 seconds")
        #expect(name(gate.enter(at: at(60))) == "ask")
    }

    @Test func aTokenThatWorkedIsForgivenOneRefusal() throws {
        var gate = gate()
        for name in ["B", "C", "D"] {
            let permit = try permit(&gate)
            gate.pass(permit)
            #expect(gate.refuse(permit, at: start) == false)
            _ = gate.enter(at: start)
            #expect(gate.obtain(try AccessToken(name), at: start) == false)
        }
    }

    @Test(arguments: [nil, "A"])
    func noBetterTokenCloses(text: String?) throws {
        var gate = gate()
        let permit = try permit(&gate)
        #expect(gate.refuse(permit, at: start) == false)
        _ = gate.enter(at: start)
        #expect(gate.obtain(try text.map { try AccessToken($0) }, at: start) == true)
        #expect(name(gate.enter(at: at(1))) == "closed 60.0 seconds")
        // After the pause the same token gets another chance.
        #expect(name(gate.enter(at: at(60))) == "ask")
        #expect(gate.obtain(token, at: at(60)) == false)
        #expect(name(gate.enter(at: at(60))) == "permit")
    }

    @Test func nothingShowsTheToken() throws {
        var gate = Gate(unauthorizedPause: .seconds(60))
        _ = gate.enter(at: start)
        _ = gate.obtain(try AccessToken("TOKEN-MARKER"), at: start)
        let permit = try permit(&gate)
        #expect(!everyWayOfPrinting(gate).contains { $0.contains("MARKER") })
        #expect(!everyWayOfPrinting(permit).contains { $0.contains("MARKER") })
    }
}
