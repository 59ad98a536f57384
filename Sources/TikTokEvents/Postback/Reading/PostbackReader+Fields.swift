extension PostbackReader {
    mutating func fields(in json: JSONValue?) -> [Postback.FieldMapping] {
        let place = Postback.Key.fields.rawValue
        if json == nil {
            report(place, .missing, "map the lead's fields to paths")
        }
        var mappings: [Postback.FieldMapping] = []
        var pairs: Set<[String]> = []
        for (place, element) in elements(json, at: place) {
            guard let mapping = mapping(in: element, at: place) else { continue }
            if !pairs.insert([mapping.field, mapping.path]).inserted {
                report(place, .repeated, "this field is already mapped to this path; remove one of the two")
            }
            mappings.append(mapping)
        }
        return mappings
    }

    private mutating func mapping(in json: JSONValue, at place: String) -> Postback.FieldMapping? {
        guard let members = members(of: json, at: place, Postback.FieldMapping.Key.self) else { return nil }
        let pathPlace = Self.place(place, "path")
        let field = leadField(members[.field], at: Self.place(place, "field"), takesAll: true)
        let path = text(members[.path], at: pathPlace)
        var mapping = Postback.FieldMapping(field, to: path)
        let target = path.isEmpty ? nil : target(of: path, at: pathPlace, takesAll: true)
        mapping.transforms = transforms(in: members[.transforms], at: Self.place(place, "transforms"))
        mapping.values = values(in: members[.values], at: Self.place(place, "values"), for: target)
        if let target {
            checkCount(of: mapping, for: target, at: place)
            checkType(of: mapping, for: target, at: place)
            checkPersonalData(in: mapping, to: target, at: pathPlace)
        }
        return mapping
    }

    private mutating func transforms(in json: JSONValue?, at place: String) -> [Postback.Transform] {
        var transforms: [Postback.Transform] = []
        for (place, element) in elements(json, at: place) {
            guard let transform = transform(in: element, at: place) else { continue }
            if let last = transforms.last(where: { $0.step != .trim && $0.step != .lower }) {
                check(transform, after: last, at: place)
            }
            transforms.append(transform)
        }
        return transforms
    }

    private mutating func check(_ transform: Postback.Transform, after last: Postback.Transform, at place: String) {
        guard let step = transform.step, let lastStep = last.step else { return }
        if lastStep.result != .text {
            report(place, .impossibleType, "\("\(last)".shownInIssue) must come last; remove one of the two")
        } else if lastStep == .currency, step.result != .text {
            report(place, .impossibleType, "currency leaves nothing to read but a code; map the field in two rows")
        }
    }

    private mutating func transform(in json: JSONValue, at place: String) -> Postback.Transform? {
        guard case .object = json else {
            let transform = Postback.Transform(text(json, at: place))
            if !Postback.Transform.plain.contains(transform) {
                reportUnknown(transform, at: place)
            }
            return transform
        }
        guard let members = members(of: json, at: place, Postback.Transform.Key.self) else { return nil }
        if let money = members[.money] {
            return moneyTransform(of: money, others: members.count > 1, at: place)
        }
        if members.isEmpty, case .object(let unknown) = json, !unknown.isEmpty {
            return nil
        }
        let format = text(members[.date], at: Self.place(place, "date"))
        let zone = optionalText(members[.zone], at: Self.place(place, "zone"))
        let transform = Postback.Transform.date(format, zone: zone)
        if !format.isEmpty, transform.step == nil {
            report(place, .invalidFormat, Self.adviceAbout(format: format, zone: zone))
        }
        return transform
    }

    private mutating func moneyTransform(
        of json: JSONValue,
        others: Bool,
        at place: String
    ) -> Postback.Transform {
        let format = text(json, at: Self.place(place, "money"))
        if others {
            report(place, .repeated, "use a date or money, not both")
        } else if !format.isEmpty, MoneyText.Format(rawValue: format) == nil {
            report(
                place,
                .invalidFormat,
                "use \(MoneyText.Format.allCases.map(\.rawValue).joined(separator: " or "))"
            )
        }
        return .money(format)
    }

    private static func adviceAbout(format: String, zone: String?) -> String {
        let isNamed = ["excel", "iso8601"].contains(format)
        guard isNamed || TimePattern(format) != nil else {
            let repaired = String(format.map { $0 == "Y" ? "y" : $0 == "D" ? "d" : $0 })
            guard TimePattern(repaired) == nil else { return "the letters are lowercase: \(repaired.shownInIssue)" }
            return "a date format needs a year, month, day, hour, and minute, such as MM/dd/yyyy HH:mm; "
                + "put literal letters in single quotes"
        }
        if TimePattern(format)?.hasZone == true {
            return "the format already includes a time zone; remove this one"
        }
        return zone == nil
            ? "name its zone: UTC, or an offset such as -05:00"
            : "the zone isn't recognized; use UTC, or an offset such as -05:00. A city's offset changes during the year"
    }

    private mutating func reportUnknown(_ transform: Postback.Transform, at place: String) {
        guard !transform.name.isEmpty else { return }
        if transform.name.lowercased().hasPrefix("sha") {
            report(
                place,
                .unknownValue,
                "paths that take a hash compute it themselves, and no other path takes one; remove it"
            )
        } else {
            let names = Postback.Transform.plain.map(\.name)
            let isFormat = ["yy", "MM", "dd"].contains { transform.name.contains($0) }
            let advice =
                switch transform.name {
                case _ where isFormat: #"; the nearest is {"date": "\#(transform.name.shownInIssue)"}"#
                case "date":
                    #"; the nearest is {"date": "MM/dd/yyyy HH:mm", "zone": "UTC"}, with the format of your times"#
                default: Spelling.advice(on: transform.name, among: names)
                }
            report(place, .unknownValue, "there is no such transform\(advice)")
        }
    }
}
