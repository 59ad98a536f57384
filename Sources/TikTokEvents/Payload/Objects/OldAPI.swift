/// The fields of Events API 1.0, to tell a body of that version from an invalid 2.0 body.
enum OldAPI {
    /// A field of version 1.0 and its location in version 2.0, both as paths from the top of a body.
    struct Move: Hashable {
        let old: String
        let new: String
    }

    /// Longer paths first: an object is reported as a whole only if none of its fields are known.
    private static let moves: [(path: [String], new: String)] = [
        ("pixel_code", "event_source_id"),
        ("event_set_id", "event_source_id"),
        ("timestamp", "event_time, in seconds"),
        ("context.user.email", "user.email"),
        ("context.user.emails", "user.email"),
        ("context.user.phone_number", "user.phone"),
        ("context.user.phone_numbers", "user.phone"),
        ("context.user.external_id", "user.external_id"),
        ("context.user.ttp", "user.ttp"),
        ("context.ad.callback", "user.ttclid"),
        ("context.page.url", "page.url"),
        ("context.page.referrer", "page.referrer"),
        ("context.ip", "user.ip"),
        ("context.user_agent", "user.user_agent"),
        ("context", "user, page and ad"),
        ("properties.contents.*.content_type", "properties.content_type"),
        ("test_event_code", "test_event_code of the request"),
        ("batch", "data"),
    ].map { (path: $0.split(separator: ".").map(String.init), new: $1) }

    /// Keys that appear nowhere in version 2.0.
    private static let signs: Set<String> = ["pixel_code", "event_set_id", "timestamp", "context", "batch"]

    /// The fields of version 1.0 in a body, the first of each kind.
    static func moves(in body: [String: JSONValue]) -> [Move] {
        var found: [Move] = []
        for (path, new) in moves {
            guard let place = JSONValue.object(body).place(of: path[...]) else { continue }
            if path.count == 1, found.contains(where: { $0.old.hasPrefix(path[0] + ".") }) { continue }
            found.append(Move(old: place, new: new))
        }
        for list in ["batch", "data"] {
            if let first = firstEvent(in: body, list) {
                found += moves(in: first).map { Move(old: "\(list).0.\($0.old)", new: $0.new) }
            }
        }
        return found
    }

    private static func firstEvent(in body: [String: JSONValue], _ list: String) -> [String: JSONValue]? {
        guard case .array(let entries) = body[list], case .object(let first) = entries.first else { return nil }
        return first
    }

    /// The body itself, or the first body of a list.
    private static func firstOfList(_ json: JSONValue) -> JSONValue {
        guard case .array(let bodies) = json, let first = bodies.first else { return json }
        return first
    }

    /// Rejects a body that has keys of version 1.0 and lacks a required key of version 2.0.
    ///
    /// - Throws: `DecodingError.dataCorrupted`, which names each old field and its new location.
    static func refuse(_ json: PlacedJSON, unlessPresent required: [String]) throws {
        guard case .object(let body) = firstOfList(json.value), !required.allSatisfy({ body[$0] != nil }) else {
            return
        }
        let first = firstEvent(in: body, "data") ?? [:]
        guard body.keys.contains(where: signs.contains) || first.keys.contains(where: signs.contains) else { return }
        let moves = moves(in: body).map { "\($0.old) is now \($0.new)" }.joined(separator: "; ")
        throw DecodingError.dataCorrupted(
            .init(codingPath: json.path, debugDescription: "this is a body of Events API 1.0: \(moves)")
        )
    }
}

extension JSONValue {
    /// The location of the first value at a path in which `*` matches any array index, or `nil` if there is none.
    fileprivate func place(of path: ArraySlice<String>) -> String? {
        guard let step = path.first else { return "" }
        let rest = path.dropFirst()
        switch self {
        case .object(let members):
            return members[step]?.place(of: rest).map { $0.isEmpty ? step : "\(step).\($0)" }
        case .array(let elements) where step == "*":
            for (index, element) in elements.enumerated() {
                if let place = element.place(of: rest) {
                    return place.isEmpty ? String(index) : "\(index).\(place)"
                }
            }
            return nil
        default:
            return nil
        }
    }
}
