#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension PostbackReader {
    mutating func staticFields(in json: JSONValue?) -> [String: JSONValue] {
        let place = Postback.Key.staticFields.rawValue
        guard let json else { return [:] }
        guard case .object(let members) = json else {
            report(place, .impossibleType, "use an object of paths and their values")
            return [:]
        }
        for (path, value) in members.sorted(by: { $0.key < $1.key }) {
            let place = Self.place(place, path)
            guard let target = target(of: path, at: place) else { continue }
            if target.differsByLead {
                report(place, .differsByLead, "it can't be the same for every lead; map a field of the lead to it")
            } else if value.isBlank {
                report(place, .impossibleType, target.kind.advice)
            } else if let mistake = target.mistake(in: value) {
                report(place, mistake.rule, mistake.advice)
            } else if target.isNamedPersonally || value.isPersonalData(named: target.customName ?? "") {
                let advice = "its name suggests personal data, which differs from lead to lead; remove it"
                report(place, .personalDataNotHashed, advice)
            }
        }
        return members
    }

    mutating func values(in json: JSONValue?, at place: String, for target: PayloadField?) -> [String: JSONValue] {
        guard let json else { return [:] }
        guard case .object(let members) = json, !members.isEmpty else {
            report(place, .impossibleType, "use an object that maps each value to another")
            return [:]
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where !value.isBlank {
            if let mistake = target?.mistake(in: value) {
                report(Self.place(place, name), mistake.rule, mistake.advice)
            }
        }
        return members
    }

    /// Checks that a list of values goes to a path that accepts several.
    mutating func checkCount(of mapping: Postback.FieldMapping, for target: PayloadField, at place: String) {
        guard LeadField(mapping.field).takesAll, !target.isCustom else { return }
        let path = target.path.shownInIssue
        let place = Self.place(place, "field")
        if !mapping.path.namesAll, !target.kind.isList, !target.isOfUser {
            let advice = "* matches every element, but \(path) takes one value; use a position, such as items.0.id"
            report(place, .impossibleType, advice)
        } else if mapping.field.split(separator: ".").count(where: { $0 == LeadField.all }) > 1 {
            let advice = "two * make a list of lists, which \(path) can't be; use one *, such as orders.0.items.*.id"
            report(place, .impossibleType, advice)
        }
    }

    /// Checks that the path can hold the result of each transform.
    mutating func checkType(of mapping: Postback.FieldMapping, for target: PayloadField, at place: String) {
        guard mapping.values.isEmpty else { return }
        for (position, transform) in mapping.transforms.enumerated() {
            guard let step = transform.step, !target.canHold(resultOf: step) else { continue }
            report(
                Self.place(Self.place(place, "transforms"), "\(position)"),
                .impossibleType,
                step == .lower
                    ? "\(target.path) must arrive exactly as TikTok made it; remove \(transform)"
                    : "\("\(transform)".shownInIssue) makes a \(step == .currency ? "currency code" : "\(step.result)"), "
                        + "but \(target.path.shownInIssue) takes a \(target.kind); remove it"
            )
        }
    }
}

extension PayloadField.Kind {
    /// All kinds that can be read from a string.
    fileprivate static let ofTexts: [Self] = [
        .hashedIdentifier, .advertisingID, .clickID, .ipAddress, .place, .text, .number, .integer, .boolean, .date,
        .textList, .numberList, .json,
    ]
}

extension PayloadField {
    /// Whether it identifies the person or the occurrence.
    var differsByLead: Bool {
        [.hashedIdentifier, .advertisingID, .clickID, .date].contains(kind) || Self.ofOneLead.contains(path)
    }

    private static let ofOneLead: Set = [
        eventIDPath, "data.0.user.ip", "data.0.user.user_agent", "data.0.user.idfv", "data.0.lead.lead_id",
    ]

    /// Whether it is a custom property whose name indicates personal data.
    var isNamedPersonally: Bool {
        customName.map(PersonalFieldName.isPersonal) ?? false
    }

    /// The name of a custom property, or the path of names within it.
    var customName: String? {
        isCustom ? String(path.dropFirst(Self.propertiesPrefix.count)) : nil
    }

