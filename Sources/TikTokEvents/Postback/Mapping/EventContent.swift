/// What a lead and the static fields put into an event, except its name, id, and time.
struct EventContent {
    private let plan: ContentPlan
    private let lead: LeadMembers
    private var identity = LeadIdentity()
    private var values: [JSONValue?]
    /// Whether the lead has a currency that can't be read, so that the static one may be wrong.
    private var hasUnknownCurrency = false

    init(plan: ContentPlan, lead: LeadMembers) {
        self.plan = plan
        self.lead = lead
        values = Array(repeating: nil, count: plan.tree.count)
    }

    mutating func fill(_ event: inout Event) throws(EventsError) {
        identity.reserveCapacity(plan.identity.count)
        for source in plan.identity {
            takeIdentifier(source)
        }
        let phoneRegion = phoneRegion()
        identity.complete(phoneRegion: phoneRegion)
        var hasStaticCurrency = false
        for source in plan.values {
            if let row = source.row {
                try take(row, source)
            } else if let value = source.constant, values[source.place] == nil {
                let isCurrency = source.place == plan.placeOfCurrency
                guard !isCurrency || !hasUnknownCurrency else { continue }
                values[source.place] = accepted(value, source)
                hasStaticCurrency = hasStaticCurrency || isCurrency
            }
        }
        do {
            var filler = FieldFiller(plan.tree, values)
            try event.fields(&filler)
        } catch {
            throw mismatchOfLead(error)
        }
        identity.fill(&event.user, landingURL: event.page?.url)
        event.leaveOutRefusedNumbers()
        if hasStaticCurrency, !event.properties.hasAmount {
            event.properties.currency = nil
        }
        try checkCurrency(of: event)
    }

    /// Checks that no amount is written in another currency: `42,50 EUR` isn't 42.50 USD.
    private func checkCurrency(of event: Event) throws(EventsError) {
        guard let currency = event.properties.currency?.rawValue else { return }
        var paths: Set<String> = []
        // Of several rows with one path, the first that the lead has fills it.
        for row in plan.money where row.isIn(lead) && paths.insert(row.mapping.path).inserted {
            for written in row.currencies(in: lead) where !written.codes.contains(currency) {
                throw .invalidLead(
                    "the amount is in \(written.code ?? "another currency"), but the event's currency is "
                        + "\(currency); map the currency from the lead, or convert the amount",
                    field: row.mapping.field
                )
            }
        }
    }

    /// The region of phone numbers. A country that can't be read says nothing about the phone, so the default would be
    /// a guess.
    private func phoneRegion() -> PhoneRegion? {
        if let value = plan.region.field?.value(in: lead) {
            let region = (plan.region.row.map { try? $0.mapped(value) } ?? value)?.text
            guard let region, Country.isMissing(region) else { return region.map(PhoneRegion.init(rawValue:)) }
        }
        // Without a default region, the region of the country is used.
        return identity.hasCountry ? nil : plan.region.defaultRegion
    }

    private mutating func take(_ row: PostbackPlan.Row, _ source: ContentPlan.Source) throws(EventsError) {
        guard let value = try row.value(in: lead) else { return }
        guard !row.isPersonal(value) else {
            throw .invalidLead(
                "it seems to hold personal data, and \(row.target.path) is sent as is; map it to a path that "
                    + "hashes, such as data.0.user.phone",
                field: row.mapping.field
            )
        }
        guard !row.isAmount || !identity.holdsPhone(value) else {
            throw .invalidLead(
                "it is the lead's own phone number, so the columns may have shifted",
                field: row.mapping.field
            )
        }
        let isCleaned = row.cleans(value)
        if !isCleaned, value.mayHoldEmailAddress {
            guard !value.holdsEmailAddress else {
                throw .invalidLead(
                    "it contains an email address, and \(row.target.path) is sent as is",
                    field: row.mapping.field
                )
            }
            // Text that only looks like one is left out, and never costs the event.
            identity.omit(row.target.pathInEvent, .personalData)
            return
        }
        if row.fillsAll {
            addToAll(value.elements, of: row, source)
        } else if row.fillsList {
            addElements(of: value, of: row, source)
        } else if isCurrency(source) {
            // A code in brackets has the form of a placeholder.
            values[source.place] = values[source.place] ?? currency(value)
        } else if let value = checked(value, of: row, isCleaned: isCleaned), values[source.place] == nil {
            values[source.place] = accepted(value, source)
        }
    }

