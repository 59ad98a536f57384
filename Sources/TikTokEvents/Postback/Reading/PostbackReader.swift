/// Reads a postback from JSON and reports everything that is wrong with it, each issue with its location.
///
/// Invalid parts are left out or left empty in the result, so that reading can continue.
struct PostbackReader {
    private(set) var issues: [Postback.Issue] = []

    mutating func postback(from json: JSONValue) -> Postback {
        var postback = Postback()
        if case .object(let members) = json, !members.isEmpty,
            members.keys.allSatisfy({ Postback.Key(rawValue: $0) == nil })
        {
            report("", .unknownKey, "it looks like a lead; a postback has event_source, triggers, and fields")
            return postback
        }
        guard let members = members(of: json, at: "", Postback.Key.self) else { return postback }
        _ = optionalText(members[.schema], at: Postback.Key.schema.rawValue)
        postback.eventSource = eventSource(in: members[.eventSource])
        postback.eventSourceID = sourceID(in: members[.eventSourceID], for: postback.eventSource)
        postback.phoneRegion = phoneRegion(in: members[.phoneRegion])
        postback.consent = members[.consent].flatMap { condition(in: $0, at: Postback.Key.consent.rawValue) }
        postback.limitedDataUse = limitedDataUse(in: members[.limitedDataUse])
        postback.triggers = triggers(in: members[.triggers], for: postback.eventSource)
        postback.fields = fields(in: members[.fields])
        postback.staticFields = staticFields(in: members[.staticFields])
        checkPathsTogether(in: postback)
        checkLimitedDataUse(in: postback)
        checkMoney(in: postback)
        return postback
    }

    mutating func report(_ place: String, _ rule: Postback.Issue.Rule, _ advice: String) {
        issues.append(Postback.Issue(place: place, rule: rule, advice: advice))
    }

    /// The members of an object by the allowed keys, or `nil` for anything but an object.
    mutating func members<Key: CaseIterable & RawRepresentable<String> & Hashable>(
        of json: JSONValue,
        at place: String,
        _: Key.Type
    ) -> [Key: JSONValue]? {
        let known = Key.allCases.map(\.rawValue)
        guard case .object(let members) = json else {
            report(place, .impossibleType, "use an object with \(known.joined(separator: ", "))")
            return nil
        }
        var read: [Key: JSONValue] = [:]
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if let key = Key(rawValue: name) {
                read[key] = value
            } else {
                let advice =
                    PayloadField.setElsewhere[name].map { "; \($0)" } ?? Spelling.advice(on: name, among: known)
                report(Self.place(place, name), .unknownKey, "there is no such key here\(advice)")
            }
        }
        return read
    }

    /// Reads a required string, or returns an empty one.
    mutating func text(_ json: JSONValue?, at place: String) -> String {
        guard let json else {
            report(place, .missing, "it is required")
            return ""
        }
        return optionalText(json, at: place) ?? ""
    }

    /// Reads an optional string that isn't blank.
    mutating func optionalText(_ json: JSONValue?, at place: String) -> String? {
        guard let json else { return nil }
        guard case .string(let text) = json else {
            report(place, .impossibleType, "use a string")
            return nil
        }
        guard !json.isBlank else {
            report(place, .missing, "it is empty")
            return nil
        }
        return text
    }

    /// Reads the elements of an optional list, with their locations.
    mutating func elements(_ json: JSONValue?, at place: String) -> [(place: String, value: JSONValue)] {
        guard let json else { return [] }
        guard case .array(let elements) = json else {
            report(place, .impossibleType, "use a list")
            return []
        }
        return elements.enumerated().map { (Self.place(place, "\($0)"), $1) }
    }

    /// The location of what a key or position leads to.
    static func place(_ parent: String, _ step: String) -> String {
        parent.isEmpty ? step.shownInIssue : "\(parent).\(step.shownInIssue)"
    }

    static func place(_ steps: [String]) -> String {
        steps.reduce("", place)
    }
}

extension String {
    /// A key or a word of a postback as an issue may show it: `?` if it could hold an email address or a phone number.
    var shownInIssue: String {
        utf8.count > Self.longestShown || holdsAtSign || startsLikeEmailAddress || holdsDialedNumber ? "?" : self
    }

    private static var longestShown: Int { 256 }

    /// Whether an email address may end at the end or at a dot, as in a path: `jane=40example.com.a`.
    private var startsLikeEmailAddress: Bool {
        (indices.filter { self[$0] == "." } + [endIndex]).contains { String(self[..<$0]).mayHoldEmailAddress }
    }

    /// Whether a number as long as those of phones is in it, or several. Ids of campaigns are longer and unbroken.
    private var holdsDialedNumber: Bool {
        let text = unicodeScalars.map { $0.decimalDigit.map { Character("\($0)") } ?? Character($0) }
        return String(text).withBytes { text in
            var start = 0
            while let (number, _) = text.nextDialedNumber(from: start) {
                let digits = text.part(number)
                if digits.count <= PhoneNumber.digitCounts.upperBound || digits.digitCount < digits.count {
                    return true
                }
                start = number.upperBound
            }
            return false
        }
    }
}
