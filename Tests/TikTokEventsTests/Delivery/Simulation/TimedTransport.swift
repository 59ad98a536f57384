#if !canImport(Darwin)
import Foundation
import Synchronization

@testable import TikTokEvents

/// Responds to each request after a delay on the simulation's clock.
final class TimedTransport: EventsTransport {
    typealias Response = @Sendable (_ number: Int, _ request: TransportRequest) -> ScriptedTransport.Step

    /// A request that arrived.
    struct Arrival: Sendable {
        let start: Duration
        let token: String
        let source: String
    }

    let maximumConcurrentRequests: Int
    private let simulation: Simulation
    private let latency: Duration
    /// Whether it gives up on its own slightly before the deadline.
    private let keepsDeadline: Bool
    private let response: Response
    private let log = Mutex<[Arrival]>([])
    private let inFlight = Mutex((now: 0, most: 0))

    init(
        _ simulation: Simulation,
        latency: Duration = .milliseconds(10),
        capacity: Int = 64,
        keepsDeadline: Bool = false,
        response: @escaping Response
    ) {
        self.simulation = simulation
        self.latency = latency
        self.keepsDeadline = keepsDeadline
        self.response = response
        maximumConcurrentRequests = capacity
    }

    var arrivals: [Arrival] { log.withLock { $0 } }
    var starts: [Duration] { arrivals.map(\.start) }
    var tokens: [String] { arrivals.map(\.token) }
    var count: Int { log.withLock { $0.count } }
    /// The highest number of requests in flight at once.
    var peak: Int { inFlight.withLock { $0.most } }

    func count(from start: Double, to end: Double) -> Int {
        starts.count { $0 >= .seconds(start) && $0 < .seconds(end) }
    }

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        simulation.step()
        let number = log.withLock { log in
            log.append(
                Arrival(
                    start: simulation.elapsed,
                    token: request.headers["Access-Token"] ?? "",
                    source: request.sourceID
                )
            )
            return log.count - 1
        }
        inFlight.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        defer { inFlight.withLock { $0.now -= 1 } }
        let time = simulation.now.duration(to: deadline) - .milliseconds(1)
        let isLate = keepsDeadline && latency > time
        guard (try? await simulation.sleep(isLate ? time : latency)) != nil, !isLate else { throw .mayHaveBeenSent }
        switch response(number, request) {
        case .response(let response): return response
        case .failure(let failure): throw failure
        case .hang(let duration):
            try? await simulation.sleep(duration)
            throw .mayHaveBeenSent
        case .run(let body): return try body(request)
        }
    }
}

extension Simulation {
    func client(
        _ transport: any EventsTransport,
        token: (any AccessTokenProvider)? = nil,
        source: EventSource = .web(pixelCode: "PIXEL"),
        _ configuration: EventsClient.Configuration = .init(),
        clock: DeliveryClock? = nil
    ) throws -> EventsClient {
        try EventsClient(
            source: source,
            accessToken: token ?? AccessToken("TOKEN-MARKER"),
            transport: transport,
            configuration: configuration,
            clock: clock ?? self.clock
        )
    }

    /// Does things concurrently, and returns their results in order.
    func all<Result: Sendable>(
        _ count: Int,
        _ body: @escaping @Sendable (Int) async -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            for index in 0..<count {
                group.addTask { (index, await body(index)) }
            }
            var results = [Result?](repeating: nil, count: count)
            for await (index, result) in group {
                results[index] = result
            }
            return results.compactMap { $0 }
        }
    }

    /// Sends single events concurrently.
    func outcomes(_ count: Int, _ client: EventsClient) -> [DeliveryOutcome]? {
        run { [self] in
            await all(count) { await client.send(DeliverySamples.event("sale-\($0)")).outcome }
        }
    }

    /// Waits on the simulation's clock.
    func pass(_ seconds: Double) {
        _ = run { [self] in try? await sleep(.seconds(seconds)) }
    }

    static func pixel(_ number: Int) -> EventSource { .web(pixelCode: "C4PIXEL\(number)") }
}
#endif
