#if !canImport(Darwin)
import Foundation
import Synchronization
import Testing

@testable import TikTokEvents

/// Random faults, cancellations, and scheduling: whatever happens, what TikTok has and what the outcomes say must
/// agree.
@Suite struct RandomFaultTests {
    /// A server that records what it accepted, behind a network that produces every fault.
    private final class Server: EventsTransport {
        let simulation: Simulation
        /// How often each event was accepted.
        let taken = Mutex<[String: Int]>([:])
        /// Each event's bytes, which must be the same in every copy.
        let bytes = Mutex<[String: String]>([:])
        let breaches = Log<String>()
        let wrong: Set<String>

        init(_ simulation: Simulation, wrong: Set<String>) {
            self.simulation = simulation
            self.wrong = wrong
        }

        func send(
            _ request: TransportRequest,
            deadline: ContinuousClock.Instant
        ) async throws(TransportFailure) -> TransportResponse {
            compare(request)
            let latency = Duration.milliseconds(simulation.random(below: 300))
            if simulation.random(below: 3) == 0 {
                await simulation.sleepDeaf(latency)
            } else {
                guard (try? await simulation.sleep(latency)) != nil else { throw .mayHaveBeenSent }
            }
            switch simulation.random(below: 40) {
            case 0, 1: return Self.response(502, "<html>")
            case 2: throw .notSent
            case 3: return Self.response(401, #"{"code":40100}"#)
            case 4: return Self.response(401, #"{"code":40105}"#)
            case 5:
                await simulation.sleepDeaf(.seconds(simulation.random(below: 30)))
                throw .mayHaveBeenSent
            case 6: return Self.response(413, "")
            case 7: return Self.response(200, #"{"code":40001}"#)
            case 8: return Self.response(401, #"{"code":40100}"#, ["Retry-After": "\(simulation.random(below: 9))"])
            case 9: return Self.response(200, #"{"code":99999}"#)
            case 10: return Self.response(403, "")
            case 11:
                take(request)
                throw .mayHaveBeenSent
            case 12:
                take(request)
                return Self.response(200, #"{"code":0,"mess"#)
            default: return take(request)
            }
        }

        private func compare(_ request: TransportRequest) {
            bytes.withLock { bytes in
                for (id, event) in request.eventBytes {
                    if bytes.updateValue(event, forKey: id) ?? event != event { breaches.add("\(id) changed") }
                }
            }
        }

        @discardableResult
        private func take(_ request: TransportRequest) -> TransportResponse {
            let ids = request.eventIDs
            if let place = ids.firstIndex(where: wrong.contains) {
                let name = simulation.random(below: 2) == 0 ? "data.\(place).user" : "invalid"
                return Self.response(200, #"{"code":40002,"message":"\#(name)"}"#)
            }
            taken.withLock { taken in ids.forEach { taken[$0, default: 0] += 1 } }
            return Self.response(200, #"{"code":0,"request_id":"R"}"#)
        }

        private static func response(
            _ status: Int,
            _ body: String,
            _ headers: [String: String] = [:]
        ) -> TransportResponse {
            TransportResponse(status: status, headers: headers, body: Array(body.utf8))
        }
    }

    private struct Provider: AccessTokenProvider {
        let simulation: Simulation

        func token(replacing stale: AccessToken?) async throws -> AccessToken {
            await simulation.sleepDeaf(.milliseconds(simulation.random(below: 3000)))
            if simulation.random(below: 10) == 0 { throw CancellationError() }
            return try AccessToken("t\(simulation.random(below: 3))")
        }
    }

    @Test(arguments: Seeds.all)
    func outcomesAndServerAgree(seed: UInt64) throws {
        let simulation = Simulation(seed: seed, isShuffled: true)
        let wrong = Set((0..<40).filter { $0 % 7 == 3 }.map { "sale-\($0)-0:lead_sold:1" })
        let server = Server(simulation, wrong: wrong)
        let client = try simulation.client(server, token: Provider(simulation: simulation))
        let (queued, receipts, settled) = (Log<String>(), Receipts(), Log<(id: String, outcome: DeliveryOutcome)>())
        let queue = try EventsQueue(client: client) { $0.forEach(receipts.add) }
        let table = SimulatedTable(simulation)
        let sender = try OutboxSender(client: client, outbox: table)
        let breaches = server.breaches
        let isDone = simulation.run { () async -> Bool in
            let running = [
                Task(executorPreference: simulation) { try await queue.run() },
                Task(executorPreference: simulation) { try await sender.run() },
            ]
            _ = await simulation.all(40) { call in
                let (count, deadline) = (1 + simulation.random(below: 12), 0.05 + simulation.randomFraction * 20)
                let cancelsAfter = simulation.random(below: 5) == 0 ? simulation.randomFraction * 5 : nil
                try? await simulation.sleep(.milliseconds(simulation.random(below: 10_000)))
                if call % 8 == 0 {
                    queued.add("q\(call)")
                    try? await queue.enqueue(
                        DeliverySamples.event("q\(call)"),
                        for: Simulation.pixel(call % 5)
                    )
                    return
                }
                if call % 8 == 4 {
                    return table.insert(DeliverySamples.event("row\(call)"), Simulation.pixel(call % 5))
                }
                let start = simulation.seconds
                let task = Task(executorPreference: simulation) { () async -> (DeliveryReport, Double)? in
                    let events = (0..<count).map { DeliverySamples.event("sale-\(call)-\($0)") }
                    guard let pixel = try? client.reporting(to: Simulation.pixel(call % 5)) else { return nil }
                    let report = await pixel.send(events, deadline: .seconds(deadline))
                    return (report, simulation.seconds)
                }
                if let cancelsAfter {
                    try? await simulation.sleep(.seconds(cancelsAfter))
                    task.cancel()
                }
                guard let (report, end) = await task.value else { return breaches.add("no client") }
                if end > start + min(deadline, cancelsAfter ?? 3600) + 0.001 { breaches.add("call \(call) came late") }
                if report.count != count { breaches.add("call \(call) has \(report.count) of \(count) receipts") }
                for receipt in report {
                    let id = receipt.event.id?.rawValue ?? ""
                    if receipt.outcome.isAccepted, server.taken.withLock({ $0[id] == nil }) {
                        breaches.add("\(id) is accepted before TikTok has it")
                    }
                    settled.add((id, receipt.outcome))
                }
            }
            queue.shutDown()
            sender.shutDown()
            for task in running { try? await task.value }
            return true
        }
        #expect(isDone == true, "it hangs")
        // Abandoned requests still arrive.
        simulation.pass(300)
        let finals = table.state.withLock { $0.finals }
        let all = settled.all + receipts.all.map { ("\($0):lead_sold:1", $1[0]) } + finals.map { ($0, $1[0]) }
        for (id, outcome) in all {
            breaches.check(outcome, id, server.taken.withLock { $0 }, wrong)
        }
        #expect(breaches.all.isEmpty)
        #expect(client.health.isAtRest)
        #expect(Set(receipts.all.keys) == Set(queued.all) && receipts.count == queued.count)
        #expect(finals.values.allSatisfy { $0.count == 1 && !$0[0].shouldResend })
        #expect(finals.count + table.count == 5)
        #expect(table.state.withLock { $0.rows.values.allSatisfy { $0.leasedUntil == nil } })
    }
}

extension Log where Element == String {
    fileprivate func check(_ outcome: DeliveryOutcome, _ id: String, _ taken: [String: Int], _ wrong: Set<String>) {
        switch outcome {
        case .accepted where taken[id] == nil: add("\(id) is accepted and TikTok has it not")
        case .notSent where taken[id] != nil: add("\(id) is not sent and TikTok has it")
        case .notSent(let cause) where cause.expiresAt != nil: add("\(id) is not sent and expires")
        case .unconfirmed(let cause) where cause.expiresAt == nil: add("\(id) is unconfirmed without an end")
        case .rejected(let rejection) where !wrong.contains(id) && rejection.code != nil:
            add("\(id) is right and rejected")
        default: break
        }
    }
}
#endif
