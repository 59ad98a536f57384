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
    private let database: TestDatabase

    init() throws {
        database = try TestDatabase()
    }

    /// What a visitor types must be only in the table of leads.
    private static let form =
        "email=Jane.Doe%40example.com&phone=%28213%29+373-4253&referrer=https%3A%2F%2Fwww.tiktok.com%2F"
    private static let landing = "/offers/solar?ttclid=E.C.P.landing&campaign_id=17"

    @Test func aLeadIsReportedAndThenItsSale() async throws {
        try await withService { client in
            let page = try await submit(client, headers: [.cookie: "_ttp=pixel"])
            _ = try await client.execute(uri: "\(page)/sold", method: .post, body: ByteBuffer(string: "revenue=42.5"))
            // A double click sells the lead only once.
            _ = try await client.execute(uri: "\(page)/sold", method: .post, body: ByteBuffer(string: "revenue=42.5"))
            let journey = try await self.page(client, page, accepted: 2)
            #expect(!journey.contains("Jane") && !journey.contains("373"))
            #expect(journey.contains("$42.50"))
            let deliveries = try await self.page(client, "/deliveries", accepted: 2)
            #expect(deliveries.contains("form_submission:1") && !deliveries.contains("Jane"))

            let events = await sandbox.countedEvents
            #expect(events.map(\.name) == [.lead, .purchase])
            #expect(events.allSatisfy { $0.user.ttclid == "E.C.P.landing" && $0.user.ttp == "pixel" })
            #expect(events.allSatisfy { $0.user.email.count == 1 && $0.user.phone.count == 1 })
            #expect(events.allSatisfy { $0.ad.campaignID == "17" })
            #expect(events.allSatisfy { $0.page?.referrer == "https://www.tiktok.com/" })
            #expect(events.last?.properties == Event.Properties(value: 42.5, currency: .usd))
        }
    }

    @Test func theOfferDecidesThePixel() async throws {
        try await withService { client in
            for offer in ["solar", "roofing"] {
                let page = try await submit(client, "/offers/\(offer)")
                _ = try await self.page(client, page, accepted: 1)
            }
            let accepted = await sandbox.acceptedEvents
            #expect(accepted.map(\.source.id) == ["C4EXAMPLESOLAR", "C4EXAMPLEROOFING"])
        }
    }

    @Test func theVisitorIsReadBehindTheTrustedProxy() async throws {
        try await withService(["trusted.proxies": 1]) { client in
            let headers: HTTPFields = [
                .init("X-Forwarded-For")!: "1.1.1.1, 93.184.216.34", .init("X-Forwarded-Proto")!: "https",
                .init("X-Forwarded-Host")!: "quotes.example", .userAgent: "Browser/1.0",
                .acceptLanguage: "de-DE,de;q=0.9",
            ]
            _ = try await page(client, try await submit(client, headers: headers), accepted: 1)
            let event = try #require(await sandbox.countedEvents.first)
            #expect(event.page?.url == "https://quotes.example" + Self.landing)
            #expect(event.user.ip == "93.184.216.34" && event.user.userAgent == "Browser/1.0")
            #expect(event.user.locale == "de-DE")
        }
    }

    @Test func theHostIsEnoughBehindAProxy() async throws {
        try await withService(["trusted.proxies": 1]) { client in
            _ = try await page(client, try await submit(client), accepted: 1)
            #expect(await sandbox.countedEvents.first?.page?.url.hasPrefix("https://") == true)
        }
    }

    @Test func nobodyIsBelievedWithoutATrustedProxy() async throws {
        try await withService { client in
            let headers: HTTPFields = [.init("X-Forwarded-For")!: "1.1.1.1", .init("X-Forwarded-Proto")!: "https"]
            _ = try await page(client, try await submit(client, headers: headers), accepted: 1)
            let event = try #require(await sandbox.countedEvents.first)
            #expect(event.user.ip == nil)
            #expect(event.page?.url.hasPrefix("http://") == true)
        }
    }

    @Test func theClickIsKeptInACookie() async throws {
        try await withService { client in
            let unasked = try await client.execute(uri: "/?ttclid=E.C.P.cookie", method: .get)
            #expect(unasked.headers[.setCookie] == nil)
            let consent: HTTPFields = [.cookie: "ad_consent=granted"]
            let landing = try await client.execute(uri: "/?ttclid=E.C.P.cookie", method: .get, headers: consent)
            let cookie = try #require(landing.headers[.setCookie])
            #expect(cookie.hasPrefix("ttclid=E.C.P.cookie; "))
            #expect(cookie.contains("HttpOnly") && cookie.contains("Secure") && cookie.contains("SameSite=Lax"))
            let other = try await client.execute(uri: "/offers/solar", method: .get, headers: consent)
            #expect(other.headers[.setCookie] == nil)

            let page = try await submit(client, "/offers/solar", headers: [.cookie: "ttclid=E.C.P.cookie"])
            _ = try await self.page(client, page, accepted: 1)
            #expect(await sandbox.countedEvents.first?.user.ttclid == "E.C.P.cookie")
        }
    }

    @Test(arguments: [
        ("/offers/solar", "email=&phone=", 400), ("/offers/solar", "email=jane%40example.com", 400),
        ("/offers/none", "email=jane%40example.com&phone=", 404), ("/leads/1/sold", "revenue=nan", 400),
        ("/leads/1/sold", "revenue=inf", 400), ("/leads/1/sold", "revenue=-1", 400), ("/leads/1/sold", "", 400),
    ])
    func aFormThatCannotBeUsedIsRefused(path: String, form: String, status: Int) async throws {
        try await withService { client in
            let response = try await client.execute(uri: path, method: .post, body: ByteBuffer(string: form))
            #expect(response.status.code == status)
        }
        #expect(try await database.rows.isEmpty)
    }

    @Test func whatACrashLeftBehindIsSentOnce() async throws {
        // A process stored the lead and its event, and died before it sent anything.
        let lead = Lead.sample()
        try await database.leads.create(lead)
        try await withService { client in
            _ = try await page(client, "/leads/\(lead.id)", accepted: 1)
        }
        #expect(await sandbox.acceptedEvents.map(\.event.name) == [.lead])
    }

    @Test func whatIsInFlightIsFinishedOnShutdown() async throws {
        let slow = SlowTransport(sandbox: sandbox)
        try await withService(transport: slow) { client in
            _ = try await submit(client)
            while await sandbox.requestCount == 0 {
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        #expect(try await database.rows.map { $0["status"] as String } == ["accepted"])
    }

    @Test func withATokenEveryOfferNeedsItsPixel() throws {
        let values: [AbsoluteConfigKey: ConfigValue] = [
            "tiktok.access.token": "secret", "tiktok.pixel.solar": "C4SOLAR",
        ]
        let error = #expect(throws: (any Error).self) {
            try Settings(ConfigReader(provider: InMemoryProvider(values: values)))
        }
        #expect(error.map { "\($0)" }?.contains("roofing") == true)
    }

    @Test func aLeadNeverPrintsItself() {
        let lead = Lead(
            email: "LEAK@example.com",
            phone: "LEAK",
            offer: .solar,
            visitor: Visitor(click: TikTokClick(ttclid: "LEAK"), ip: "LEAK", userAgent: "LEAK")
        )
        var dumped = ""
        dump(lead, to: &dumped)
        #expect(!(dumped + "\(lead)" + String(reflecting: lead)).contains("LEAK"))
    }

    /// The running service, with the sandbox instead of the network.
    private func withService(
        _ values: [AbsoluteConfigKey: ConfigValue] = [:],
        transport: (any EventsTransport)? = nil,
        _ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void
    ) async throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let values = values.merging(["database.path": ConfigValue(.string(database.path), isSecret: false)]) { $1 }
        let settings = try Settings(ConfigReader(provider: InMemoryProvider(values: values)))
        let leads = try LeadServices(settings, transport: transport ?? sandbox, logger: logger)
        var app = leads.server(settings, logger: logger)
        app.addServices(leads.outboxService)
        try await app.test(.live, body)
    }

    private func submit(
        _ client: any TestClientProtocol,
        _ path: String = landing,
        headers: HTTPFields = [:]
    ) async throws -> String {
        let response = try await client.execute(
            uri: path,
            method: .post,
            headers: headers,
            body: ByteBuffer(string: Self.form)
        )
        return try #require(response.headers[.location])
    }

    /// Returns a page once it shows a number of accepted events.
    private func page(_ client: any TestClientProtocol, _ path: String, accepted count: Int) async throws -> String {
        while true {
            let text = String(buffer: try await client.execute(uri: path, method: .get).body)
            if text.ranges(of: "badge accepted").count == count {
                return text
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}

/// A slow network.
private struct SlowTransport: EventsTransport {
    let sandbox: Sandbox

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        let response = try await sandbox.send(request, deadline: deadline)
        try? await Task.sleep(for: .seconds(1))
        return response
    }
}
