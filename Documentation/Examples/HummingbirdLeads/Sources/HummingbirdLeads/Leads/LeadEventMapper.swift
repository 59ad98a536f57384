import Foundation
import TikTokEvents

/// Decides what TikTok learns about a lead, and when.
struct LeadEventMapper: LeadMapper {
    func events(for lead: Lead, at trigger: LeadTrigger) throws -> [Event] {
        switch trigger {
        case .formSubmission:
            return [try event(.lead, for: lead, at: trigger, time: lead.createdAt)]
        case .leadSold:
            guard let soldAt = lead.soldAt, let revenue = lead.revenue else { return [] }
            var purchase = try event(.purchase, for: lead, at: trigger, time: soldAt)
            purchase.properties = .init(value: revenue, currency: .usd)
            return [purchase]
        default:
            return []
        }
    }

    private func event(_ name: EventName, for lead: Lead, at trigger: LeadTrigger, time: Date) throws -> Event {
        var event = Event(name, id: try EventID(lead: lead.id, trigger: trigger), time: time)
        event.user.add(email: lead.email, phone: lead.phone, phoneRegion: .unitedStates)
        event.fill(from: lead.visitor)
        return event
    }
}
