#if !canImport(Darwin)
import Foundation
import Synchronization

@testable import TikTokEvents

/// A server that knows what it processed, and a network before it that plays every fault the contract names.
///
/// It judges by the bytes, with no code of the client's.
final class SimulatedServer: EventsTransport {
    /// What went in and out for one request.
    struct Exchange: Sendable {
        let ids: [String]
        let token: String
        let start: Duration
        var end: Duration?
        /// The wait that the answer asked for, where it can be read.
        var wait: Duration?
        /// Whether the client can know that nothing was processed.
        var isCertainlyUnprocessed = false
    }

    struct Log: Sendable {
        var exchanges: [Exchange] = []
        var processed: Set<String> = []
        var texts: [String: Set<String>] = [:]
        var validToken = "A"
        var provided = 0
    }

    let simulation: Simulation
    let weights: [(fault: Fault, weight: Int)]
    let wrong: Set<String>
    let naming: Naming
    let log = Mutex(Log())

    /// What becomes of a request, and whether the events are processed in spite of it.
    enum Fault: CaseIterable, Sendable {
        case none, refused, lostBefore, lostAfter, hang, garbage, truncated, empty, badGateway, redirect
        case systemError, systemErrorAfter, throttled, throttledWithWait, partial, unknown, final, noPermission
    }

    /// Which event the message of a refusal names.
    enum Naming: CaseIterable, Sendable {
        case none, first, oneTooFar, any
    }

