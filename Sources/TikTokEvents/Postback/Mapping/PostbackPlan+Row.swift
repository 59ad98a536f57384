extension PostbackPlan.Row {
    /// The lead's value after the transforms; `nil` if the lead has none.
    ///
    /// - Throws: `EventsError` that names the lead's field, if the value can't be transformed.
    func value(in lead: LeadValues) throws(EventsError) -> JSONValue? {
        guard var value = lead.value(of: mapping.field) else { return nil }
        do throws(ValueRefusal) {
            for transform in transforms {
                value = try transform.applied(to: value, for: target)
            }
        } catch {
            throw error.error(field: mapping.field)
        }
        guard !mapping.values.isEmpty else { return value.unlessBlank }
        let known = value.text ?? value.boolean.map { "\($0)" }
        let other = Postback.FieldMapping.anyOtherValue
        guard let replacement = known.flatMap({ mapping.values[$0] }) ?? mapping.values[other] else {
            throw EventsError(
                code: .invalidLead,
                message:
                    "the postback's values have no entry for what it holds; add one, or one for any other under \(other)",
                field: mapping.field
            )
        }
        return replacement.unlessBlank
    }
}

extension Postback.Conversion {
    func isDue(for lead: LeadValues) throws(EventsError) -> Bool {
        for condition in conditions where try !condition.isMet(by: lead) {
            return false
        }
        return true
    }

    func eventID(of lead: LeadValues, id: String, at trigger: LeadTrigger) throws(EventsError) -> EventID {
        guard let multiFire else { return try EventID(lead: id, trigger: trigger) }
        guard let value = lead.value(of: multiFire.field) else {
            guard let occurrence = multiFire.defaultOccurrence else {
                throw EventsError(
                    code: .invalidLead,
                    message: "an event that may happen several times needs what tells its occurrences apart",
                    field: multiFire.field
                )
            }
            return try EventID(lead: id, trigger: trigger, occurrence: occurrence)
        }
        return try EventID(lead: id, trigger: trigger, occurrence: try value.idPart(field: multiFire.field))
    }
}

extension JSONValue {
    /// A part of an event id, which is sent as it is.
    func idPart(field: String) throws(EventsError) -> String {
        guard let text = text?.trimmed else {
            throw EventsError(code: .invalidLead, message: PayloadField.Kind.text.advice, field: field)
        }
        guard !Placeholder.isPlaceholder(text) else {
            throw EventsError(
                code: .invalidLead,
                message: "it holds a placeholder, by which all such leads would count as one; give the lead's own id",
                field: field
            )
        }
        guard !holdsEmailAddress else {
            throw EventsError(
                code: .invalidLead,
                message: "it becomes the event id: give an id that is no email address",
                field: field
            )
        }
        return text
    }
}
