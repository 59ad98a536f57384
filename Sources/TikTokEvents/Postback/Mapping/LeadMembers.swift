/// A lead's members. Hashing the name of every field that a postback reads would take longer than reading the fields.
struct LeadMembers: Sendable {
    let all: [String: JSONValue]
    /// The location of each member, or none if the members can only be found by hashing.
    private var locations: [(mark: Mark, index: Dictionary<String, JSONValue>.Index)] = []

    init(_ all: [String: JSONValue]) {
        self.all = all
        guard all.count <= Self.most else { return }
        locations.reserveCapacity(all.count)
        for index in all.indices {
            guard let mark = Mark(all[index].key) else {
                locations = []
                return
            }
            locations.append((mark, index))
        }
    }

    /// Returns the member with a name.
    subscript(name: String, mark: Mark?) -> JSONValue? {
        guard let mark, !locations.isEmpty else { return all[name] }
        for location in locations where location.mark == mark && all.keys[location.index] == name {
            return all.values[location.index]
        }
        return .none
    }

    /// With more, hashing is faster than looking at each.
    private static let most = 64
}

extension LeadMembers {
    /// What distinguishes nearly all of a lead's names.
    struct Mark: Hashable, Sendable {
        private let value: Int

        /// - Returns: `nil` for a name that isn't ASCII, which can equal one with other bytes.
        @inline(__always)
        init?(_ name: String) {
            let value = name.withBytes { name -> Int? in
                guard let first = name.first, let last = name.last, name.allAre(in: 0...0x7F) else { return nil }
                return name.count << 16 | Int(first) << 8 | Int(last)
            }
            guard let value else { return nil }
            self.value = value
        }
    }
}
