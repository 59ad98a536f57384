#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Makes events of leads by a ``Postback``: configuration instead of code.
///
/// A lead is any Encodable value, or JSON: `[String: JSONValue]`, which costs no encoding.
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
/// Identifiers that can't be normalized are left out and noted in `Event.User.omitted`. The event ids are derived from the
/// lead's id, the trigger and the occurrence: see ``EventID``. Where the lead has no `ttclid`, that of `data.0.page.url`
/// counts.
public struct PostbackMapper<Lead: Encodable>: LeadMapper {
    /// The configuration.
    public let postback: Postback
    private let plan: PostbackPlan

    /// Makes a mapper.
    ///
    /// - Parameter postback: The configuration.
    /// - Throws: ``Postback/ValidationError`` with everything that is wrong with the configuration.
    public init(_ postback: Postback) throws(Postback.ValidationError) {
        self.postback = postback
        plan = try PostbackPlan(postback)
    }

    /// The events that the trigger makes of the lead.
    ///
    /// - Parameters:
    ///   - lead: The lead, a JSON object.
    ///   - trigger: What happened to it.
    /// - Returns: The events that the postback makes of it; none if it ties none to the trigger.
    /// - Throws: `EventsError` with the code `invalidLead` and the lead's field: its id is missing, its time can't be read,
    ///   or a value that is no identifier isn't what its path holds. It never shows the value.
    public func events(for lead: Lead, at trigger: LeadTrigger) throws(EventsError) -> [Event] {
        try plan.events(for: Self.members(of: lead), at: trigger)
    }

    /// The lead's own id: what the postback maps to `data.0.event_id`.
    ///
    /// - Parameter lead: The lead, a JSON object.
    /// - Returns: The id.
    /// - Throws: `EventsError` with the code `invalidLead` if the lead has none.
    public func leadID(of lead: Lead) throws(EventsError) -> String {
        try plan.leadID(of: Self.members(of: lead))
    }

    /// The source that the lead's events belong to, if the postback tells sources apart by a field of the lead.
    ///
    /// - Parameter lead: The lead, a JSON object.
    /// - Returns: The source; `nil` if the postback has the same one for every lead, or none.
    /// - Throws: `EventsError` with the code `invalidLead` and the lead's field, if the postback lists no source for what
    ///   it holds.
    public func source(for lead: Lead) throws(EventsError) -> EventSource? {
        try plan.source(of: Self.members(of: lead))
    }

    /// The lead's fields that the postback doesn't use, in order of the alphabet: perhaps misspelt ones.
    ///
    /// - Parameter lead: The lead, a JSON object.
    /// - Returns: The names of the fields.
    /// - Throws: `EventsError` with the code `invalidLead` if the lead isn't an object.
    public func unusedFields(of lead: Lead) throws(EventsError) -> [String] {
        let firstSteps = Set(plan.usedFields.compactMap { $0.split(separator: ".").first.map(String.init) })
        return try Self.members(of: lead).keys.filter { !plan.usedFields.contains($0) && !firstSteps.contains($0) }
            .sorted()
    }

    private static func members(of lead: Lead) throws(EventsError) -> [String: JSONValue] {
        if let members = lead as? [String: JSONValue] {
            return members
        }
        let encoder = JSONEncoder()
        // Foundation's own form counts from 2001.
        encoder.dateEncodingStrategy = .secondsSince1970
        guard let data = try? encoder.encode(lead),
            let members = try? JSONDecoder().decode([String: JSONValue].self, from: data)
        else {
            throw EventsError(
                code: .invalidLead,
                message: "a lead must encode to a JSON object, and its numbers must be finite"
            )
        }
        return members
    }
}
