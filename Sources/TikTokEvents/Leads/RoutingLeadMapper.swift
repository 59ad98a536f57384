/// A mapper whose leads go to several sources, such as one pixel for each buyer.
///
/// ```swift
/// extension AcmeMapper: RoutingLeadMapper {
///     func source(for lead: AcmeLead) throws -> EventSource {
///         .web(pixelCode: lead.buyer.pixelCode)
///     }
/// }
/// ```
///
/// ``EventsClient/send(_:at:using:deadline:)`` sends a lead's events to this source, even if the mapper is passed as a
/// ``LeadMapper``, and so does ``EventsQueue/enqueue(_:at:using:)``. For an outbox, insert what
/// ``EventsClient/pendingEvents(for:at:using:)`` returns. A mapper that wraps another must route as well.
public protocol RoutingLeadMapper<Lead>: LeadMapper {
    /// Returns the source that a lead's events belong to.
    ///
    /// - Parameter lead: The lead.
    /// - Returns: The source.
    /// - Throws: An error if the source can't be determined, such as for an unknown buyer.
    func source(for lead: Lead) throws -> EventSource
}

/// A mapper that may leave the source to the client.
protocol OptionallyRoutingLeadMapper<Lead>: LeadMapper {
    /// Returns the source that a lead's events belong to.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - own: The client's own source.
    /// - Returns: The source.
    /// - Throws: An error if the source can't be determined.
    func source(for lead: Lead, insteadOf own: EventSource) throws -> EventSource
}

extension LeadMapper {
    /// The source that a lead's events belong to: the mapper's if it routes, whatever its static type, or the client's
    /// own.
    func destination(of lead: Lead, insteadOf own: EventSource) throws -> EventSource {
        switch self {
        case let mapper as any RoutingLeadMapper<Lead>: try mapper.source(for: lead)
        case let mapper as any OptionallyRoutingLeadMapper<Lead>: try mapper.source(for: lead, insteadOf: own)
        default: own
        }
    }
}
