import AsyncHTTPTransport
import Foundation
import Peers
import TikTokEvents
import TikTokEventsURLSession

extension Main {
    /// Sends a stream of leads with a limited number of concurrent requests, and prints the memory at the start and at
    /// its peak, in KiB.
    static func stream(by transport: String, concurrentRequests: Int, leads: Int, to url: String) async throws {
        let http = AsyncHTTPTransport()
        let client =
            switch transport {
            case "urlsession": try EventsClient.measured(over: URLSessionTransport.shared, url: url)
            case "asynchttpclient": try EventsClient.measured(over: http, url: url)
            default: throw UsageError()
            }
        let leadTime = Int(Date().timeIntervalSince1970)
        let mapper = BackendMapper()
        // Costs that every program pays once, such as the first connection, come before the start.
        let warmUp = await client.send(mapper.event(for: Lead.sample(0, .full, time: leadTime)))
        guard warmUp.outcome.isAccepted else { throw StreamFailure() }
        let start = try memory("VmRSS")
        var accepted = 0
        let events = LeadEvents(count: leads, time: leadTime)
        try await client.send(events, maximumConcurrentRequests: concurrentRequests) { report in
            accepted += report.count(where: \.outcome.isAccepted)
        }
        guard accepted == leads else { throw StreamFailure() }
        print("\(start) \(try memory("VmHWM"))")
        try await http.shutDown()
    }

    static func memory(_ field: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(field + ":") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}

/// The events of synthetic leads, each created on demand.
struct LeadEvents: AsyncSequence, AsyncIteratorProtocol {
    let count: Int
    let time: Int
    private var number = 0
    private let mapper = BackendMapper()

    init(count: Int, time: Int) {
        self.count = count
        self.time = time
    }

    func makeAsyncIterator() -> Self { self }

    mutating func next() async -> Event? {
        guard number < count else { return nil }
        defer { number += 1 }
        return mapper.event(for: Lead.sample(number, .full, time: time))
    }
}

struct StreamFailure: Error, CustomStringConvertible {
    let description = "not every event was accepted"
}
