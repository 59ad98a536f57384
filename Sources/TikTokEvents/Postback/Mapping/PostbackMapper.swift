#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Turns leads into events with a ``Postback``, which is configuration instead of code.
///
/// A lead is any Encodable value, or JSON as `[String: JSONValue]`, which doesn't have to be encoded first.
///
/// ```swift
/// let mapper = try PostbackMapper<[String: JSONValue]>(.default)
/// let report = try await client.send(
///     ["transaction_id": "TX-1", "utc_timestamp": 1795428000, "email": "jane@example.com", "revenue": 42.5],
///     at: .leadSold,
///     using: mapper
/// )
/// ```
///
/// Identifiers that can't be normalized are left out and recorded in `Event.User.omitted`. The event ids are derived
/// from the lead's id, the trigger, and the occurrence. See ``EventID``. If the lead has no `ttclid`, the one in
/// `data.0.page.url` is used.
public struct PostbackMapper<Lead: Encodable>: LeadMapper, OptionallyRoutingLeadMapper {
    /// The configuration.
    public let postback: Postback
    private let plan: PostbackPlan

    /// Creates a mapper.
    ///
    /// - Parameter postback: The configuration.
    /// - Throws: ``Postback/ValidationError`` with everything that is wrong with the configuration.
    public init(_ postback: Postback) throws(Postback.ValidationError) {
        self.postback = postback
        plan = try PostbackPlan(postback)
    }

    /// Returns the events that the trigger produces for the lead.
    ///
    /// - Parameters:
    ///   - lead: The lead, a JSON object.
    ///   - trigger: What happened to it.
    /// - Returns: The events, or an empty array if the postback ties none to the trigger.
    /// - Throws: `EventsError` with the code `invalidLead` and the lead's field if the lead's id is missing, its time
    ///   can't be read, or a value other than an identifier doesn't fit its path. The error never shows the value.
    public func events(for lead: Lead, at trigger: LeadTrigger) throws(EventsError) -> [Event] {
        try plan.events(for: LeadMembers(Self.members(of: lead)), at: trigger)
    }

    /// Returns the lead's own id, which the postback maps to `data.0.event_id`.
    ///
    /// - Parameter lead: The lead, a JSON object.
    /// - Returns: The id.
    /// - Throws: `EventsError` with the code `invalidLead` if the lead has none, or if it is a placeholder, an email
    ///   address, or the lead's own phone number or name.
    public func leadID(of lead: Lead) throws(EventsError) -> String {
        try plan.leadID(of: LeadMembers(Self.members(of: lead)))
    }

    /// Returns the source that the lead's events belong to, if the postback names one.
    ///
    /// ``EventsClient/send(_:at:using:deadline:)`` uses it. For an ``EventsQueue`` or an outbox, pass it along with the
    /// events.
    ///
    /// - Parameter lead: The lead, a JSON object.
    /// - Returns: The source, or `nil` if the postback has no `event_source_id`.
    /// - Throws: `EventsError` with the code `invalidLead` and the lead's field, if the postback selects the source by
    ///   that field and lists none for its value.
    public func source(for lead: Lead) throws(EventsError) -> EventSource? {
        if let source = postback.source {
            return source
        }
        return try plan.source(of: LeadMembers(Self.members(of: lead)))
    }

    /// The source that the postback names, or the client's if it is of the postback's kind.
    func source(for lead: Lead, insteadOf own: EventSource) throws(EventsError) -> EventSource {
        if let source = try source(for: lead) {
            return source
        }
        guard own.kind == postback.eventSource else {
            throw EventsError(
                code: .invalidEventSource,
                message:
                    "the postback is for \(postback.eventSource) sources, and the client reports to one of \(own.kind)",
                field: Postback.Key.eventSource.rawValue
            )
        }
        return own
    }

    /// Returns the lead's fields that the postback doesn't use, in alphabetical order. They may be misspelled.
    ///
    /// - Parameter lead: The lead, a JSON object.
    /// - Returns: The names of the fields.
    /// - Throws: `EventsError` with the code `invalidLead` if the lead isn't an object.
    public func unusedFields(of lead: Lead) throws(EventsError) -> [String] {
        let firstSteps = Set(plan.usedFields.compactMap { $0.split(separator: ".").first.map(String.init) })
        return try Self.members(of: lead).keys.filter { !plan.usedFields.contains($0) && !firstSteps.contains($0) }
            .sorted()
    }

    /// The lead's fields that the postback uses, in alphabetical order.
    package var usedFields: [String] { plan.usedFields.sorted() }

    /// Whether the lead has no value for a field.
    package func lacks(_ field: String, _ lead: [String: JSONValue]) -> Bool {
        LeadField(field).value(in: LeadMembers(lead)) == nil
    }

    /// The fields that the conditions of a trigger's events need and the lead doesn't have, in alphabetical order.
    package func absentConditionFields(of lead: [String: JSONValue], at trigger: LeadTrigger) -> [String] {
        let conditions = (postback.triggers[trigger] ?? []).flatMap(\.conditions)
        let absent = conditions.filter { $0.test != .exists(false) && lacks($0.field, lead) }
        return Set(absent.map(\.field)).sorted()
    }

    private static func members(of lead: Lead) throws(EventsError) -> [String: JSONValue] {
        if let members = lead as? [String: JSONValue] {
            return members
        }
        let encoder = JSONEncoder()
        // Foundation's default counts from 2001.
        encoder.dateEncodingStrategy = .secondsSince1970
        guard let data = try? encoder.encode(lead),
            let members = try? JSONDecoder().decode([String: JSONValue].self, from: data)
        else {
            throw .invalidLead("a lead must encode to a JSON object, and its numbers must be finite")
        }
        return members
    }
}
