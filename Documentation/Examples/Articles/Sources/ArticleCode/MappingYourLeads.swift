import Foundation
import TikTokEvents

struct MappingYourLeads: LeadMapper {
    func click(of request: LandingRequest) -> TikTokClick {
        let click = TikTokClick(landingURL: request.url, cookieHeader: request.headers["cookie"])
        return click
    }

    func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
        switch trigger {
        case .formSubmission:
            [try event(.lead, for: lead, at: trigger, time: lead.createdAt)]
        case .leadSold:
            [try sale(of: lead, at: trigger)]
        default:
            []
        }
    }

    private func event(_ name: EventName, for lead: AcmeLead, at trigger: LeadTrigger, time: Date) throws -> Event {
        Event(name, id: try EventID(lead: lead.id, trigger: trigger), time: time)
    }

    private func sale(of lead: AcmeLead, at trigger: LeadTrigger) throws -> Event {
        try event(.purchase, for: lead, at: trigger, time: lead.soldAt)
    }

    func check(_ lead: AcmeLead) throws {
        guard !lead.id.isEmpty else {
            throw EventsError(code: .invalidLead, message: "a lead needs its transaction id", field: "id")
        }
    }
}
