/// Turns your backend's leads into events. This is the one piece of code that you write.
///
/// ```swift
/// struct AcmeMapper: LeadMapper {
///     func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
///         guard trigger == .leadSold else { return [] }
///         var event = Event(.purchase, id: try EventID(lead: lead.transactionID, trigger: trigger), time: lead.soldAt)
///         event.user.add(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)
///         event.user.click = lead.click
///         event.page = .init(url: lead.landingURL)
///         event.properties = .init(value: lead.revenue, currency: .usd)
///         return [event]
///     }
/// }
/// ```
///
/// A mapper must depend on its arguments alone: the same lead and trigger must produce the same events, including their
/// ids and times. Otherwise a retry counts twice.
///
/// The events go to the client's own source. If leads go to several sources, conform to ``RoutingLeadMapper``.
public protocol LeadMapper<Lead>: Sendable {
    /// The lead as your backend models it.
    associatedtype Lead

    /// Returns the events for a trigger: none, one, or several.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - trigger: What happened to it.
    /// - Returns: The events to send.
    /// - Throws: An error if the lead as a whole is unusable. Don't throw for a single bad identifier: `Event.User`
    ///   leaves it out and records it.
    func events(for lead: Lead, at trigger: LeadTrigger) throws -> [Event]
}
