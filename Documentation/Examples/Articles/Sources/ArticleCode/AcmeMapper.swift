import TikTokEvents

/// The Getting Started mapper, for other packages.
public struct AcmeMapper: LeadMapper {
    /// Creates a mapper.
    public init() {}

    /// Returns the events for a trigger.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - trigger: What happened to it.
    /// - Returns: The events to send.
    /// - Throws: `EventsError` if the lead's id can't be used.
    public func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
        let lead = GettingStarted.AcmeLead(
            id: lead.id,
            soldAt: lead.soldAt,
            email: lead.email,
            mobile: lead.mobile,
            ip: lead.ip,
            userAgent: lead.userAgent,
            landingURL: lead.landingURL,
            revenue: lead.revenue
        )
        return try GettingStarted.AcmeMapper().events(for: lead, at: trigger)
    }
}
