import TikTokEvents

/// Finds the fields of leads that the postback doesn't use, and those that it probably reads by another name.
struct UnknownFields {
    typealias Lead = LeadMapping.Lead

    private let mapper: PostbackMapper<Lead>
    private let isOwnPostback: Bool
    /// The fields within objects that the postback reads.
    private let nestedFields: [String]
    /// What was found out about each name, so that the mapper is asked only once.
    private var uses: [String: Use] = [:]

    private enum Use {
        case used
        /// The postback doesn't use the field. If it reads one with a similar name, that one may be meant.
        case unused(nearest: String?)
    }

    /// Names by the thousand aren't misspelled fields.
    private static let mostNames = 1000

    init(_ mapper: PostbackMapper<Lead>, isOwnPostback: Bool) {
        self.mapper = mapper
        self.isOwnPostback = isOwnPostback
        nestedFields = mapper.usedFields.filter { $0.contains(".") }
    }

    /// Records the unknown fields of a lead.
    mutating func examine(_ lead: Lead, _ mapped: inout MappedLead) {
        examineNames(of: lead)
        let paths = nestedFields.isEmpty ? [] : Self.nestedPaths(in: lead)
        examine(paths)
        var hidden = 0
        for name in lead.keys {
            guard case .unused(let nearest) = uses[name], !hint(at: name, insteadOf: nearest, in: lead, &mapped) else {
                continue
            }
            if LeadMapping.isSafeToShow(name) {
                mapped.unknownFields.append(name)
            } else {
                hidden += 1
            }
        }
        for path in paths {
            if case .unused(let nearest) = uses[path] {
                _ = hint(at: path, insteadOf: nearest, in: lead, &mapped)
            }
        }
        noteEmptyPlaces(in: lead, paths, &mapped)
        mapped.unknownFields.sort()
        mapped.misspellings.sort()
        if hidden > 0 {
            mapped.unknownFields.append("\(hidden) whose \(hidden == 1 ? "name isn't" : "names aren't") shown")
        }
    }

    /// Records where the postback reads a member of a value that has none, and what that value has instead.
    private func noteEmptyPlaces(in lead: Lead, _ paths: [String], _ mapped: inout MappedLead) {
        for field in nestedFields where mapper.lacks(field, lead) {
            guard let first = field.split(separator: ".").first.map(String.init), let value = lead[first],
                !mapper.lacks(first, lead)
            else { continue }
            if case .object = value {
                mapped.unknownFields += paths.filter { path in
                    guard path.hasPrefix(first + "."), case .unused(nil) = uses[path] else { return false }
                    return LeadMapping.isSafeToShow(path) && !mapped.unknownFields.contains(path)
                }
            } else if !Self.isListOfNamedValues(value) {
                mapped.misspellings.append("the postback reads \(field), but \(first) has no value there")
            }
        }
    }

    /// Whether a value is a list such as `[{"name": "email", "value": "jane@example.com"}]`, which may lack any name.
    private static func isListOfNamedValues(_ value: JSONValue) -> Bool {
        guard case .array(let elements) = value, case .object(let members)? = elements.first else { return false }
        return members.count > 1 && JSONValue.keysOfNamedValues.contains { members[$0] != nil }
    }

    private mutating func examineNames(of lead: Lead) {
        let new = lead.filter { uses[$0.key] == nil }
        guard !new.isEmpty else { return }
        let unused = Set((try? mapper.unusedFields(of: new)) ?? [])
        let known = new.count > Self.mostNames ? [] : mapper.usedFields
        // The members of an object are compared by their whole paths.
        let flat = Spelling.Names(known.filter { !$0.contains(".") })
        let firstSteps = Spelling.Names(known.map { String($0.prefix { $0 != "." }) })
        for (name, value) in new {
            guard unused.contains(name) else {
                uses[name] = .used
                continue
            }
            let isObject = if case .object = value { true } else { false }
            uses[name] = .unused(nearest: Spelling.nearMiss(of: name, among: isObject ? flat : firstSteps))
        }
    }

    private mutating func examine(_ paths: [String]) {
        let new = paths.filter { uses[$0] == nil }
        guard !new.isEmpty else { return }
        let names = Spelling.Names(nestedFields)
        for path in new {
            uses[path] =
                mapper.isUsed(path) ? .used : .unused(nearest: Spelling.nearMiss(of: path, among: names))
        }
    }

    /// Tells of a name that the postback or the lead probably misspells. Returns `false` if the lead has both fields.
    private func hint(at name: String, insteadOf nearest: String?, in lead: Lead, _ mapped: inout MappedLead) -> Bool {
        guard let nearest, mapper.lacks(nearest, lead) else { return false }
        if isOwnPostback {
            mapped.misspellings.append(
                "the postback reads \(nearest), which the lead doesn't have; did it mean \(name)?"
            )
        } else {
            mapped.unknownFields.append("\(name) (did you mean \(nearest)?)")
        }
        return true
    }
}

extension UnknownFields {
    /// The lead's field that the postback probably means by one that the lead doesn't have.
    static func nearMiss(of field: String, in lead: Lead, for mapper: PostbackMapper<Lead>) -> String? {
        guard mapper.lacks(field, lead) else { return nil }
        let names = lead.keys.sorted() + nestedPaths(in: lead).sorted()
        return Spelling.nearMiss(of: field, among: Spelling.Names(names)).flatMap { mapper.isUsed($0) ? nil : $0 }
    }

    /// The paths of the members of objects in a lead.
    private static func nestedPaths(in lead: Lead) -> [String] {
        var paths: [String] = []
        for case (let name, .object(let members)) in lead {
            add(members, under: name, to: &paths)
        }
        return paths
    }

    private static func add(_ members: Lead, under path: String, to paths: inout [String]) {
        for (name, value) in members where paths.count < mostNames {
            let path = "\(path).\(name)"
            paths.append(path)
            if case .object(let inner) = value {
                add(inner, under: path, to: &paths)
            }
        }
    }
}
