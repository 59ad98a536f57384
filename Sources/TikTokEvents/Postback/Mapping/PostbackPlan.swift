/// A valid postback, prepared once so that mapping a lead requires no lookups.
struct PostbackPlan: Sendable {
    let postback: Postback
    let content: ContentPlan
    private let sourceField: LeadField?
    private let idRows: [Row]
    private let timeRows: [Row]
    private let persons: PersonRows
    private let mapsValue: Bool
    private let triggers: [LeadTrigger: [PlannedConversion]]
    private let limits: Limits?
    /// The lead's fields that the postback reads.
    let usedFields: Set<String>

    static let statePath = "data.0.user.state"

    /// The states whose residents' data is limited, and the location of a lead's state.
    private struct Limits: Sendable {
        let states: Set<USState>
        let rows: [Row]
    }

    init(_ postback: Postback) throws(Postback.ValidationError) {
        try Postback.ValidationError.throw(if: postback.issues)
        self.postback = postback
        let rows = postback.fields.compactMap(Row.init)
        let idPath = PayloadField.eventIDPath
        content = ContentPlan(postback, rows.filter { $0.mapping.path != idPath && $0.target.kind != .date })
        idRows = rows.filter { $0.mapping.path == idPath }
        timeRows = rows.filter { $0.target.kind == .date }
        persons = PersonRows(rows)
        mapsValue = rows.contains { $0.mapping.path == PayloadField.valuePath }
        sourceField = (postback.eventSourceID?.field).map(LeadField.init)
        triggers = postback.triggers.mapValues { $0.map(PlannedConversion.init) }
        limits = postback.limitedDataUse.map { limits in
            Limits(
                states: Set(limits.states.compactMap(USState.init)),
                rows: limits.field.flatMap { Row(Postback.FieldMapping($0, to: Self.statePath)) }.map { [$0] }
                    ?? rows.filter { $0.mapping.path == Self.statePath }
            )
        }
        let conversions = postback.triggers.values.joined()
        let names =
            postback.fields.map(\.field) + conversions.flatMap { $0.conditions.map(\.field) }
            + conversions.compactMap { $0.multiFire?.field }
            + [postback.phoneRegion.field, postback.consent?.field, sourceField?.name, postback.limitedDataUse?.field]
            .compactMap { $0 }
        usedFields = Set(names.flatMap { LeadField($0).names })
    }

    func events(for lead: LeadMembers, at trigger: LeadTrigger) throws(EventsError) -> [Event] {
        var due: [PlannedConversion] = []
        for conversion in triggers[trigger] ?? [] where try conversion.isDue(for: lead) {
            due.append(conversion)
        }
        guard let first = due.first else { return [] }
        let id = try leadID(of: lead)
        let firstID = try first.eventID(of: lead, id: id, at: trigger, persons: persons)
        var event = Event(first.event, id: firstID, time: try time(of: lead).date)
        var content = EventContent(plan: content, lead: lead)
        try content.fill(&event)
        let residence = residence(of: lead, country: event.user.country)
        if residence == .limited {
            event.limitedDataUse = true
        }
        if let consent = postback.consent, try !consent.isMet(by: lead) {
            let omitted = event.user.omitted
            event = event.withoutIdentifiers()
            event.user.omitted.add("user", .noConsent)
            for note in omitted.notes where note.field.hasPrefix("properties.") {
                event.user.omitted.add(note.field, note.reason)
            }
        }
        if residence == .unknown {
            event.user.omitted.add("limited_data_use", .unknownState)
        }
        var events = [event]
        for conversion in due.dropFirst() {
            event.name = conversion.event
            event.id = try conversion.eventID(of: lead, id: id, at: trigger, persons: persons)
            events.append(event)
        }
        guard mapsValue, !event.properties.hasAmount else { return events }
        for index in events.indices where events[index].name.isSale {
            events[index].user.omitted.add("properties.value", .noAmount)
        }
        return events
    }

    /// The lead's own id, from which event ids are derived.
    func leadID(of lead: LeadMembers) throws(EventsError) -> String {
        for row in idRows {
            if let value = try row.value(in: lead) {
                let id = try value.idPart(field: row.mapping.field)
                try persons.check(id, field: row.mapping.field, in: lead)
                return id
            }
        }
        throw .invalidLead("every lead needs it", field: idRows.first?.mapping.field)
    }

    /// The source that the lead names, if the postback selects the source by a field.
    func source(of lead: LeadMembers) throws(EventsError) -> EventSource? {
        guard let sourceField, case .field(_, let values)? = postback.eventSourceID else { return nil }
        let value = sourceField.value(in: lead)
        guard let word = value?.word, let id = values[word] ?? values[Postback.FieldMapping.anyOtherValue] else {
            let message =
                switch value {
                case nil: "it decides the lead's source, but the lead doesn't have it"
                case .array, .object:
                    "it decides the lead's source, so it must be one value; use a position, such as a.0"
                default: "the postback's event_source_id lists no source for its value; add one"
                }
            throw .invalidLead(message, field: sourceField.name)
        }
        return EventSource(kind: postback.eventSource, id: id)
    }

    /// What a lead's state means for the limited use of its data.
    private enum Residence {
        case limited
        case unlimited
        /// The lead seems to be from the United States, but its state can't be read.
        case unknown
    }

    private func residence(of lead: LeadMembers, country: String?) -> Residence {
        guard let limits else { return .unlimited }
        var residence = Residence.unlimited
        for row in limits.rows {
            guard let state = row.state(in: lead) else { continue }
            // If a state can't be read, the next one is used, as it is for the user.
            if let state {
                return limits.states.contains(state) ? .limited : .unlimited
            }
            residence = country == nil || country == "us" ? .unknown : .unlimited
        }
        return residence
    }

    private func time(of lead: LeadMembers) throws(EventsError) -> UnixTime {
        for row in timeRows {
            if let value = try row.value(in: lead) {
                // Most leads hold the seconds as a number, which needs no reading.
                if case .number(let number) = value, let seconds = number.integer,
                    LeadTime.conversions.contains(seconds)
                {
                    return UnixTime(seconds: seconds)
                }
                do throws(ValueRefusal) {
                    guard let text = value.text else { throw ValueRefusal(PayloadField.Kind.date.advice) }
                    return try LeadTime.conversion(from: text)
                } catch {
                    throw .invalidLead(error.advice, field: row.mapping.field)
                }
            }
        }
        throw .invalidLead("every lead needs it", field: timeRows.first?.mapping.field)
    }
}
