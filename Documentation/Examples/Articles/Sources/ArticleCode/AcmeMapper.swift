import TikTokEvents

public struct AcmeMapper: LeadMapper {
    public init() {}

    public func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
        try GettingStarted.AcmeMapper().events(for: lead, at: trigger)
    }
}
