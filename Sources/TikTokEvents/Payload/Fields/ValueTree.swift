/// The objects of an event that values fill, with the index of each value in a list.
struct ValueTree: Sendable {
    enum Node: Sendable {
        case value(Int)
        case object([Member])
    }

    struct Member: Sendable {
        let key: String
        let node: Node
    }

    /// The step that stands for all elements of a list.
    static let all = "*"

    let members: [Member]
    let count: Int

    /// - Parameter places: The index of each value, by its steps.
    init(_ places: [[String]: Int]) {
        count = places.count
        members = Self.members(places.map { (steps: $0.key[...], place: $0.value) })
    }

    private static func members(_ values: [(steps: ArraySlice<String>, place: Int)]) -> [Member] {
        let groups = Dictionary(grouping: values) { $0.steps.first ?? "" }
        // `*` comes first, so that a value for a single position replaces it.
        return groups.sorted { $0.key < $1.key }.map { key, values in
            if values.count == 1, values[0].steps.count == 1 {
                return Member(key: key, node: .value(values[0].place))
            }
            return Member(key: key, node: .object(members(values.map { ($0.steps.dropFirst(), $0.place) })))
        }
    }

    /// The values as JSON with TikTok's keys. List positions are keys here.
    static func json(_ members: [Member], _ values: [JSONValue?], element: Int? = nil) -> [String: JSONValue] {
        guard members.first?.key == all else {
            var result = [String: JSONValue](minimumCapacity: members.count)
            for member in members {
                result[member.key] = member.node.json(values, element: element)
            }
            return result
        }
        var result = elements(of: members[0].node, values)
        for member in members.dropFirst() {
            if let value = member.node.json(values, element: element) {
                result.merge(value, at: member.key)
            }
        }
        return result
    }

    private static func elements(of node: Node, _ values: [JSONValue?]) -> [String: JSONValue] {
        (0..<node.longest(values)).reduce(into: [:]) { result, element in
            result["\(element)"] = node.json(values, element: element)
        }
    }
}

extension ValueTree.Node {
    /// The values as JSON, or those at one position of their lists.
    func json(_ values: [JSONValue?], element: Int? = nil) -> JSONValue? {
        switch self {
        case .value(let place):
            guard let element, let value = values[place] else { return values[place] }
            return value.elements.dropFirst(element).first?.unlessBlank
        case .object(let members):
            let members = ValueTree.json(members, values, element: element)
            if members.isEmpty { return .none }
            return .object(members)
        }
    }

    func isEmpty(_ values: [JSONValue?]) -> Bool {
        switch self {
        case .value(let place): values[place] == nil
        case .object(let members): members.allSatisfy { $0.node.isEmpty(values) }
        }
    }

    /// The length of the longest list of values.
    fileprivate func longest(_ values: [JSONValue?]) -> Int {
        switch self {
        case .value(let place): values[place]?.elements.count ?? 0
        case .object(let members): members.map { $0.node.longest(values) }.max() ?? 0
        }
    }
}

extension [String: JSONValue] {
    /// Sets a value. If both values are objects, their members are merged.
    fileprivate mutating func merge(_ value: JSONValue, at key: String) {
        guard case .object(let old)? = self[key], case .object(let new) = value else {
            self[key] = value
            return
        }
        self[key] = .object(old.merging(new) { $1 })
    }
}
