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
        /// The postback doesn't use the field; this is its name.
        case shown(String)
        /// The postback doesn't use the field, and its name may be personal data.
        case hidden
        /// The postback reads the field by another name, as this sentence says.
        case misspelled(String)
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
        examine(paths, of: lead)
        var hidden = 0
        for name in lead.keys {
            switch uses[name] {
            case .shown(let text): mapped.unknownFields.append(text)
            case .hidden: hidden += 1
            case .misspelled(let text): mapped.misspellings.append(text)
            case .used, nil: break
            }
        }
        for path in paths {
            if case .misspelled(let text) = uses[path] {
                mapped.misspellings.append(text)
            }
        }
        mapped.unknownFields.sort()
        mapped.misspellings.sort()
        if hidden > 0 {
            mapped.unknownFields.append("\(hidden) whose \(hidden == 1 ? "name isn't" : "names aren't") shown")
        }
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
            let nearest = Spelling.nearMiss(of: name, among: isObject ? flat : firstSteps)
            uses[name] =
                nearest.flatMap { use(of: name, insteadOf: $0, in: lead) }
                ?? (LeadMapping.isSafeToShow(name) ? .shown(name) : .hidden)
        }
    }

    private mutating func examine(_ paths: [String], of lead: Lead) {
        let new = paths.filter { uses[$0] == nil }
        guard !new.isEmpty else { return }
        let names = Spelling.Names(nestedFields)
        for path in new {
            let nearest = Self.isUsed(path, by: mapper) ? nil : Spelling.nearMiss(of: path, among: names)
            uses[path] = nearest.flatMap { use(of: path, insteadOf: $0, in: lead) } ?? .used
        }
    }

    private func use(of name: String, insteadOf nearest: String, in lead: Lead) -> Use? {
        guard mapper.lacks(nearest, lead) else { return nil }
        return isOwnPostback
            ? .misspelled("the postback reads \(nearest), which the lead doesn't have; did it mean \(name)?")
            : .shown("\(name) (did you mean \(nearest)?)")
    }
}

extension UnknownFields {
    /// The lead's field that the postback probably means by one that the lead doesn't have.
    static func nearMiss(of field: String, in lead: Lead, for mapper: PostbackMapper<Lead>) -> String? {
        guard mapper.lacks(field, lead) else { return nil }
        let names = lead.keys.sorted() + nestedPaths(in: lead).sorted()
        return Spelling.nearMiss(of: field, among: Spelling.Names(names)).flatMap { isUsed($0, by: mapper) ? nil : $0 }
    }

    private static func isUsed(_ field: String, by mapper: PostbackMapper<Lead>) -> Bool {
        (try? mapper.unusedFields(of: [field: .null]).isEmpty) ?? true
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
