extension PostbackReader {
    mutating func eventSource(in json: JSONValue?) -> EventSource.Kind {
        let place = Postback.Key.eventSource.rawValue
        let name = text(json, at: place)
        let kinds = EventSource.Kind.known
        if let kind = kinds.first(where: { $0.rawValue == name }) {
            return kind
        }
        if !name.isEmpty {
            report(place, .unknownValue, "use one of \(kinds.map(\.rawValue).joined(separator: ", "))")
        }
        return .web
    }

    mutating func sourceID(in json: JSONValue?, for kind: EventSource.Kind) -> Postback.SourceID? {
        let place = Postback.Key.eventSourceID.rawValue
        guard let json, case .object = json else {
            return sourceID(json, at: place, for: kind).map(Postback.SourceID.fixed)
        }
        guard let members = members(of: json, at: place, Postback.SourceID.Key.self) else { return nil }
        let field = leadField(members[.field], at: Self.place(place, "field"))
        let valuesPlace = Self.place(place, "values")
        guard case .object(let values)? = members[.values], !values.isEmpty else {
            report(valuesPlace, .missing, "use an object that maps each value of the field to the source's id")
            return nil
        }
        var ids: [String: String] = [:]
        for (value, id) in values.sorted(by: { $0.key < $1.key }) {
            ids[value] = sourceID(id, at: Self.place(valuesPlace, value), for: kind)
        }
        return .field(field, values: ids)
    }

    private mutating func sourceID(_ json: JSONValue?, at place: String, for kind: EventSource.Kind) -> String? {
        guard let id = optionalText(json, at: place) else { return nil }
        if let mistake = EventSource(kind: kind, id: id).mistakeInID {
            report(place, .sourceIDForm, mistake)
        }
        return id
    }

    mutating func phoneRegion(in json: JSONValue?) -> Postback.PhoneRegionSource {
        let place = Postback.Key.phoneRegion.rawValue
        var source = Postback.PhoneRegionSource()
        guard let json, let members = members(of: json, at: place, Postback.PhoneRegionSource.Key.self) else {
            return source
        }
        if json == .object([:]) {
            report(place, .missing, "use a field, a default, or both")
        }
        source.field = members[.field].map { leadField($0, at: Self.place(place, "field")) }
        let defaultPlace = Self.place(place, "default")
        if let name = optionalText(members[.defaultRegion], at: defaultPlace) {
            source.defaultRegion = PhoneRegion(rawValue: name)
            if Country(name) == nil {
                report(defaultPlace, .notACountry, OmittedIdentifiers.Reason.notACountry.advice)
            }
        }
        return source
    }

    mutating func limitedDataUse(in json: JSONValue?) -> Postback.LimitedDataUse? {
        let place = Postback.Key.limitedDataUse.rawValue
        guard let json, let members = members(of: json, at: place, Postback.LimitedDataUse.Key.self) else { return nil }
        let statesPlace = Self.place(place, "states")
        if members[.states].map({ $0 == .array([]) }) ?? true {
            report(statesPlace, .missing, "list the states, such as [\"CA\", \"CO\"]")
        }
        var limits = Postback.LimitedDataUse(states: [])
        for (place, element) in elements(members[.states], at: statesPlace) {
            let state = text(element, at: place)
            if !state.isEmpty, USState(state) == nil {
                report(place, .notAState, "use the code or name of a US state")
            }
            limits.states.append(state)
        }
        limits.field = members[.field].map { leadField($0, at: Self.place(place, "field")) }
        return limits
    }

    mutating func checkLimitedDataUse(in postback: Postback) {
        guard let limits = postback.limitedDataUse else { return }
        let place = Postback.Key.limitedDataUse.rawValue
        let path = "data.0.limited_data_use"
        if postback.staticFields[path] != nil || postback.fields.contains(where: { $0.path == path }) {
            report(place, .repeated, "\(path) is also set by a field or under static; remove one of the two")
        }
        if limits.field == nil, !postback.fields.contains(where: { $0.path == PostbackPlan.statePath }) {
            report(
                place,
                .missing,
                "name the lead's field that holds the state, or map it to \(PostbackPlan.statePath)"
            )
        }
    }

    /// Reads a required lead field, or returns an empty string. `takesAll` is true where the field may name all
    /// elements of a list.
    mutating func leadField(_ json: JSONValue?, at place: String, takesAll: Bool = false) -> String {
        let name = text(json, at: place)
        let field = LeadField(name)
        if !field.isWellFormed {
            report(place, .invalidFormat, "put the names of fields between { and }, such as {buyer}-{offer}")
        } else if field.takesAll, !takesAll {
            report(
                place,
                .invalidFormat,
                "* matches every element, but this needs one value; use a position, such as items.0.id"
            )
        }
        return name
    }
}
