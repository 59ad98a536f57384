#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// A token that TikTok refuses is replaced once for all calls, or nothing more is sent for a while.
@Suite struct EventsClientTokenTests {
    private let simulation = Simulation(seed: 2)

    /// Returns tokens from a list, repeating the last one, and counts the calls.
    final class Tokens: AccessTokenProvider {
        private let simulation: Simulation
        private let texts: [String?]
        private let asked = Mutex<[AccessToken?]>([])

        init(_ simulation: Simulation, _ texts: String?...) {
            self.simulation = simulation
            self.texts = texts
        }

        var stale: [String?] { asked.withLock { $0.map { $0?.value } } }

        func token(replacing stale: AccessToken?) async throws -> AccessToken {
            let number = asked.withLock { asked in
                asked.append(stale)
                return asked.count - 1
            }
            try await simulation.sleep(.milliseconds(100))
            guard let text = texts[min(number, texts.count - 1)] else { throw URLError(.badURL) }
            return try AccessToken(text)
        }
    }

    private func transport(taking token: String?) -> TimedTransport {
        TimedTransport(simulation) { _, request in
            request.headers["Access-Token"] == token ? .code(0) : .code(40105, status: 401)
        }
    }

    @Test func theProviderIsAskedOnceByAllSends() throws {
        let tokens = Tokens(simulation, "A")
        let transport = transport(taking: "A")
        let outcomes = try #require(simulation.outcomes(1000, simulation.client(transport, token: tokens)))
        #expect(outcomes.allSatisfy { $0.isAccepted })
        #expect(tokens.stale == [nil])
        #expect(transport.starts.count == 1000)
    }

    @Test func aRefusedTokenIsReplacedOnceForAllSends() throws {
        let tokens = Tokens(simulation, "OLD", "NEW")
        let transport = transport(taking: "NEW")
        let outcomes = try #require(simulation.outcomes(1000, simulation.client(transport, token: tokens)))
        #expect(outcomes.allSatisfy { $0.isAccepted })
        #expect(tokens.stale == [nil, "OLD"])
        #expect(transport.tokens.filter { $0 == "OLD" }.count == 1)
        #expect(transport.tokens.count == 1001)
    }

    @Test func aTokenThatExpiresUnderLoadIsReplacedOnce() throws {
        let tokens = Tokens(simulation, "OLD", "NEW")
        let valid = Mutex("OLD")
        let transport = TimedTransport(simulation) { _, request in
            request.headers["Access-Token"] == valid.withLock { $0 } ? .code(0) : .code(40102, status: 401)
        }
        let client = try simulation.client(transport, token: tokens)
        _ = simulation.outcomes(1, client)
        valid.withLock { $0 = "NEW" }
        let outcomes = try #require(simulation.outcomes(1000, client))
        #expect(outcomes.allSatisfy { $0.isAccepted })
        #expect(tokens.stale == [nil, "OLD"])
    }

    static let hopeless: [(name: String, tokens: [String], requests: Int)] = [
        ("another that is refused too", ["A", "B"], 2),
        ("the same again", ["A", "A"], 1),
    ]

    @Test(arguments: hopeless.indices)
    func withoutATokenThatIsTakenNothingIsSentForAWhile(index: Int) throws {
        let (name, texts, requests) = Self.hopeless[index]
        let tokens = Tokens(simulation, texts[0], texts[1])
        let transport = transport(taking: nil)
        let client = try simulation.client(transport, token: tokens)
        for _ in 0..<3 {
            let outcomes = try #require(simulation.outcomes(1000, client), "\(name)")
            #expect(outcomes.allSatisfy { $0.description.hasPrefix("not sent (unauthorized") })
            #expect(outcomes.allSatisfy { $0.retryAfter.map { $0 > .seconds(59) && $0 <= .seconds(60) } ?? false })
            #expect(transport.count == requests)
        }
        // After the pause, at most two requests find out that nothing has improved.
        simulation.pass(60)
        _ = simulation.outcomes(1000, client)
        #expect(transport.count <= requests + 2)
    }

    @Test func aProviderThatFailsIsAskedAgainSoon() throws {
        let tokens = Tokens(simulation, nil, nil, "A")
        let outcomes = try simulation.outcomes(100, simulation.client(transport(taking: "A"), token: tokens))
        #expect(outcomes?.allSatisfy(\.isAccepted) == true)
        #expect(tokens.stale == [nil, nil, nil])
        #expect(simulation.elapsed < .seconds(3))
    }

