import Foundation
import Testing

@testable import TikTokEvents
@testable import TikTokEventsTesting

/// What every declared field requires elsewhere but no type can enforce. Each test names the field that someone forgot.
@Suite struct DeclaredFieldTests {
    private static let userFields = Event.User.members(at: "")

    private static var hashedKeys: [String] {
        userFields.compactMap { field in
            if case .hashed = field.form { field.key } else { nil }
        }
    }

    // MARK: The sandbox's judge, which is independent

    /// What the judge's table says about a field, as the kinds of `PayloadField` that are compatible with it.
    private static func kinds(of kind: FieldKind) -> [PayloadField.Kind] {
        switch kind {
        case .string: [.text, .clickID, .ipAddress, .place, .advertisingID]
        case .shortString, .oneOf: [.text]
        case .strings: [.textList]
        case .number, .amount, .share: [.number]
        case .range: [.numberList]
        case .integer: [.integer]
        case .boolean: [.boolean]
        case .hash, .hashes: [.hashedIdentifier]
        case .objects: [.objectList]
        case .object, .any: []
        }
    }

    private static func judged(_ fields: [String: FieldKind], at prefix: String) -> [String: FieldKind] {
        fields.reduce(into: [:]) { paths, entry in
            let path = prefix + entry.key
            switch entry.value {
            case .object(let members): paths.merge(judged(members, at: path + ".")) { own, _ in own }
            case .objects(let members):
                paths[path] = entry.value
                paths.merge(judged(members, at: path + ".0.")) { own, _ in own }
            default: paths[path] = entry.value
            }
        }
    }

    /// Fields that the judge checks in code, and those that TikTok documents by name only.
    private static let notInTable: Set<String> = [
        "event", "event_time", "ad.attribution_value", "ad.attribution_method", "device.browser_version_list",
    ]

    @Test("The sandbox judges every declared field by its kind, and no other")
    func judge() {
        let judged = Self.judged(EventJudge.fields, at: "")
        let declared = PayloadField.all.filter { $0.path.hasPrefix("data.0.") }
            .map { PayloadField(path: String($0.path.dropFirst(7)), kind: $0.kind) }
            // An element of a list of strings or numbers is judged with its list.
            .filter { $0.path.split(separator: ".").last != "0" }
        for field in declared where !Self.notInTable.contains(field.path) {
            let kinds = judged[field.path].map(Self.kinds)
            #expect(kinds?.contains(field.kind) == true, "\(field.path) is a \(field.kind)")
        }
        let unknown = Set(judged.keys).subtracting(declared.map(\.path))
        #expect(unknown.isEmpty, "no type declares these")
    }

    // MARK: The contract's article

    private static func article(_ name: String = "TikTokContract") throws -> String {
        let file = try RepositoryFile.data("Sources/TikTokEvents/TikTokEvents.docc/\(name).md")
        return String(decoding: file, as: UTF8.self)
    }

