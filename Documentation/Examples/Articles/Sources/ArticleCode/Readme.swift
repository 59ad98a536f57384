import TikTokEvents
import TikTokEventsURLSession

enum Readme {
    struct AcmeMapper: LeadMapper {
        func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
            guard trigger == .leadSold else { return [] }
            var event = Event(.purchase, id: try EventID(lead: lead.id, trigger: trigger), time: lead.soldAt)
            event.user.add(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)  // hashed here
            event.user.click = lead.click  // ttclid, captured on landing
            event.page = .init(url: lead.landingURL)
            event.properties = .init(value: lead.revenue, currency: .usd)
            return [event]
        }
    }

    static func send(_ lead: AcmeLead, token: String, jobs: JobQueue) async throws {
        let client = try EventsClient(source: .web(pixelCode: "C4EXAMPLE"), accessToken: token)
        let report = try await client.send(lead, at: .leadSold, using: AcmeMapper())
        for receipt in report { if let pending = receipt.pendingEvent { jobs.add(pending) } }
    }
}
