/// What a lead and the static fields put into an event, all but its name, id and time.
struct EventContent {
    private let plan: PostbackPlan
    private let lead: LeadValues
    private var identity = LeadIdentity()
    /// The values by TikTok's keys.
    private var values: [String: JSONValue] = [:]
    private var hasStaticCurrency = false

    init(plan: PostbackPlan, lead: LeadValues) {
        self.plan = plan
        self.lead = lead
    }

    mutating func fill(_ event: inout Event) throws(EventsError) {
        for row in plan.rows {
            try take(row)
        }
        for constant in plan.constants {
            take(constant)
        }
        event.user = identity.user(
            phoneRegion: phoneRegion(),
            landingURL: values.value(at: ["page", "url"])?.text
        )
        do {
            var filler = FieldFiller(values)
            try event.fields(&filler)
        } catch {
            throw mismatchOfLead(error)
        }
        if hasStaticCurrency, !event.properties.hasAmount {
            event.properties.currency = nil
        }
    }

    /// A country that can't be read says nothing about the phone, and the default would be a guess.
    private func phoneRegion() -> PhoneRegion? {
        let source = plan.postback.phoneRegion
        if let field = source.field, let value = lead.value(of: field) {
            let mapped = plan.regionRow.map { try? $0.value(in: lead) } ?? value
            return mapped?.text.map(PhoneRegion.init(rawValue:))
        }
        // Without a region, that of the country counts.
        return identity.has("country") ? nil : source.defaultRegion
    }

    private mutating func take(_ row: PostbackPlan.Row) throws(EventsError) {
        guard !row.target.isOfUser else { return takeIdentifier(row) }
        guard let value = try row.value(in: lead) else { return }
        guard !value.holdsEmailAddress || row.target.cleansURL(value) else {
            throw EventsError(
                code: .invalidLead,
                message: "it holds an email address, and \(row.target.path) is sent as it is",
                field: row.mapping.field
            )
        }
        if row.target.kind.isList {
            addElements(of: value, to: row)
        } else if row.target.holdsText, value.isPlaceholder {
            identity.omit(row.target.pathInEvent, .placeholder)
        } else {
            add(value, to: row)
        }
    }

    /// Nulls and blanks among the elements are left out.
    private mutating func addElements(of value: JSONValue, to row: PostbackPlan.Row) {
        let elements = value.elements.filter { element in
            guard element.isBlank || element.isPlaceholder else { return true }
            identity.omit(row.target.pathInEvent, element.isBlank ? .emptyElement : .placeholder)
            return false
        }
        if !elements.isEmpty {
            add(.array(elements), to: row)
        }
    }

    /// A dirty identifier is noted and never costs the event.
    private mutating func takeIdentifier(_ row: PostbackPlan.Row) {
        let name = row.steps.last ?? ""
        let elements: [JSONValue]
        do {
            elements = try row.value(in: lead)?.elements ?? []
        } catch {
            identity.omit(name, .notText)
            return
        }
        for element in elements where !element.isBlank {
            identity.add(element, as: name)
        }
    }

    private mutating func take(_ constant: PostbackPlan.Constant) {
        if constant.target.isOfUser {
            if !identity.has(constant.steps.last ?? "") {
                identity.add(constant.value, as: constant.steps.last ?? "")
            }
        } else if values.value(at: constant.steps[...]) == nil {
            values.set(constant.value, at: constant.steps[...])
            hasStaticCurrency = hasStaticCurrency || constant.target.path == "data.0.properties.currency"
        }
    }

    /// Lists take all that comes; anything else takes what comes first.
    private mutating func add(_ value: JSONValue, to row: PostbackPlan.Row) {
        let present = values.value(at: row.steps[...])
        if row.target.kind.isList {
            values.set(.array((present?.elements ?? []) + value.elements), at: row.steps[...])
        } else if present == nil {
            values.set(value, at: row.steps[...])
        }
    }

    /// Names the lead's field of which a value was made that its path can't hold.
    private func mismatchOfLead(_ error: any Error) -> EventsError {
        guard let mismatch = error as? FieldMismatch else {
            return EventsError(code: .invalidLead, message: "a value isn't of the kind that its path holds")
        }
        let row = plan.rows.filter { lead.value(of: $0.mapping.field) != nil }
            .max { $0.steps.commonStart(with: mismatch.steps) < $1.steps.commonStart(with: mismatch.steps) }
        return EventsError(code: .invalidLead, message: mismatch.kind.advice, field: row?.mapping.field)
    }
}

extension [String] {
    fileprivate func commonStart(with other: [String]) -> Int {
        zip(self, other).prefix { $0 == $1 }.count
    }
}

extension JSONValue {
    /// Whether it is a text that stands for no value. A word that may be a name, such as `none`, is one.
    fileprivate var isPlaceholder: Bool {
        guard case .string(let text) = self else { return false }
        return Placeholder.isPlaceholder(text, ofName: true)
    }
}

extension PayloadField {
    fileprivate var holdsText: Bool {
        kind == .text || kind == .json
    }

    /// The path within an event, such as `properties.content_ids`.
    fileprivate var pathInEvent: String {
        String(path.dropFirst(Self.eventPrefix.count))
    }

    /// Whether a value is a URL of a page, which takes addresses out of its parameters by itself.
    fileprivate func cleansURL(_ value: JSONValue) -> Bool {
        path.hasPrefix("data.0.page.") && value.text?.utf8.contains(UInt8(ascii: "/")) == true
    }
}

extension Event.Properties {
    fileprivate var hasAmount: Bool {
        value != nil || predictedLTV != nil || contents.contains { $0.price != nil }
    }
}
