import Foundation
import TikTokEvents
import TikTokEventsTesting

struct AcmeLead {
    var id: String
    var email: String?
    var mobile: String?
    var landingURL: String
    var revenue: Double
    var soldAt: Date
}

struct AcmeMapper: LeadMapper {
    func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
        guard trigger == .leadSold else { return [] }
        let id = try EventID(lead: lead.id, trigger: trigger)  // the same on every retry, so TikTok counts it once
        // A lead that is sold to several buyers needs an id for each sale: pass occurrence: sale.id as well.
        var event = Event(.purchase, id: id, time: lead.soldAt)
        event.user.add(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)  // hashed here
        event.user.click = TikTokClick(landingURL: lead.landingURL)  // ttclid
        event.page = .init(url: lead.landingURL)
        event.properties = .init(value: lead.revenue, currency: .usd)
        return [event]
    }
}

let lead = AcmeLead(
    id: "TX-1001",
    email: "Jane@Example.com",
    mobile: "(213) 373-4253",
    landingURL: "https://quotes.example/solar?ttclid=E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBG",
    revenue: 42.5,
    soldAt: .now
)
let client = try EventsClient(
    source: .web(pixelCode: "C4EXAMPLE"),
    accessToken: AccessToken("any"),
    transport: Sandbox()  // in this process; judges the request by TikTok's documentation
)
for receipt in try await client.send(lead, at: .leadSold, using: AcmeMapper()) {
    print(receipt)
}
