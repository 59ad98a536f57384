#if !canImport(Darwin)
import Foundation
import Synchronization

@testable import TikTokEvents

/// Some calls of one client, a server with faults, and cancellations: all of it drawn from a seed.
struct RandomScript {
    let seed: UInt64
    let simulation: Simulation
    let server: SimulatedServer
    let client: EventsClient
    let calls: [Call]

    struct Call: Sendable {
        let pending: [PendingEvent]
        let start: Duration
        let cancellation: Duration?
    }

    /// What came back of a call.
    struct Answer: Sendable {
        let report: DeliveryReport
        let start: Duration
        let end: Duration
        let cancellation: Duration?
    }

    init(seed: UInt64) throws {
        self.seed = seed
        let simulation = Simulation(seed: seed)
        self.simulation = simulation
        let calls = (0..<1 + simulation.random(below: 3)).map { Self.call($0, simulation) }
        let ids = calls.flatMap { $0.pending.compactMap(\.event.id?.rawValue) }
        let wrongOnes = simulation.random(below: 3) == 0 ? ids.filter { _ in simulation.random(below: 4) == 0 } : []
        server = SimulatedServer(
            simulation: simulation,
            faultiness: [0, 1, 5, 20][simulation.random(below: 4)],
            wrong: Set(wrongOnes),
            naming: SimulatedServer.Naming.allCases[simulation.random(below: 4)]
        )
        self.calls = calls
        let rotates = simulation.random(below: 3) == 0
        client = try EventsClient(
            source: .web(pixelCode: "P"),
            accessToken: rotates ? SimulatedProvider(server: server) : AccessToken("A"),
            transport: server,
            configuration: Self.configuration(simulation),
            clock: simulation.clock
        )
    }

    /// Plays it; `nil` if it hangs.
    func play() -> [Answer]? {
        simulation.run { [simulation, server, client, calls] in
            let rotation = Task(executorPreference: simulation) {
                guard simulation.random(below: 3) == 0 else { return }
                try await simulation.sleep(.seconds(simulation.random(below: 10)))
                server.log.withLock { $0.validToken = "B" }
            }
            defer { rotation.cancel() }
            return await withTaskGroup(of: (Int, Answer).self) { group in
                for (index, call) in calls.enumerated() {
                    group.addTask {
                        try? await simulation.sleep(call.start)
                        return (index, await Self.make(call, client, simulation))
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
            }
        }
    }

    private static func make(_ call: Call, _ client: EventsClient, _ simulation: Simulation) async -> Answer {
        let start = simulation.elapsed
        let task = Task(executorPreference: simulation) {
            let report = await client.send(pending: call.pending)
            return Answer(report: report, start: start, end: simulation.elapsed, cancellation: call.cancellation)
        }
        if let cancellation = call.cancellation {
            Task(executorPreference: simulation) {
                try await simulation.sleep(cancellation)
                task.cancel()
            }
        }
        return await task.value
    }

    private static func call(_ number: Int, _ simulation: Simulation) -> Call {
        let pending = (0..<1 + simulation.random(below: 8)).map { index in
            let hours = [nil, nil, nil, nil, nil, 1.0, 0, -1][simulation.random(below: 8)]
            return PendingEvent(
                DeliverySamples.event("lead-\(number)-\(index)"),
                expiresAt: hours.map { Simulation.date.addingTimeInterval($0 * 3600) }
            )
        }
        return Call(
            pending: pending,
            start: .milliseconds([0, 0, simulation.random(below: 20_000)][simulation.random(below: 3)]),
            cancellation: simulation.random(below: 3) == 0 ? .milliseconds(simulation.random(below: 15_000)) : nil
        )
    }

    private static func configuration(_ simulation: Simulation) -> EventsClient.Configuration {
        var configuration = EventsClient.Configuration()
        configuration.maximumEventsPerRequest = 1 + simulation.random(below: 6)
        configuration.retry.maximumAttempts = [1, 2, 8][simulation.random(below: 3)]
        configuration.retry.deadline = .seconds([5, 60, 3600][simulation.random(below: 3)])
        return configuration
    }
}
#endif
