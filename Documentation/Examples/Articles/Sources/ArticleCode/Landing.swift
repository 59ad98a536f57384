import TikTokEvents
import TikTokEventsURLSession

/// The code on the first pages of the documentation catalogs.
enum Landing {
    struct AcmeMapper: LeadMapper {
        func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
            guard trigger == .leadSold else { return [] }
            var event = Event(.purchase, id: try EventID(lead: lead.id, trigger: trigger), time: lead.soldAt)
            event.user.add(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)
            event.user.click = lead.click
            event.page = .init(url: lead.landingURL)
            event.properties = .init(value: lead.revenue, currency: .usd)
            return [event]
        }
    }

    static func send(_ lead: AcmeLead, token: String) async throws {
        let client = try EventsClient(source: .web(pixelCode: "C4EXAMPLE"), accessToken: token)
        let report = try await client.send(lead, at: .leadSold, using: AcmeMapper())
        _ = report
    }
}