    /// Whether the field can hold a value.
    private func takes(_ value: JSONValue) -> Bool {
        isOfUser ? value.text != nil : event(holding: value) != nil
    }

    /// What is wrong with a value that the postback itself gives, or `nil` if the field can hold it and TikTok takes it.
    func mistake(in value: JSONValue) -> (rule: Postback.Issue.Rule, advice: String)? {
        guard takes(value) else { return (.impossibleType, kind.advice) }
        guard !value.holdsEmailAddress else {
            return (.personalDataNotHashed, "it contains an email address, which would be sent as is; remove it")
        }
        if path == Self.countryPath, !value.isBlank, let name = value.text, Country(name) == nil {
            return (.notACountry, OmittedIdentifiers.Reason.notACountry.advice)
        }
        if value.holdsNegativeNumber(in: kind) {
            return (.impossibleType, "it can't be negative; TikTok doesn't take refunds or returns")
        }
        if Self.ofURLs.contains(path), let url = value.text, !PageURL(url).isFull {
            return (.fullURLNeeded, "use a full URL, with its scheme and host, such as https://shop.example/thanks")
        }
        return unlisted(value).map { (.unlistedValue, $0) } ?? refusal(of: value).map { (.unusableValue, $0) }
    }

    /// Why mapping refuses or leaves out a value when a lead brings it. What identifies a person depends on the lead.
    private func refusal(of value: JSONValue) -> String? {
        guard !differsByLead else { return nil }
        let name = "value"
        let rows = [PostbackPlan.Row(Postback.FieldMapping(name, to: path))].compactMap { $0 }
        var content = EventContent(plan: ContentPlan(Postback(), rows), lead: LeadMembers([name: value]))
        var event = Event()
        do throws(EventsError) {
            try content.fill(&event)
        } catch {
            return error.message
        }
        let field = isOfUser ? stepsInEvent.last ?? "" : stepsInEvent.joined(separator: ".")
        return event.user.omitted.notes.first { $0.field == field }?.reason.advice
    }

    private static let ofURLs: Set = ["data.0.page.url", "data.0.page.referrer"]

    /// Advice if TikTok lists the field's values and this isn't one of them.
    private func unlisted(_ value: JSONValue) -> String? {
        guard let text = value.text?.trimmed else { return nil }
        if path == Self.currencyPath, !Event.Currency(rawValue: WrittenCurrency(text)?.code ?? text).isSupported {
            return "TikTok doesn't list this currency; use a code that it lists, such as USD"
        }
        guard !choices.isEmpty, choices.spelling(of: text) == nil else { return nil }
        return "TikTok may reject this value, so it is left out; use one of \(choices.joined(separator: ", "))"
    }

    /// Whether the field can hold what a transform makes.
    fileprivate func canHold(resultOf step: TransformStep) -> Bool {
        switch step {
        case .trim: Kind.ofTexts.contains(kind)
        case .lower: Kind.ofTexts.contains(kind) && kind != .clickID
        case .currency: path == Self.currencyPath || isCustom
        case .money: [.number, .integer, .json, .numberList].contains(kind)
        case .number: [.number, .integer, .date, .text, .json, .numberList, .textList].contains(kind)
        case .boolean: [.boolean, .json].contains(kind)
        case .date: [.date, .text, .json, .textList].contains(kind)
        }
    }

    private func event(holding value: JSONValue) -> Event? {
        var filler = FieldFiller(ValueTree([stepsInEvent: 0]), [value])
        var event = Event()
        do {
            try event.fields(&filler)
            return event
        } catch {
            return nil
        }
    }
}

extension JSONValue {
    /// Whether a number below zero is in a value for a field of numbers or of products, whose ids may be any text.
    fileprivate func holdsNegativeNumber(in kind: PayloadField.Kind) -> Bool {
        let isNumber = [.number, .integer, .numberList].contains(kind)
        return switch self {
        case .number(let number): (isNumber || kind == .objectList) && number < 0
        case .string: isNumber && decimal.map { $0 < 0 } ?? false
        case .array(let elements): elements.contains { $0.holdsNegativeNumber(in: kind) }
        case .object(let members): members.values.contains { $0.holdsNegativeNumber(in: kind) }
        case .null, .bool: false
        }
    }
}
