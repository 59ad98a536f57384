import Foundation
import TikTokEvents
import TikTokEventsURLSession

enum GettingStarted {
    struct AcmeLead {
        var id: String
        var soldAt: Date
        var email: String?
        var mobile: String?
        var ip: String?
        var userAgent: String?
        var landingURL: String
        var revenue: Double

        var click: TikTokClick { TikTokClick(landingURL: landingURL) }
    }

    struct AcmeMapper: LeadMapper {
        func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
            guard trigger == .leadSold else { return [] }
            var event = Event(.purchase, id: try EventID(lead: lead.id, trigger: trigger), time: lead.soldAt)
            event.user.add(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)
            event.user.click = lead.click
            event.user.ip = lead.ip
            event.user.userAgent = lead.userAgent
            event.page = .init(url: lead.landingURL)
            event.properties = .init(value: lead.revenue, currency: .usd)
            return [event]
        }
    }

    static func send() async throws {
        let lead = AcmeLead(
            id: "TX-1001",
            soldAt: .now,
            email: "Jane@Example.com",
            mobile: "(213) 373-4253",
            ip: "8.8.8.8",
            userAgent: "Mozilla/5.0",
            landingURL: "https://quotes.example/solar?ttclid=E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBG",
            revenue: 42.5
        )
        let token = ProcessInfo.processInfo.environment["TIKTOK_ACCESS_TOKEN"] ?? ""
        let client = try EventsClient(source: .web(pixelCode: "C4EXAMPLE"), accessToken: token)
        let report = try await client.send(lead, at: .leadSold, using: AcmeMapper())
        for receipt in report {
            print(receipt)
        }
    }

    static func testClient(token: String) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.testEventCode = EventsClient.TestEventCode(
            "TEST12345",
            expiration: Date(timeIntervalSinceNow: 3600)
        )
        let client = try EventsClient(
            source: .web(pixelCode: "C4EXAMPLE"),
            accessToken: token,
            configuration: configuration
        )
        return client
    }
}
