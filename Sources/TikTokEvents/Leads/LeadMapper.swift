/// Turns a backend's leads into events: the one piece of code that an embedding service writes.
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
/// A mapper must be a function of its arguments alone: the same lead at the same trigger gives the same events, ids and
/// times included, or else a retry counts twice.
public protocol LeadMapper<Lead>: Sendable {
    /// The lead as the backend knows it.
    associatedtype Lead

    /// The events that a trigger becomes: none, one or several.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - trigger: What happened to it.
    /// - Returns: The events to send.
    /// - Throws: What the mapper finds wrong with the lead as a whole. A single wrong identifier is no reason to throw:
    ///   `Event.User` leaves it out and notes it.
    func events(for lead: Lead, at trigger: LeadTrigger) throws -> [Event]

    /// The source that a lead's events belong to, for leads that go to several.
    ///
    /// ``EventsClient/send(_:at:using:deadline:)`` reports to it. For an ``EventsQueue`` or an outbox, hand it over with the
    /// events. Unless a mapper says otherwise, it is `nil`.
    ///
    /// - Parameter lead: The lead.
    /// - Returns: The source; `nil` for the client's.
    /// - Throws: What the mapper finds wrong with the lead, such as a pixel that it doesn't know.
    func source(for lead: Lead) throws -> EventSource?
}

extension LeadMapper {
    /// The client's source, for every lead.
    ///
    /// - Parameter lead: The lead.
    /// - Returns: `nil`.
    public func source(for lead: Lead) -> EventSource? {
        nil
    }
}
