extension PostbackReader {
    mutating func fields(in json: JSONValue?) -> [Postback.FieldMapping] {
        let place = Postback.Key.fields.rawValue
        if json == nil {
            report(place, .missing, "map the lead's fields to paths")
        }
        var mappings: [Postback.FieldMapping] = []
        for (place, element) in elements(json, at: place) {
            guard let mapping = mapping(in: element, at: place) else { continue }
            if mappings.contains(where: { $0.field == mapping.field && $0.path == mapping.path }) {
                report(place, .repeated, "this field goes to this path already; remove one of the two")
            }
            mappings.append(mapping)
        }
        return mappings
    }

    private mutating func mapping(in json: JSONValue, at place: String) -> Postback.FieldMapping? {
        guard let members = members(of: json, at: place, Postback.FieldMapping.Key.self) else { return nil }
        let pathPlace = Self.place(place, "path")
        let field = text(members[.field], at: Self.place(place, "field"))
        let path = text(members[.path], at: pathPlace)
        var mapping = Postback.FieldMapping(field, to: path)
        let target = path.isEmpty ? nil : target(of: path, at: pathPlace)
        mapping.transforms = transforms(in: members[.transforms], at: Self.place(place, "transforms"))
        mapping.values = values(in: members[.values], at: Self.place(place, "values"), for: target)
        if let target {
            checkType(of: mapping, for: target, at: place)
            checkPersonalData(in: mapping, to: target, at: pathPlace)
        }
        return mapping
    }

    private mutating func transforms(in json: JSONValue?, at place: String) -> [Postback.Transform] {
        var transforms: [Postback.Transform] = []
        for (place, element) in elements(json, at: place) {
            let transform = Postback.Transform(rawValue: text(element, at: place))
            if transform.result == nil {
                reportUnknown(transform, at: place)
            } else if let last = transforms.last, last.result != nil, last.result != .text {
                report(place, .impossibleType, "\(last) must come last; remove one of the two")
            }
            transforms.append(transform)
        }
        return transforms
    }

    private mutating func reportUnknown(_ transform: Postback.Transform, at place: String) {
        guard !transform.rawValue.isEmpty else { return }
        if transform.rawValue.lowercased().hasPrefix("sha") {
            report(place, .unknownValue, "paths that want a hash hash by themselves, and no other takes one; remove it")
        } else {
            let names = Postback.Transform.all.map(\.rawValue)
            let nearest = Spelling.nearest(to: transform.rawValue, among: names) ?? ""
            report(place, .unknownValue, "there is no such transform; the nearest is \(nearest)")
        }
    }
}
