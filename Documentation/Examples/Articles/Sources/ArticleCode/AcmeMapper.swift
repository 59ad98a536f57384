import TikTokEvents

public struct AcmeMapper: LeadMapper {
    public init() {}

    public func events(for lead: AcmeLead, at trigger: LeadTrigger) -> [Event] {
        GettingStarted.AcmeMapper().events(for: lead, at: trigger)
    }
}
