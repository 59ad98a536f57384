#if !canImport(Darwin)
import Synchronization

@testable import TikTokEvents

/// Answers each request after a time on the simulation's clock, and keeps to the deadline and to cancellation.
final class TimedTransport: EventsTransport {
    typealias Answer = @Sendable (_ number: Int, _ request: TransportRequest) -> ScriptedTransport.Step

    private let simulation: Simulation
    private let latency: Duration
    private let answer: Answer
    private let log = Mutex<[(start: Duration, token: String)]>([])

    init(_ simulation: Simulation, latency: Duration = .milliseconds(10), answer: @escaping Answer) {
        self.simulation = simulation
        self.latency = latency
        self.answer = answer
    }

    var starts: [Duration] {
        log.withLock { $0.map(\.start) }
    }

    var tokens: [String] {
        log.withLock { $0.map(\.token) }
    }

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        let number = log.withLock { log in
            log.append((simulation.elapsed, request.headers["Access-Token"] ?? ""))
            return log.count - 1
        }
        let left = simulation.now.duration(to: deadline)
        guard (try? await simulation.sleep(min(latency, left))) != nil, latency < left else { throw .mayHaveBeenSent }
        switch answer(number, request) {
        case .answer(let response): return response
        case .failure(let failure): throw failure
        case .run(let body): return try body(request)
        }
    }
}

extension Simulation {
    func client(
        _ transport: any EventsTransport,
        token: (any AccessTokenProvider)? = nil,
        _ configuration: EventsClient.Configuration = .init()
    ) throws -> EventsClient {
        try EventsClient(
            source: .web(pixelCode: "PIXEL"),
            accessToken: token ?? AccessToken("TOKEN-MARKER"),
            transport: transport,
            configuration: configuration,
            clock: clock
        )
    }

    /// Sends single events at the same time.
    func outcomes(_ count: Int, _ client: EventsClient) -> [DeliveryOutcome]? {
        run {
            await withTaskGroup(of: DeliveryOutcome.self) { group in
                for index in 0..<count {
                    group.addTask { await client.send(DeliverySamples.event("\(index)")).outcome }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
        }
    }
}
#endif