    /// The value as it is sent, or `nil` if it is left out and noted.
    private mutating func checked(_ value: JSONValue, of row: PostbackPlan.Row, isCleaned: Bool) -> JSONValue? {
        var value = value
        do throws(OmittedIdentifiers.Reason) {
            if row.target.kind == .integer {
                guard !identity.holdsPhone(value) else { throw .personalData }
            } else if row.fillsList || row.holdsText {
                let isPlaceholder = isCleaned ? value.isPlaceholderURL : value.isPlaceholder
                guard !isPlaceholder else { throw .placeholder }
                guard !identity.holdsPhone(value),
                    !row.holdsID || !identity.holdsPhone(inID: value)
                else { throw .personalData }
                if row.fillsPage, let url = value.text {
                    value = .string(identity.withoutPhones(url))
                } else if identity.hasPhone, !row.holdsID {
                    value = value.mappingTexts(identity.withoutPhones)
                    guard !value.isBlank else { throw .personalData }
                }
                value = try withoutOwnName(value, row)
            }
            guard row.holdsID, let id = try IDText.repaired(value), case .string = value else { return value }
            guard !id.withBytes(Placeholder.isNothing) else { throw .placeholder }
            return .string(id)
        } catch {
            identity.omit(row.target.pathInEvent, error)
            return .none
        }
    }

    /// The value without the lead's full name. An id would become another one, so it is left out, and so is text without
    /// letters besides the name.
    private func withoutOwnName(
        _ value: JSONValue,
        _ row: PostbackPlan.Row
    ) throws(OmittedIdentifiers.Reason) -> JSONValue {
        guard let ownName = identity.ownName, ownName.isIn(value) else { return value }
        guard !row.holdsID else { throw .personalData }
        let rest = value.mappingTexts { ownName.removed(from: $0, isURL: row.fillsPage) }
        // A key can't be changed.
        guard rest.text?.unicodeScalars.contains(where: \.properties.isAlphabetic) ?? !ownName.isIn(rest) else {
            throw .personalData
        }
        return rest
    }

    /// The value as TikTok spells it. One that TikTok would refuse is left out and noted.
    private mutating func accepted(_ value: JSONValue, _ source: ContentPlan.Source) -> JSONValue? {
        guard !isCurrency(source) else { return currency(value) }
        guard !source.choices.isEmpty else { return value }
        let text = value.text ?? ""
        if let choice = source.choices.spelling(of: text) {
            return .string(choice)
        }
        let field = source.target.isOfUser ? LeadIdentity.fields[source.place] : source.target.pathInEvent
        identity.omit(field, Placeholder.isPlaceholder(text) ? .placeholder : .unlistedValue)
        return nil
    }

    private func isCurrency(_ source: ContentPlan.Source) -> Bool {
        source.place == plan.placeOfCurrency && !source.target.isOfUser
    }

    /// The code of a currency. A sign of several currencies stands for the static one if that is among them.
    private mutating func currency(_ value: JSONValue) -> JSONValue? {
        if let text = value.text, Event.Currency.supportedCodes.contains(text) { return value }
        do throws(OmittedIdentifiers.Reason) {
            var code: String?
            for element in value.elements where !element.isBlank {
                guard let text = element.text else { throw .notACurrency }
                let next = try WrittenCurrency.code(in: text, preferring: plan.staticCurrency)
                guard code == nil || code == next else { throw .notACurrency }
                code = next
            }
            return code.map(JSONValue.string)
        } catch {
            hasUnknownCurrency = hasUnknownCurrency || error != .placeholder
            identity.omit("properties.currency", error)
            return .none
        }
    }

    /// Adds the elements to a list. Nulls and blanks are left out.
    private mutating func addElements(
        of value: JSONValue,
        of row: PostbackPlan.Row,
        _ source: ContentPlan.Source
    ) {
        let elements = value.elements.compactMap { element -> JSONValue? in
            guard element.isBlank else { return checked(element, of: row, isCleaned: row.cleans(element)) }
            identity.omit(source.target.pathInEvent, .emptyElement)
            return .none
        }
        if !elements.isEmpty {
            values[source.place] = .array((values[source.place]?.elements ?? []) + elements)
        }
    }

