import AsyncHTTPClient
import Foundation
import Peers
import TikTokEvents
import TikTokEventsURLSession

extension Main {
    /// Sends leads, a request's worth at a time, and prints the memory at the start and at its peak, in KiB.
    static func stream(by transport: String, leads: Int, to url: String) async throws {
        let http = HTTPClient(eventLoopGroupProvider: .singleton)
        let client =
            switch transport {
            case "urlsession": try EventsClient.measured(over: URLSessionTransport.shared, url: url)
            case "asynchttpclient": try EventsClient.measured(over: AsyncHTTPClientTransport(client: http), url: url)
            default: throw UsageError()
            }
        let time = Int(Date().timeIntervalSince1970)
        let mapper = BackendMapper()
        // What every program pays once, such as the first connection, comes before the start.
        let warmUp = await client.send(mapper.event(for: Lead.samples(1, .full, time: time)[0]))
        let start = try memory("VmRSS")
        var accepted = 0
        for first in stride(from: 0, to: leads, by: 1000) {
            let samples = Lead.samples(first..<min(first + 1000, leads), .full, time: time)
            accepted += await client.send(samples.map(mapper.event)).count(where: \.outcome.isAccepted)
        }
        print("\(start) \(try memory("VmHWM")) \(accepted + (warmUp.outcome.isAccepted ? 0 : 1))")
        try await http.shutdown()
    }

    private static func memory(_ field: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(field + ":") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
