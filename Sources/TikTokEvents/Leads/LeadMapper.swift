/// Turns your backend's leads into events. This is the one piece of code that you write.
///
/// ```swift
/// struct AcmeMapper: LeadMapper {
///     func events(for lead: AcmeLead, at trigger: LeadTrigger) throws -> [Event] {
///         guard trigger == .leadSold else { return [] }
///         var event = Event(.purchase, id: try EventID(lead: lead.transactionID, trigger: trigger), time: lead.soldAt)
///         event.user = .init(email: lead.email, phone: lead.mobile, region: .unitedStates)
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

    /// Returns the source that a lead's events belong to, for leads that go to several sources.
    ///
    /// ``EventsClient/send(_:at:using:deadline:)`` uses this source. For an ``EventsQueue`` or an outbox, pass it along
    /// with the events. The default implementation returns `nil`.
    ///
    /// - Parameter lead: The lead.
    /// - Returns: The source, or `nil` for the client's own.
    /// - Throws: An error if the source can't be determined, such as for an unknown pixel.
    func source(for lead: Lead) throws -> EventSource?
}

extension LeadMapper {
    /// Returns `nil`, so that every lead uses the client's source.
    ///
    /// - Parameter lead: The lead.
    /// - Returns: `nil`.
    public func source(for lead: Lead) -> EventSource? {
        nil
    }
}