    @Test func aFixedTokenIsTriedOnceAPause() throws {
        let transport = transport(taking: "ANOTHER")
        let client = try simulation.client(transport)
        for round in 1...3 {
            let outcomes = try #require(simulation.outcomes(100, client))
            #expect(Set(outcomes.map(\.shouldResend)) == [true])
            #expect(transport.count == round)
            simulation.pass(60)
        }
    }

    @Test func aClientRecoversWithoutARestart() throws {
        let tokens = Tokens(simulation, "OLD", "OLD", "NEW")
        let transport = transport(taking: "NEW")
        let client = try simulation.client(transport, token: tokens)
        #expect(simulation.outcomes(1, client)?.first?.isAccepted == false)
        simulation.pass(60)
        #expect(simulation.outcomes(1, client)?.first?.isAccepted == true)
        #expect(tokens.stale == [nil, "OLD", "OLD"])
    }

    @Test func aProviderThatHangsEndsAtTheDeadline() throws {
        struct Hanging: AccessTokenProvider {
            let simulation: Simulation

            func token(replacing stale: AccessToken?) async throws -> AccessToken {
                await simulation.sleepDeaf(.seconds(1_000_000))
                return try AccessToken("A")
            }
        }
        let transport = transport(taking: "A")
        let client = try simulation.client(transport, token: Hanging(simulation: simulation))
        let outcomes = try #require(simulation.outcomes(3, client))
        #expect(outcomes.map(\.description) == Array(repeating: "not sent (unauthorized)", count: 3))
        #expect(simulation.elapsed <= .seconds(60) && simulation.elapsed > .seconds(54))
        #expect(transport.count == 0)
    }

    @Test func aLateTokenIsStillUsed() throws {
        struct Slow: AccessTokenProvider {
            let simulation: Simulation

            func token(replacing stale: AccessToken?) async throws -> AccessToken {
                await simulation.sleepDeaf(.seconds(15))
                return try AccessToken("A")
            }
        }
        let client = try simulation.client(transport(taking: "A"), token: Slow(simulation: simulation))
        #expect(simulation.outcomes(3, client)?.allSatisfy(\.isAccepted) == true)
    }

    @Test func cancelingTheSendThatAskedLeavesTheTokenToTheOthers() throws {
        let tokens = Tokens(simulation, "A")
        let transport = transport(taking: "A")
        let client = try simulation.client(transport, token: tokens)
        let outcomes = simulation.run { [simulation] in
            let first = Task(executorPreference: simulation) {
                await client.send(DeliverySamples.event("1")).outcome.description
            }
            let second = Task(executorPreference: simulation) {
                await client.send(DeliverySamples.event("2")).outcome.description
            }
            try? await simulation.sleep(.milliseconds(50))
            first.cancel()
            return await [first.value, second.value]
        }
        #expect(outcomes == ["not sent (canceled)", "accepted (request id R0)"])
        #expect(tokens.stale == [nil])
    }

    @Test func withoutRetriesTheNewTokenServesTheNextCall() throws {
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let tokens = Tokens(simulation, "OLD", "NEW")
        let transport = transport(taking: "NEW")
        let client = try simulation.client(transport, token: tokens, configuration)
        #expect(simulation.outcomes(1, client)?.first?.description == "not sent (unauthorized, code 40105)")
        #expect(simulation.outcomes(1, client)?.first?.isAccepted == true)
    }

    @Test func missingPermissionsAreNoMatterOfTheToken() throws {
        let tokens = Tokens(simulation, "A")
        let transport = TimedTransport(simulation) { _, _ in .code(40001) }
        let client = try simulation.client(transport, token: tokens)
        let outcomes = try #require(simulation.outcomes(2, client))
        #expect(outcomes.allSatisfy { $0.description.hasPrefix("not sent (unauthorized") })
        #expect(outcomes.allSatisfy { $0.retryAfter == .seconds(60) })
        #expect(tokens.stale == [nil])
        // Whoever comes during the pause hears of it immediately.
        let later = try #require(simulation.outcomes(1, client)?.first)
        #expect(later.description == "not sent (unauthorized)")
        #expect(transport.count == 1)
        #expect(simulation.elapsed < .seconds(1))
    }
}
#endif