    @Test("Every declared key is in the contract's article")
    func keysInArticle() throws {
        let code = try Set(Self.article().matches(of: /`([^`\n]+)`/).map { String($0.1) })
        let named = code.union(code.compactMap { $0.split(separator: ".").last.map(String.init) })
        let keys = PayloadField.all.flatMap { $0.path.split(separator: ".").map(String.init) }
        #expect(Set(keys).subtracting(named).subtracting(["0"]).isEmpty)
    }

    @Test("Every hashed key is in the table of HashingAndPrivacy")
    func hashedKeysInArticle() throws {
        let rows = try Self.article("HashingAndPrivacy").split(separator: "\n").filter { $0.contains("| SHA-256 |") }
        #expect(Self.hashedKeys.filter { key in !rows.contains { $0.contains("`\(key)`") } } == [])
    }

    @Test("The sources of a field are those that its row in the contract's article names, or all if it names none")
    func sources() throws {
        let names: [(String, FieldSources)] = [("web", .web), ("app", .app), ("offline", .offline), ("crm", .crm)]
        var checked = 0
        // What the pages say about `user` as a whole and about `event_id` doesn't concern the sources that use them.
        let event = Event.members(at: "").filter {
            $0.path.hasPrefix("user.") || (!$0.path.contains(".") && !["user", "event_id"].contains($0.path))
        }
        for row in try Self.article().split(separator: "\n") {
            let columns = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard columns.count > 3 else { continue }
            let keys = columns[1].matches(of: /`([a-z_.]+)`/).map { String($0.1) }
            // A row of another table may say more than the name.
            guard columns[1].replacing(/`[a-z_.]+`/, with: "").allSatisfy({ $0 == " " || $0 == "," }) else { continue }
            for field in event where keys.contains(field.path) {
                let words = Set(columns[2].split { !$0.isLetter }.map(String.init))
                let named = names.filter { words.contains($0.0) }.reduce(into: FieldSources()) { $0.insert($1.1) }
                #expect(field.sources == (named.isEmpty ? .all : named), "\(field.path)")
                checked += 1
            }
        }
        #expect(checked >= 26)
    }

    // MARK: Matching

    @Test("Every match key with a weight has its own advice and a public name")
    func matchKeys() {
        let kinds: [EventSource.Kind] = [.web, .app, .offline, .crm]
        for key in Set(kinds.flatMap(MatchQuality.Key.keys)) where key.weight > 0 {
            #expect(key.advice != MatchQuality.Key(rawValue: "none").advice, "\(key)")
        }
        let named: Set<MatchQuality.Key> = [
            .ttclid, .email, .phone, .externalID, .ip, .userAgent, .ttp, .advertisingID, .leadID, .firstName, .lastName,
            .zipCode, .city, .state, .country,
        ]
        #expect(Set(kinds.flatMap(MatchQuality.Key.keys)) == named)
    }

    @Test("A person whose data is hashed can be matched")
    func hashedFieldsAreMatchKeys() {
        let hashed = Self.userFields.filter { $0.kind == .hashedIdentifier }
        #expect(hashed.count == 6)
        #expect(hashed.filter { $0.match == nil }.map(\.path) == [])
    }

    // MARK: The ways in

    private static let person: [String: [String]] = [
        "email": ["Jane@Example.com"], "phone": ["(213) 373-4253"], "external_id": ["User_7"],
        "first_name": ["Jane"], "last_name": ["O'Neill"], "city": ["San Jose"], "state": ["CA"], "country": ["US"],
        "zip_code": ["95110-1234"],
    ]

    private static func user(_ texts: [String: [String]]) -> (made: Event.User, read: Event.User) {
        let made = Event.User(
            email: texts["email"]?.first,
            phone: texts["phone"]?.first,
            externalID: texts["external_id"]?.first,
            firstName: texts["first_name"]?.first,
            lastName: texts["last_name"]?.first,
            city: texts["city"]?.first,
            state: texts["state"]?.first,
            country: texts["country"]?.first,
            zipCode: texts["zip_code"]?.first
        )
        var identity = LeadIdentity()
        for (place, field) in LeadIdentity.fields.enumerated() {
            for text in texts[field] ?? [] {
                identity.add(.string(text), at: place)
            }
        }
        var mapped = Event.User()
        identity.complete(phoneRegion: nil)
        identity.fill(&mapped, landingURL: nil)
        return (made, mapped)
    }

    @Test("User.init sets every hashed field and every place")
    func everyHashedField() {
        #expect(Self.user(Self.person).made.hashedFields.map(\.name) == Self.hashedKeys)
        let places = Self.userFields.filter { $0.kind == .place }.map(\.key)
        #expect(Set(Self.person.keys) == Set(Self.hashedKeys + places))
    }

    @Test("Raw text gives the same result with User.init and with a postback, including notes")
    func waysInAgree() {
        let texts = [
            "", " ", "null", "{{x}}", "jane@example.com", "Jane", "+12133734253", "95110", "Köln", "\u{FFFD}", "us",
        ]
        for key in Self.person.keys {
            for text in texts {
                let (made, read) = Self.user(Self.person.merging([key: [text]]) { $1 })
                #expect(made == read, "\(key): \(text)")
                #expect(made.omitted.notes == read.omitted.notes, "\(key): \(text)")
            }
        }
    }
}