    init(simulation: Simulation, faultiness: Int, wrong: Set<String>, naming: Naming) {
        self.simulation = simulation
        self.wrong = wrong
        self.naming = naming
        weights = Fault.allCases.map { ($0, $0 == .none ? 20 : simulation.random(below: faultiness + 1)) }
    }

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        simulation.step()
        let events = Self.events(in: request.body)
        let token = request.headers["Access-Token"] ?? ""
        let number = log.withLock { log in
            for (id, text) in events {
                log.texts[id, default: []].insert(text)
            }
            log.exchanges.append(Exchange(ids: events.map(\.id), token: token, start: simulation.elapsed))
            return log.exchanges.count - 1
        }
        let fault = pickFault()
        let left = simulation.now.duration(to: deadline)
        let latency = fault == .hang ? left : min(left, .milliseconds(simulation.random(below: 3000)))
        guard fault != .refused else {
            finish(number) { $0.isCertainlyUnprocessed = true }
            throw .notSent
        }
        guard (try? await simulation.sleep(latency)) != nil, latency < left else {
            // Canceled or too late: it may have arrived all the same.
            if simulation.random(below: 2) == 0 {
                _ = judge(events, token: token, status: 200)
            }
            finish(number) { _ in }
            throw .mayHaveBeenSent
        }
        return try answer(fault, number, events, token)
    }

    private func answer(
        _ fault: Fault,
        _ number: Int,
        _ events: [(id: String, text: String)],
        _ token: String
    ) throws(TransportFailure) -> TransportResponse {
        func unprocessed(_ response: TransportResponse, wait: Duration? = nil) -> TransportResponse {
            finish(number) {
                $0.isCertainlyUnprocessed = true
                $0.wait = wait
            }
            return response
        }
        switch fault {
        case .refused, .lostBefore, .hang:
            finish(number) { _ in }
            throw .mayHaveBeenSent
        case .lostAfter:
            _ = judge(events, token: token, status: 200)
            finish(number) { _ in }
            throw .mayHaveBeenSent
        case .redirect: return unprocessed(TransportResponse(status: 307, body: Array(#"{"code":0}"#.utf8)))
        case .throttled: return unprocessed(Self.code(40100, status: 401), wait: .zero)
        case .throttledWithWait:
            let (header, wait) = Self.waits[simulation.random(below: Self.waits.count)]
            return unprocessed(Self.code(40132, headers: ["retry-after": header]), wait: .seconds(wait))
        case .noPermission: return unprocessed(Self.code(40001))
        case .final: return unprocessed(Self.code(40007))
        case .none:
            let (response, isRefused) = judge(events, token: token, status: [200, 500][simulation.random(below: 2)])
            return isRefused ? unprocessed(response) : finished(number, response)
        case .garbage: return finished(number, .init(status: 200, body: Array("<html>".utf8)))
        case .truncated: return finished(number, .init(status: 200, body: Array(#"{"code":0,"mess"#.utf8)))
        case .empty: return finished(number, .init(status: 204, body: []))
        case .badGateway: return finished(number, .init(status: 502, body: Array("<html>".utf8)))
        case .systemError: return finished(number, Self.code(51010))
        case .systemErrorAfter:
            _ = judge(events, token: token, status: 200)
            return finished(number, Self.code(50002))
        case .partial: return finished(number, Self.code(20001))
        case .unknown: return finished(number, Self.code(99999))
        }
    }

    private static let waits = [
        ("7", 7), ("-5", 0), ("5, 9", 0), ("soon", 0), ("1000000000", 3600), ("", 0), ("30", 30),
    ]

    private static func code(_ code: Int, status: Int = 200, headers: [String: String] = [:]) -> TransportResponse {
        TransportResponse(status: status, headers: headers, body: Array(#"{"code":\#(code),"request_id":"R"}"#.utf8))
    }

    /// What TikTok does with a request that arrives: all or nothing.
    private func judge(
        _ events: [(id: String, text: String)],
        token: String,
        status: Int
    ) -> (TransportResponse, isRefused: Bool) {
        log.withLock { log in
            guard token == log.validToken else { return (Self.code(40105, status: 401), true) }
            if let index = events.firstIndex(where: { wrong.contains($0.id) }) {
                let named = name(index, of: events.count).map { "data.\($0).user.email: invalid" } ?? "invalid"
                let body = #"{"code":40002,"message":"\#(named)","request_id":"R"}"#
                return (TransportResponse(status: 400, body: Array(body.utf8)), true)
            }
            log.processed.formUnion(events.map(\.id))
            return (Self.code(0, status: status), false)
        }
    }

    private func name(_ index: Int, of count: Int) -> Int? {
        switch naming {
        case .none: nil
        case .first: index
        case .oneTooFar: index + 1
        case .any: simulation.random(below: count + 1)
        }
    }

    private func finished(_ number: Int, _ response: TransportResponse) -> TransportResponse {
        finish(number) { _ in }
        return response
    }

    private func finish(_ number: Int, _ note: (inout Exchange) -> Void) {
        log.withLock {
            $0.exchanges[number].end = simulation.elapsed
            note(&$0.exchanges[number])
        }
    }

    private func pickFault() -> Fault {
        var ticket = simulation.random(below: weights.reduce(0) { $0 + $1.weight })
        for (fault, weight) in weights {
            ticket -= weight
            if ticket < 0 { return fault }
        }
        return .none
    }

    /// The events of a body and their texts.
    static func events(in body: [UInt8]) -> [(id: String, text: String)] {
        let text = String(decoding: body, as: UTF8.self)
        return text.components(separatedBy: #"{"event":"#).dropFirst().map { part in
            let event = part.hasSuffix("]}") ? String(part.dropLast(2)) : String(part.dropLast())
            let id = event.components(separatedBy: #""event_id":""#).last?.prefix { $0 != "\"" } ?? ""
            return (String(id), event)
        }
    }
}

/// Gives tokens in turn, not always the one that the server takes, and sometimes none.
struct SimulatedProvider: AccessTokenProvider {
    let server: SimulatedServer

    func token(replacing stale: AccessToken?) async throws -> AccessToken {
        server.simulation.step()
        try await server.simulation.sleep(.milliseconds(server.simulation.random(below: 500)))
        server.log.withLock { $0.provided += 1 }
        switch server.simulation.random(below: 10) {
        case 0: throw URLError(.badURL)
        case 1: return try AccessToken("WRONG\(server.simulation.random(below: 3))")
        default: return try AccessToken(server.log.withLock { $0.validToken })
        }
    }
}
#endif
