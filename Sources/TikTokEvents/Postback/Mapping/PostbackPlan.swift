#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A postback without mistakes, taken apart once so that mapping a lead looks nothing up.
struct PostbackPlan: Sendable {
    struct Row: Sendable {
        let mapping: Postback.FieldMapping
        let target: PayloadField
        let steps: [String]
        let transforms: [TransformStep]
    }

    struct Constant: Sendable {
        let steps: [String]
        let value: JSONValue
        let target: PayloadField
    }

    let postback: Postback
    let idRows: [Row]
    let timeRows: [Row]
    let rows: [Row]
    let constants: [Constant]
    /// What makes a country of the field that the region of phone numbers is read from.
    let regionRow: Row?
    /// The lead's fields that it looks at.
    let usedFields: Set<String>

    init(_ postback: Postback) throws(Postback.ValidationError) {
        try Postback.ValidationError.throw(if: postback.issues)
        let rows = postback.fields.compactMap { mapping in
            PayloadField(path: mapping.path).map {
                Row(
                    mapping: mapping,
                    target: $0,
                    steps: $0.stepsInEvent,
                    transforms: mapping.transforms.compactMap(\.step)
                )
            }
        }
        self.postback = postback
        regionRow = rows.first {
            $0.mapping.field == postback.phoneRegion.field && $0.target.path == "data.0.user.country"
        }
        idRows = rows.filter { $0.target.path == "data.0.event_id" }
        timeRows = rows.filter { $0.target.kind == .date }
        self.rows = rows.filter { $0.target.path != "data.0.event_id" && $0.target.kind != .date }
        constants = postback.staticFields.sorted { $0.key < $1.key }.compactMap { path, value in
            PayloadField(path: path).map { Constant(steps: $0.stepsInEvent, value: value, target: $0) }
        }
        let conversions = postback.triggers.values.joined()
        usedFields = Set(
            postback.fields.map(\.field) + conversions.flatMap { $0.conditions.map(\.field) }
                + conversions.compactMap { $0.multiFire?.field } + [postback.phoneRegion.field].compactMap { $0 }
        )
    }

    func events(for lead: LeadValues, at trigger: LeadTrigger) throws(EventsError) -> [Event] {
        var due: [Postback.Conversion] = []
        for conversion in postback.triggers[trigger] ?? [] where try conversion.isDue(for: lead) {
            due.append(conversion)
        }
        guard let first = due.first else { return [] }
        let id = try leadID(of: lead)
        let firstID = try first.eventID(of: lead, id: id, at: trigger)
        var event = Event(first.event, id: firstID, time: try time(of: lead).date)
        var content = EventContent(plan: self, lead: lead)
        try content.fill(&event)
        var events = [event]
        for conversion in due.dropFirst() {
            event.name = conversion.event
            event.id = try conversion.eventID(of: lead, id: id, at: trigger)
            events.append(event)
        }
        return events
    }

    /// The lead's own id, of which event ids are made.
    func leadID(of lead: LeadValues) throws(EventsError) -> String {
        for row in idRows {
            if let value = try row.value(in: lead) {
                return try value.idPart(field: row.mapping.field)
            }
        }
        throw EventsError(code: .invalidLead, message: "every lead needs it", field: idRows.first?.mapping.field)
    }

    private func time(of lead: LeadValues) throws(EventsError) -> UnixTime {
        for row in timeRows {
            if let value = try row.value(in: lead) {
                do throws(ValueRefusal) {
                    guard let text = value.text else { throw ValueRefusal(PayloadField.Kind.date.advice) }
                    return try LeadTime.conversion(from: text)
                } catch {
                    throw error.error(field: row.mapping.field)
                }
            }
        }
        throw EventsError(code: .invalidLead, message: "every lead needs it", field: timeRows.first?.mapping.field)
    }
}
