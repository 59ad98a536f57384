import Foundation
import Testing

@testable import TikTokEvents

/// A worker on a table, as with Postgres, SQS, or Redis. An event and its outcome are all that it needs.
@Suite struct JobQueueTests {
    /// A table of jobs. Rows are bytes, as in a database.
    struct Table {
        struct Row {
            var json: Data
            var dueAt: Date
        }

        var rows: [String: Row] = [:]
        var acknowledged: [String] = []
        var buried: [String: String] = [:]

        mutating func add(_ event: Event, at date: Date) throws {
            rows[event.id?.rawValue ?? ""] = Row(json: try JSONEncoder().encode(PendingEvent(event)), dueAt: date)
        }

        func due(at date: Date) throws -> [(key: String, pending: PendingEvent)] {
            try rows.filter { $0.value.dueAt <= date }.sorted { $0.key < $1.key }.map {
                ($0.key, try JSONDecoder().decode(PendingEvent.self, from: $0.value.json))
            }
        }
    }

    /// Runs one round of the worker.
    private func work(_ table: inout Table, _ client: EventsClient, at date: Date) async throws {
        let jobs = try table.due(at: date)
        let report = await client.send(pending: jobs.map(\.pending))
        for (job, receipt) in zip(jobs, report) {
            if let pending = receipt.pendingEvent {
                let delay = receipt.outcome.retryAfter ?? .seconds(3600)
                table.rows[job.key] = Table.Row(
                    json: try JSONEncoder().encode(pending),
                    dueAt: date.addingTimeInterval(delay / .seconds(1))
                )
            } else {
                table.rows[job.key] = nil
                if receipt.outcome.isAccepted {
                    table.acknowledged.append(job.key)
                } else {
                    table.buried[job.key] = receipt.outcome.description
                }
            }
        }
    }

    private func client(_ transport: ScriptedTransport, at date: Date) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        return try EventsClient(
            source: .web(pixelCode: "PIXEL"),
            accessToken: AccessToken("TOKEN"),
            transport: transport,
            configuration: configuration,
            clock: .standing(at: date)
        )
    }

    @Test func acknowledgesDelaysAndBuries() async throws {
        let start = DeliverySamples.date
        var table = Table()
        try table.add(DeliverySamples.event("a"), at: start)

        // Throttled: the job is delayed for as long as TikTok asks.
        let transport = ScriptedTransport([.code(40100, headers: ["Retry-After": "300"])])
        try await work(&table, client(transport, at: start), at: start)
        #expect(table.rows.values.map(\.dueAt) == [start.addingTimeInterval(300)])

        // Not due yet: nothing happens.
        try await work(&table, client(transport, at: start), at: start.addingTimeInterval(299))
        #expect(await transport.requests.count == 1)

        // Due: the job is sent with the same bytes, and acknowledged.
        let later = start.addingTimeInterval(300)
        try await work(&table, client(transport, at: later), at: later)
        #expect(table.acknowledged == ["a:lead_sold:1"])
        #expect(table.rows.isEmpty)
        #expect(Set(await transport.bodies).count == 1)
    }

    @Test func burysWhatTikTokRefuses() async throws {
        var table = Table()
        try table.add(DeliverySamples.event("a"), at: DeliverySamples.date)
        let transport = ScriptedTransport([.code(40002, message: "data.0.user.email: x")])
        try await work(&table, client(transport, at: DeliverySamples.date), at: DeliverySamples.date)
        #expect(
            table.buried == ["a:lead_sold:1": "rejected (event: code 40002 at user.email, request id R40002)"]
        )
    }

    @Test func burysWhatHasExpired() async throws {
        var date = DeliverySamples.date
        var table = Table()
        try table.add(DeliverySamples.event("a"), at: date)
        let transport = ScriptedTransport(Array(repeating: .failure(.mayHaveBeenSent), count: 100))
        var rounds = 0
        while !table.rows.isEmpty {
            try await work(&table, client(transport, at: date), at: date)
            date += 3600
            rounds += 1
        }
        // Once an hour until the 46th hour, and then no more.
        #expect(await transport.requests.count == 47)
        #expect(rounds == 48)
        #expect(table.buried == ["a:lead_sold:1": "unconfirmed (expired)"])
        #expect(Set(await transport.bodies).count == 1)
    }
}
