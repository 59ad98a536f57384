/// An event that a trigger produces, with its fields parsed once.
struct PlannedConversion: Sendable {
    let event: EventName
    private let conditions: [Postback.Condition]
    private let occurrence: LeadField?
    private let defaultOccurrence: String?

    init(_ conversion: Postback.Conversion) {
        event = conversion.event
        conditions = conversion.conditions
        occurrence = (conversion.multiFire?.field).map(LeadField.init)
        defaultOccurrence = conversion.multiFire?.defaultOccurrence
    }

    func isDue(for lead: LeadMembers) throws(EventsError) -> Bool {
        for condition in conditions where try !condition.isMet(by: lead) {
            return false
        }
        return true
    }

    func eventID(
        of lead: LeadMembers,
        id: String,
        at trigger: LeadTrigger,
        persons: PersonRows
    ) throws(EventsError) -> EventID {
        guard let occurrence else { return try EventID(lead: id, trigger: trigger) }
        guard let value = occurrence.value(in: lead) else {
            guard let defaultOccurrence else {
                throw .invalidLead(
                    "an event that can happen more than once needs a value that tells its occurrences apart",
                    field: occurrence.name
                )
            }
            return try EventID(lead: id, trigger: trigger, occurrence: defaultOccurrence)
        }
        let part = try value.idPart(field: occurrence.name)
        try persons.check(part, field: occurrence.name, in: lead)
        return try EventID(lead: id, trigger: trigger, occurrence: part)
    }
}

extension JSONValue {
    /// A part of an event id, which is sent as is.
    func idPart(field: String) throws(EventsError) -> String {
        let repaired: String?
        do throws(OmittedIdentifiers.Reason) {
            repaired = try IDText.repaired(self)
        } catch {
            throw .invalidLead(error.advice, field: field)
        }
        guard let text = repaired else {
            throw .invalidLead(PayloadField.Kind.text.advice, field: field)
        }
        guard !text.withBytes(Placeholder.isNothing), !Placeholder.isName(text, of: field) else {
            throw .invalidLead(
                "it is a placeholder, so all leads with it would count as one event; use the lead's own id",
                field: field
            )
        }
        guard !text.holdsAtSign, !text.mayHoldEmailAddress else {
            throw .invalidLead("it becomes the event id, so it must not be an email address", field: field)
        }
        return text
    }
}
