extension PostbackReader {
    /// Finds the field at a path that a lead or a static value can fill. `takesAll` is true where `*` may match all
    /// positions of a list.
    mutating func target(of path: String, at place: String, takesAll: Bool = false) -> PayloadField? {
        if let advice = PayloadField.setElsewhere[path] {
            report(place, .setElsewhere, advice)
            return nil
        }
        guard let target = PayloadField(mappedPath: path), takesAll || !path.namesAll else {
            report(place, .unknownPath, "TikTok has no such path\(PayloadField.advice(onUnknown: path))")
            return nil
        }
        guard !path.holdsEmailAddress else {
            report(
                place,
                .personalDataNotHashed,
                "a property's name is sent as is, and this is an email address; rename it"
            )
            return nil
        }
        if target.isCustom, let name = target.stepsInEvent.dropFirst().first,
            let nearest = Spelling.nearMiss(of: name, among: Self.properties)
        {
            let path = PayloadField.propertiesPrefix + nearest
            report(
                place,
                .nearMiss,
                "it is a custom property, which TikTok uses only by prior agreement; did you mean \(path)?"
            )
        }
        return target
    }

    private static let properties = Spelling.Names(Event.Properties.fieldNames.sorted())

    /// Checks that required paths are present, and that no paths conflict.
    mutating func checkPathsTogether(in postback: Postback) {
        let mapped = Set(postback.fields.map(\.path))
        let place = Postback.Key.fields.rawValue
        let ids = [
            (PayloadField.eventIDPath, "map the lead's transaction id to data.0.event_id, or duplicates count twice"),
            ("data.0.event_time", "map the time of the event to data.0.event_time"),
        ]
        for (path, advice) in ids where !mapped.contains(path) {
            report(place, .missing, advice)
        }
        let all = mapped.union(postback.staticFields.keys)
        let (wanted, advice) = Self.required(by: postback.eventSource)
        if all.isDisjoint(with: wanted) {
            report(place, .requiredBySource, "\(postback.eventSource) sources require \(advice)")
        }
        for (path, inner) in Self.firstParts(among: all).sorted(by: { $0.key < $1.key })
        where PayloadField.setElsewhere[path] == nil {
            report(place, .repeated, "\(inner.shownInIssue) is part of \(path.shownInIssue); map one of the two")
        }
    }

    /// The first path inside each path that contains others.
    private static func firstParts(among paths: Set<String>) -> [String: String] {
        var firstParts: [String: String] = [:]
        for path in paths {
            for dot in path.indices where path[dot] == "." {
                let outer = String(path[..<dot])
                guard paths.contains(outer) else { continue }
                firstParts[outer] = min(firstParts[outer] ?? path, path)
            }
        }
        return firstParts
    }

    private static func required(by source: EventSource.Kind) -> (paths: [String], advice: String) {
        switch source {
        case .app: (["data.0.app.app_id"], "data.0.app.app_id: the id of the app in its store")
        case .crm: (["data.0.lead.lead_id"], "data.0.lead.lead_id: the lead's id in TikTok")
        case .offline:
            (["data.0.user.email", "data.0.user.phone"], "data.0.user.email or data.0.user.phone to match by")
        default: (["data.0.page.url"], "data.0.page.url: the full URL of the page")
        }
    }
}

extension PayloadField {
    /// Known paths that a mapping can't fill, and how to set them instead.
    static let setElsewhere = [
        "event_source": "set it at the top of the postback, as event_source",
        "event_source_id": "set it at the top of the postback, as event_source_id",
        "test_event_code": "pass it to the client or the tool: a postback outlives a test",
        "partner_name": "leave it out: TikTok may reject a name that isn't registered",
        "data": "map the fields of the event, such as data.0.user.email",
        "data.0.event": "name the event under triggers",
    ]

    /// The paths that a mapping can fill.
    static let mappable = all.filter { setElsewhere[$0.path] == nil }

    /// What to add to a message about an unknown path.
    static func advice(onUnknown path: String) -> String {
        let steps = path.split(separator: ".").filter { $0 != "data" && !$0.isPosition }
        if let renamed = steps.last.flatMap({ oldNames[String($0)] }) {
            return "; the nearest is \(renamed)"
        }
        return Spelling.advice(on: eventPrefix + steps.joined(separator: "."), among: mappable.map(\.path))
    }

    /// Names from Events API 1.0 and from the tables of lead platforms.
    private static let oldNames = [
        "phone_number": "data.0.user.phone",
        "mobile": "data.0.user.phone",
        "timestamp": "data.0.event_time",
        "callback": "data.0.user.ttclid",
    ]
}