    /// Adds each element to the item at its position, unless an earlier mapping has filled it.
    private mutating func addToAll(_ elements: [JSONValue], of row: PostbackPlan.Row, _ source: ContentPlan.Source) {
        var merged = values[source.place]?.elements ?? []
        for (position, element) in elements.enumerated() {
            let value = checked(element, of: row, isCleaned: row.cleans(element)) ?? .null
            if position == merged.count {
                merged.append(value)
            } else if merged[position].isBlank {
                merged[position] = value
            }
        }
        values[source.place] = .array(merged)
    }

    /// Takes an identifier. An invalid one is left out and noted, and the event is still sent.
    private mutating func takeIdentifier(_ source: ContentPlan.Source) {
        if let value = source.constant {
            if !identity.has(source.place) {
                add(value, source)
            }
            return
        }
        do {
            guard let value = try source.row?.value(in: lead) else { return }
            switch value {
            case .array, .object:
                for element in value.elements where !element.isBlank {
                    add(element, source)
                }
            default: add(value, source)
            }
        } catch {
            identity.omit(LeadIdentity.fields[source.place], .notText)
        }
    }

    private mutating func add(_ identifier: JSONValue, _ source: ContentPlan.Source) {
        if source.isExternalID, let reason = Self.refusal(ofID: identifier, source) {
            return identity.omit(LeadIdentity.fields[source.place], reason)
        }
        guard !source.choices.isEmpty else { return identity.add(identifier, at: source.place) }
        if let identifier = accepted(identifier, source) {
            identity.add(identifier, at: source.place)
        }
    }

    /// Why a lead's value can't be an id, as far as its text alone doesn't tell.
    private static func refusal(
        ofID value: JSONValue,
        _ source: ContentPlan.Source
    ) -> OmittedIdentifiers.Reason? {
        guard let row = source.row, let text = value.text else { return nil }
        if case .number = value, text.withBytes(IDText.isRoundedNumber) { return .roundedNumber }
        return Placeholder.isName(text, of: row.mapping.field) ? .placeholder : nil
    }

    /// Converts an error to one that names the lead's field whose value doesn't fit its path.
    private func mismatchOfLead(_ error: any Error) -> EventsError {
        guard let mismatch = error as? FieldMismatch else {
            return .invalidLead("a value isn't of the kind that its path takes")
        }
        let rows = plan.values.compactMap(\.row).filter { $0.isIn(lead) }
        let row = rows.max { $0.steps.commonStart(with: mismatch.steps) < $1.steps.commonStart(with: mismatch.steps) }
        let text = (try? row?.value(in: lead))?.text
        var message = mismatch.kind.advice
        if text.map({ Placeholder.isPlaceholder($0) }) == true {
            message = OmittedIdentifiers.Reason.placeholder.advice
        } else if mismatch.kind == .number, text != nil {
            message += "; for a formatted amount such as $1,234.56, add the transform money"
        }
        return .invalidLead(message, field: row?.mapping.field)
    }
}

extension [String] {
    fileprivate func commonStart(with other: [String]) -> Int {
        zip(self, other).prefix { $0 == $1 || $0 == LeadField.all }.count
    }
}

extension JSONValue {
    /// Whether this is text that means no value. A word that may be a name, such as `none`, counts as a value.
    fileprivate var isPlaceholder: Bool {
        guard case .string(let text) = self else { return false }
        return Placeholder.isPlaceholder(text, ofName: true)
    }

    fileprivate var isPlaceholderURL: Bool {
        text.map(PageURL.isPlaceholder) ?? false
    }
}

extension PayloadField {
    /// The path within an event, such as `properties.content_ids`.
    fileprivate var pathInEvent: String {
        String(path.dropFirst(Self.eventPrefix.count))
    }
}

extension Event.Properties {
    var hasAmount: Bool {
        value != nil || predictedLTV != nil || contents.contains { $0.price != nil }
    }
}
