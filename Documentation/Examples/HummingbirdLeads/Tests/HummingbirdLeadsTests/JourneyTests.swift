import Configuration
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Testing
import TikTokEvents
import TikTokEventsTesting

@testable import HummingbirdLeads

@Suite(.timeLimit(.minutes(1))) struct JourneyTests {
    private let sandbox = Sandbox()
    private let database = NSTemporaryDirectory() + "leads-\(UUID().uuidString).sqlite"

    /// What a visitor types must be nowhere but in the table of leads.
    private static let form =
        "email=Jane.Doe%40example.com&phone=%28213%29+373-4253&pageURL="
        + "http%3A%2F%2Flocalhost%2F"

    @Test func aLeadIsReportedAndThenItsSale() async throws {
        try await withService { client in
            let landing = try await client.execute(uri: "/?ttclid=E.C.P.cookie", method: .get)
            #expect(landing.headers[.setCookie]?.hasPrefix("ttclid=E%2EC%2EP%2Ecookie;") == true)

            let page = try await submit(client, cookie: "ttclid=E%2EC%2EP%2Ecookie; _ttp=pixel")
            _ = try await client.execute(uri: "\(page)/sold", method: .post, body: ByteBuffer(string: "revenue=42.5"))
            // A double click sells once.
            _ = try await client.execute(uri: "\(page)/sold", method: .post, body: ByteBuffer(string: "revenue=42.5"))
            let journey = try await self.journey(client, page, until: 2)
            #expect(!journey.contains("Jane") && !journey.contains("373"))

            let events = await sandbox.countedEvents
            #expect(events.map(\.name) == [.lead, .purchase])
            #expect(events.allSatisfy { $0.user.ttclid == "E.C.P.cookie" && $0.user.ttp == "pixel" })
            #expect(events.allSatisfy { $0.user.email.count == 1 && $0.user.phone.count == 1 })
            #expect(events.last?.properties == Event.Properties(value: 42.5, currency: .usd))
        }
    }

    @Test(arguments: [
        ("/leads", "email=&phone=&pageURL=http%3A%2F%2Flocalhost%2F"), ("/leads", "email=jane%40example.com"),
        ("/leads/1/sold", "revenue=nan"), ("/leads/1/sold", "revenue=-1"), ("/leads/1/sold", ""),
    ])
    func aFormThatCannotBeUsedIsRefused(path: String, form: String) async throws {
        try await withService { client in
            let response = try await client.execute(uri: path, method: .post, body: ByteBuffer(string: form))
            #expect(response.status == .badRequest)
        }
        #expect(await sandbox.requestCount == 0)
    }

    @Test func whatACrashLeftBehindIsSentOnce() async throws {
        // A process that stored the lead and its event and died before it sent anything.
        let repository = try LeadRepository(path: database)
        let lead = Lead(
            email: "jane@example.com",
            phone: "",
            click: TikTokClick(ttclid: "E.C.P.x"),
            pageURL: "https://quotes.example/",
            ip: nil,
            userAgent: nil
        )
        let events = try await repository.create(lead)
        #expect(events.count == 1)
        try await withService { client in
            _ = try await journey(client, "/leads/\(lead.id)", until: 1)
            #expect(await sandbox.countedEvents == events)
        }
    }

    @Test func whatAnOutageHeldBackIsSentByTheNextProcess() async throws {
        await sandbox.enqueue(.noPermission)
        try await withService(drainLimit: .zero) { client in
            _ = try await submit(client, cookie: "")
            while await sandbox.requestCount == 0 {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        #expect(await sandbox.countedEvents.isEmpty)
        let repository = try LeadRepository(path: database)
        #expect(try await repository.unsettledEvents(dueBy: .distantFuture).map(\.event.name) == [.lead])
        try await withService { _ in
            while await sandbox.countedEvents.isEmpty {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        #expect(await sandbox.countedEvents.map(\.name) == [.lead])
        #expect(try await repository.unsettledEvents(dueBy: .distantFuture).isEmpty)
    }

    @Test func aLeadNeverPrintsItself() {
        let lead = Lead(
            email: "LEAK@example.com",
            phone: "LEAK",
            click: TikTokClick(ttclid: "LEAK"),
            pageURL: "LEAK",
            ip: "LEAK",
            userAgent: "LEAK"
        )
        var dumped = ""
        dump(lead, to: &dumped)
        #expect(!(dumped + "\(lead)" + String(reflecting: lead)).contains("LEAK"))
    }

    /// The service as it runs, with the sandbox in place of the network.
    private func withService(
        drainLimit: Duration = .seconds(20),
        _ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void
    ) async throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let settings = try Settings(ConfigReader(provider: InMemoryProvider(values: [:])))
        let repository = try LeadRepository(path: database)
        let client = try App.eventsClient(settings, transport: sandbox, logger: logger)
        var configuration = EventsQueue.Configuration()
        configuration.drainLimit = drainLimit
        let sender = try EventsQueueService(
            client: client,
            repository: repository,
            logger: logger,
            configuration: configuration
        )
        var app = App.leadsServer(settings, repository: repository, queue: sender.queue, logger: logger)
        app.addServices(sender, Resender(repository: repository, queue: sender.queue, logger: logger))
        try await app.test(.live, body)
    }

    private func submit(_ client: any TestClientProtocol, cookie: String) async throws -> String {
        let response = try await client.execute(
            uri: "/leads",
            method: .post,
            headers: [.cookie: cookie],
            body: ByteBuffer(string: Self.form)
        )
        return try #require(response.headers[.location])
    }

    /// The page of a lead, once so many of its events have an outcome.
    private func journey(_ client: any TestClientProtocol, _ page: String, until count: Int) async throws -> String {
        while true {
            let text = String(buffer: try await client.execute(uri: page, method: .get).body)
            if text.ranges(of: "<tr><td>").count == count, !text.contains("waiting") {
                return text
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
