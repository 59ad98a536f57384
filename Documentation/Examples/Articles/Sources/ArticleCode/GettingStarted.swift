import Foundation
import TikTokEvents
import TikTokEventsURLSession

enum GettingStarted {
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

    static func send(_ lead: AcmeLead, token: String) async throws {
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
