import Foundation
import TikTokEvents

struct MappingYourLeads: LeadMapper {
    func click(of request: LandingRequest) -> TikTokClick {
        let click = TikTokClick(landingURL: request.url, cookieHeader: request.headers["cookie"])
        return click
    }

    func events(for lead: AcmeLead, at trigger: LeadTrigger) -> [Event] {
        switch trigger {
        case .formSubmission:
            [event(.lead, for: lead, at: trigger, time: lead.createdAt)]
        case .leadSold:
            [sale(of: lead, at: trigger)]
        default:
            []
        }
    }

    private func event(_ name: EventName, for lead: AcmeLead, at trigger: LeadTrigger, time: Date) -> Event {
        Event(name, id: EventID(lead: lead.id, trigger: trigger), time: time)
    }

    private func sale(of lead: AcmeLead, at trigger: LeadTrigger) -> Event {
        event(.purchase, for: lead, at: trigger, time: lead.soldAt)
    }

    func check(_ lead: AcmeLead) throws {
        guard !lead.id.isEmpty else {
            throw EventsError(code: .invalidLead, message: "a lead needs its transaction id", field: "id")
        }
    }
}
