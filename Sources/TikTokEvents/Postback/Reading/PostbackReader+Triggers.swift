extension PostbackReader {
    mutating func triggers(
        in json: JSONValue?,
        for source: EventSource.Kind
    ) -> [LeadTrigger: [Postback.Conversion]] {
        let place = Postback.Key.triggers.rawValue
        guard case .object(let members)? = json ?? .object([:]) else {
            report(place, .impossibleType, "use an object of triggers, each with a list of events")
            return [:]
        }
        if members.isEmpty {
            report(place, .triggerWithoutEvent, "no trigger has an event; add one")
        }
        var triggers: [LeadTrigger: [Postback.Conversion]] = [:]
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let place = Self.place(place, name)
            checkTrigger(name, at: place)
            triggers[LeadTrigger(rawValue: name)] = conversions(in: value, at: place, for: source)
        }
        return triggers
    }

    private mutating func checkTrigger(_ name: String, at place: String) {
        if JSONValue.string(name).isBlank {
            report(place, .invalidName, "a trigger needs a name")
        } else if !LeadTrigger.known.contains(LeadTrigger(rawValue: name)),
            let nearest = Spelling.nearMiss(of: name, among: Self.knownTriggers)
        {
            report(place, .nearMiss, "it isn't one of the usual triggers; did you mean \(nearest)?")
        }
    }

    private static let knownTriggers = Spelling.Names(LeadTrigger.known.map(\.rawValue))

    private mutating func conversions(
        in json: JSONValue,
        at place: String,
        for source: EventSource.Kind
    ) -> [Postback.Conversion] {
        if json == .array([]) {
            report(place, .triggerWithoutEvent, "the trigger has no events; add one, or remove the trigger")
        }
        var conversions: [Postback.Conversion] = []
        for (place, element) in elements(json, at: place) {
            guard let conversion = conversion(in: element, at: place, for: source) else { continue }
            if conversions.contains(conversion) {
                report(place, .repeated, "the trigger already has this event; remove one of the two")
            } else if let other = conversions.first(where: { $0.isCountedWith(conversion) }) {
                report(
                    place,
                    .countedTwice,
                    "some leads send this event together with \(other.event.rawValue.shownInIssue), and TikTok may "
                        + "count both; remove one of the two, or let their conditions exclude each other"
                )
            }
            conversions.append(conversion)
        }
        return conversions
    }

    private mutating func conversion(
        in json: JSONValue,
        at place: String,
        for source: EventSource.Kind
    ) -> Postback.Conversion? {
        guard let members = members(of: json, at: place, Postback.Conversion.Key.self) else { return nil }
        let eventPlace = Self.place(place, "event")
        var conversion = Postback.Conversion(EventName(rawValue: text(members[.event], at: eventPlace)))
        check(conversion.event, at: eventPlace, for: source)
        conversion.conditions = elements(members[.conditions], at: Self.place(place, "when"))
            .compactMap { condition(in: $0.value, at: $0.place) }
        if let multiFire = members[.multiFire] {
            conversion.multiFire = self.multiFire(in: multiFire, at: Self.place(place, "multi_fire"))
        }
        return conversion
    }

    private mutating func multiFire(in json: JSONValue, at place: String) -> Postback.MultiFire? {
        guard let members = members(of: json, at: place, Postback.MultiFire.Key.self) else { return nil }
        let fieldPlace = Self.place(place, "field")
        var multiFire = Postback.MultiFire(field: leadField(members[.field], at: fieldPlace))
        if LeadField(multiFire.field).isNamedPersonally {
            report(
                fieldPlace,
                .personalDataNotHashed,
                "it becomes part of the event id, which is sent as is; use a counter or the id of the sale"
            )
        }
        if let value = members[.defaultOccurrence] {
            multiFire.defaultOccurrence = value.unlessBlank?.text
            if multiFire.defaultOccurrence == nil {
                report(Self.place(place, "default"), .impossibleType, "use a string or a number")
            }
        }
        return multiFire
    }

    private mutating func check(_ event: EventName, at place: String, for source: EventSource.Kind) {
        guard !event.rawValue.isEmpty else { return }
        switch event.standing(for: source, { Spelling.nearMiss(of: event.rawValue, among: $0) }) {
        case .standard, .deprecated: break
        case .reserved(let replacement):
            report(place, .invalidName, "TikTok replaces this reserved name with \(replacement); use another name")
        case .misspelled(let standard):
            report(place, .nearMiss, "it is a custom event; the standard one is spelled \(standard)")
        case .misspelledFormer(let former):
            let current = EventName.reserved[former].map { "TikTok replaces this reserved name with \($0)" }
            let advice = current ?? EventName.deprecations[former] ?? ""
            report(place, .nearMiss, "it is a custom event; did you mean \(former)? If so: \(advice)")
        case .malformed:
            report(
                place,
                .invalidName,
                "a custom name has at most 50 letters, digits, underscores, and hyphens, and starts with a letter"
            )
        case .custom where source == .offline:
            let advice = Spelling.advice(on: event.rawValue, among: EventName.standardWebEvents.map(\.rawValue))
            report(place, .standardEventOnly, "offline sources accept standard events only\(advice)")
        case .custom: break
        }
    }
}

extension Postback.Conversion {
    /// Whether TikTok counts both as the same event, and one is always due when the other is.
    fileprivate func isCountedWith(_ other: Self) -> Bool {
        guard event.counted == other.event.counted, !event.rawValue.isEmpty else { return false }
        let (own, others) = (Set(conditions), Set(other.conditions))
        return own.isSubset(of: others) || others.isSubset(of: own)
    }
}
