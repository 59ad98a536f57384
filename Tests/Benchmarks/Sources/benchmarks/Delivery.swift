import AsyncHTTPClient
import AsyncHTTPTransport
import Foundation
import Measuring
import Peers
import Synchronization
import TikTokEvents
import TikTokEventsURLSession

extension Main {
    /// Row 5: delivered events per second over loopback, to a server in another process. Ratios compare the client's
    /// CPU time, which limits what one core delivers.
    static func delivery(_ report: inout Report) async throws {
        let sink = try Sink(report)
        defer { sink.stop() }
        let http = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: .init(redirectConfiguration: .disallow)
        )
        let transport = AsyncHTTPTransport()
        let url = sink.url
        let careful = HandWrittenSender(client: http, baseURL: url, hashing: .table)
        let pasted = HandWrittenSender(client: http, baseURL: url, hashing: .pasted)
        let senders: [(name: String, goal: Goal?, send: Send)] = [
            ("TikTokEvents, URLSessionTransport", nil, try send(over: URLSessionTransport.shared, url)),
            ("TikTokEvents, AsyncHTTPClient adapter", nil, try send(over: transport, url)),
            ("by hand, AsyncHTTPClient", Goal(5, gate: 2), { try await careful.send($0) }),
            ("by hand with String(format:), AsyncHTTPClient", nil, { try await pasted.send($0) }),
        ]
        for (size, concurrency) in [(1000, 4), (1000, 32), (1, 4), (1, 32)] {
            let requests = requests(of: size)
            let variants = senders.map { sender in
                Variant(sender.name, goal: size == 1000 ? sender.goal : nil) { count in
                    try await Cost.ofProcess { try await deliver(requests, count, concurrency, sender.send) }
                }
            }
            let outcome = try await Comparison(
                "Delivered: \(size == 1 ? "single lean events" : "batches of 1,000 lean events"), \(concurrency) at a time",
                per: "event",
                unitsPerTurn: size,
                variants
            ).outcome(report.deliveryEffort)
            report.show(outcome.deliveryTable)
            report.scorecard.add(outcome)
            if size == 1000 {
                let (adapter, peer) = (outcome.lines[1], outcome.lines[2])
                report.scorecard.add(
                    "\(outcome.title), \(adapter.name) against \(peer.name)",
                    peer.ratio / adapter.ratio,
                    atLeast: Goal(7, gate: 2.5)
                )
            }
        }
        try await transport.shutDown()
        try await http.shutdown()
    }

    private typealias Send = @Sendable ([Lead]) async throws -> Bool

    private static func send(over transport: some EventsTransport, _ url: String) throws -> Send {
        let client = try EventsClient.measured(over: transport, url: url)
        let mapper = BackendMapper()
        return { leads in await client.send(leads.map(mapper.event)).isFullyAccepted }
    }

    private static func requests(of size: Int) -> [[Lead]] {
        let leads = Lead.samples(1000, .lean, time: Int(Date().timeIntervalSince1970))
        return stride(from: 0, to: leads.count, by: size).map { Array(leads[$0..<$0 + size]) }
    }

    /// Sends the requests, with a limited number in flight.
    private static func deliver(
        _ requests: [[Lead]],
        _ count: Int,
        _ concurrency: Int,
        _ send: @escaping Send
    ) async throws {
        let next = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<concurrency {
                group.addTask {
                    while true {
                        let index = next.value.add(1, ordering: .relaxed).oldValue
                        guard index < count else { return }
                        guard try await send(requests[index % requests.count]) else {
                            throw CommandFailure("an event was not accepted")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private final class Counter: Sendable {
        let value = Atomic(0)
    }
}

/// The server that accepts everything, kept off the client's core if the machine allows it.
struct Sink {
    private let coprocess: Coprocess

    init(_ report: Report) throws {
        let program = report.program("sink")
        let pinned = (try? Command.output(["taskset", "-c", "1", "true"])) != nil
        coprocess = try Coprocess("/usr/bin/env", (pinned ? ["taskset", "-c", "1"] : []) + [program])
    }

    var url: String { coprocess.greeting }

    func stop() {
        coprocess.stop()
    }
}
