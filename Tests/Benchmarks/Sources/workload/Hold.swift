import Foundation
import Synchronization
import TikTokEvents

extension Main {
    /// Holds so many of something, and prints the memory without and with them, in KiB.
    static func hold(_ what: String, _ count: Int) async throws {
        let transport = what == "sends" ? HeldTransport(accepts: 1) : HeldTransport()
        let client = try EventsClient(
            source: .web(pixelCode: "C4EXAMPLE"),
            accessToken: AccessToken("token"),
            transport: transport
        )
        var held: [any Sendable] = []
        // What every program pays once comes before the start.
        for number in 0..<(what == "sources" ? count : 1) {
            _ = await client.send(event(-number))
        }
        if what == "sources" {
            // The runtime keeps a canceled alarm until its time.
            try await Task.sleep(for: .seconds(12))
        }
        let start = try memory("VmRSS")
        switch what {
        case "clients":
            held = try (0..<count).map { try client.reporting(to: .web(pixelCode: "C4PIXEL\($0)")) }
        case "sources":
            for number in 0..<count {
                _ = try await client.reporting(to: .web(pixelCode: "C4PIXEL\(number)")).send(event(number))
            }
        case "sends":
            held = (0..<count).map { number in Task { await client.send(event(number), deadline: .seconds(3600)) } }
            try await Task.sleep(for: .seconds(3))
        case "queue":
            var configuration = EventsQueue.Configuration()
            configuration.maximumEvents = count * 2
            configuration.maximumBytes = .max
            let queue = try EventsQueue(client: client, configuration: configuration) { _ in }
            for number in 0..<count where try !queue.enqueueIfPossible(event(number)) { throw StreamFailure() }
            held = [queue]
        default: throw UsageError()
        }
        print("\(start) \(try memory("VmRSS")) \(try json(event(count)))")
        withExtendedLifetime(held) {}
        exit(0)
    }

    private static func event(_ number: Int) -> Event {
        var event = Event(.purchase, id: EventID(rawValue: "lead-\(number):lead_sold:1"), time: Date())
        event.user.ttclid = "E.C.P.click"
        event.page = .init(url: "https://shop.example/")
        return event
    }

    private static func json(_ event: Event) throws -> Int {
        try JSONEncoder().encode(event).count
    }
}

/// Accepts so many requests at once, and then none.
private final class HeldTransport: EventsTransport {
    private let places: Atomic<Int>

    init(accepts count: Int = .max) {
        places = Atomic(count)
    }

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        guard places.subtract(1, ordering: .relaxed).newValue >= 0 else {
            try? await Task.sleep(until: deadline, clock: .continuous)
            throw .mayHaveBeenSent
        }
        return TransportResponse(status: 200, body: Array(#"{"code":0,"request_id":"1"}"#.utf8))
    }
}
