import Foundation
import Testing

@testable import TikTokEvents

@Suite("Postback, loaded and written")
struct PostbackTests {
    @Test("The vectors were found")
    func vectors() {
        #expect(PostbackVector.accepted.count == 26)
        #expect(PostbackVector.warnings.count == 19)
        #expect(PostbackVector.mistakes.count == 74)
    }

    @Test("Postbacks without mistakes load and survive unchanged", arguments: PostbackVector.accepted)
    func accepted(vector: PostbackVector) throws {
        let json = try encodedText(vector.postback)
        let postback = try Postback(json: Data(json.utf8))
        #expect(postback.issues.filter { $0.severity == .error } == [])
        #expect(try decoded(Postback.self, encodedText(postback)) == postback)
        _ = try PostbackMapper<[String: JSONValue]>(postback)
    }

    @Test("What works but is probably unintended is a warning", arguments: PostbackVector.warnings)
    func warnings(vector: PostbackVector) throws {
        let postback = try Postback(json: Data(encodedText(vector.postback).utf8))
        #expect(postback.issues.allSatisfy { $0.severity == .warning })
        Self.compare(postback.issues, with: vector)
        _ = try PostbackMapper<[String: JSONValue]>(postback)
    }

    private static func compare(_ issues: [Postback.Issue], with vector: PostbackVector) {
        let found = issues.map { "\($0.place): \($0.rule): \($0.advice)" }
        #expect(found.count == vector.issues.count, "\(found)")
        for (found, expected) in zip(found, vector.issues) {
            let parts = expected.split(separator: ": ", maxSplits: 2, omittingEmptySubsequences: false)
            #expect(found.hasPrefix(parts.prefix(2).joined(separator: ": ") + ": "))
            #expect(found.contains(parts.last ?? ""))
        }
    }

    @Test(
        "A key that appears twice is named by its location",
        arguments: [
            Vector("triggers", #"{"triggers": {"lead_sold": [], "x": [], "lead_sold": []}}"#, ["triggers.lead_sold"]),
            Vector("the top", #"{"fields": [], "fields": []}"#, ["fields"]),
            Vector("in a list", #"{"a": [1, {"b": 1}, {"b": {"c": 1, "c": 2}}]}"#, ["a.2.b.c"]),
            Vector("an escaped key", #"{"ab": 1, "\u0061b": 2, "x\"": 3, "x\"": 4}"#, ["ab", "x\""]),
            Vector("in a repeated value", #"{"a": 1, "a": {"b": 1, "b": 2}}"#, ["a", "a.b"]),
            Vector("thrice", #"{"a": 1, "a": 2, "a": 3}"#, ["a", "a"]),
            Vector("in other objects", #"{"a": {"b": 1}, "c": {"b": 1}, "d": ["a", "a"], "e": "a"}"#, []),
            Vector("braces in texts", #"{"a": "{\"b\": 1, \"b\": 2}", "b": "\\"}"#, []),
        ] as [Vector<String, [String]>]
    )
    func repeatedKeys(vector: Vector<String, [String]>) throws {
        let issues = try #require(throws: Postback.ValidationError.self) {
            try Postback(json: Data(vector.input.utf8))
        }.issues
        let repeated = issues.prefix { $0.rule == .repeated && $0.advice.contains("twice") }
        #expect(repeated.map(\.place) == vector.expected)
    }

    @Test("Of thousands of repeated keys, a hundred are reported")
    func manyRepeatedKeys() throws {
        let json = "{" + String(repeating: #""fields":[],"#, count: 5000) + #""triggers":{}}"#
        let error = try #require(throws: Postback.ValidationError.self) { try Postback(json: Data(json.utf8)) }
        #expect(error.issues.count { $0.rule == .repeated && $0.advice.contains("twice") } == 100)
    }

    @Test("Loading takes time in proportion to the number of mappings")
    func linear() throws {
        func time(_ count: Int) -> Duration {
            var postback = Postback.default
            postback.fields += (0..<count).map { .init("field_\($0)", to: "data.0.properties.custom_property_\($0)") }
            return ContinuousClock().measure { #expect(postback.issues == []) }
        }
        // Comparing each one with every other would take 64 times as long.
        #expect(time(3200) < time(400) * 32)
    }

    @Test(
        "All mistakes are reported at once, with their location, rule, and what to do",
        arguments: PostbackVector.mistakes
    )
    func mistakes(vector: PostbackVector) throws {
        let json = try encodedText(vector.postback)
        let mistakes = try #require(throws: Postback.ValidationError.self) { try Postback(json: Data(json.utf8)) }
        Self.compare(mistakes.issues.filter { $0.severity == .error }, with: vector)
        #expect(throws: mistakes) { try JSONDecoder().decode(Postback.self, from: Data(json.utf8)) }
        #expect(!everyWayOfPrinting(mistakes).contains { $0.contains("MARKER") || $0.contains("373") })
    }

    @Test(
        "What isn't JSON is a mistake with a place",
        arguments: [
            Vector("nothing", "", "line 1, column 1"), Vector("no end", "{", "line 1, column 2"),
            Vector("single quotes", "{'a': 1}", "line 1, column 2"),
            Vector("a mark of Windows editors before it", "\u{FEFF}?", "line 1, column 1"),
            Vector("a comma after the last member", "{\n  \"triggers\": {},\n}", "line 3, column 1"),
        ]
    )
    func notJSON(vector: Vector<String, String>) throws {
        let json = Data(vector.input.utf8)
        let mistakes = try #require(throws: Postback.ValidationError.self) { try Postback(json: json) }
        #expect(mistakes.issues.map(\.rule) == [.notJSON])
        #expect(mistakes.description == "\(vector.expected): it isn't JSON; check quotes, commas, and braces")
    }

    @Test(
        "Half of a pair of surrogates is named, with where its escape starts",
        arguments: [
            Vector("in a value", #"{"a": "x\ud800"}"#, "line 1, column 9"),
            Vector("in a key", "{\n  \"\\udc00\": 1}", "line 2, column 4"),
            Vector("before another", #"["\ud800\u0041"]"#, "line 1, column 3"),
        ]
    )
    func halfCharacter(vector: Vector<String, String>) throws {
        let mistakes = try #require(throws: Postback.ValidationError.self) {
            try Postback(json: Data(vector.input.utf8))
        }
        #expect(mistakes.description.hasPrefix("\(vector.expected): an escape is half of a character"))
    }

    @Test(
        "The advice about a transform of times that isn't recognized",
        arguments: [
            Vector("capitals", .date("DD.MM.YYYY HH:mm", zone: "UTC"), "the letters are lowercase: dd.MM.yyyy HH:mm"),
            Vector("no format", .init("date"), #"the nearest is {"date": "MM/dd/yyyy HH:mm", "zone": "UTC"}"#),
            Vector(
                "no minute",
                .date("dd.MM.yyyy HH", zone: "UTC"),
                "a date format needs a year, month, day, hour, and minute"
            ),
        ] as [Vector<Postback.Transform, String>]
    )
    func adviceOnTimes(vector: Vector<Postback.Transform, String>) {
        var postback = Postback.default
        postback.fields.append(.init("at", to: "data.0.properties.at", vector.input))
        #expect(postback.issues.contains { $0.advice.contains(vector.expected) })
    }

    @Test("An unknown transform with a format is one mistake")
    func unknownTransform() throws {
        var postback = Postback.default
        postback.fields.append(.init("at", to: "data.0.properties.at", .lower))
        let json = try encodedText(postback).replacing(#""lower""#, with: #"{"currency":"1.234,56"}"#)
        let mistakes = try #require(throws: Postback.ValidationError.self) { try Postback(json: Data(json.utf8)) }
        #expect(mistakes.issues.filter { $0.severity == .error }.map(\.rule) == [.unknownKey])
    }

    @Test("A postback created in code is checked like a loaded one")
    func madeInCode() throws {
        var postback = Postback.default
        postback.fields.append(.init("email", to: "data.0.user.emial"))
        postback.triggers["returned"] = []
        #expect(postback.issues.map(\.place) == ["triggers.returned", "fields.19.path"])
        #expect(throws: Postback.ValidationError(issues: postback.issues)) {
            try PostbackMapper<[String: JSONValue]>(postback)
        }
        #expect(
            Postback().issues.map(\.rule) == [.triggerWithoutEvent, .missing, .missing, .missing, .requiredBySource]
        )
    }

    @Test("Every rule is broken by some vector")
    func everyRule() throws {
        let broken = (PostbackVector.mistakes + PostbackVector.warnings).flatMap(\.issues).map { issue in
            String(issue.split(separator: ": ", omittingEmptySubsequences: false)[1])
        }
        let rules: [Postback.Issue.Rule] = [
            .unknownKey, .missing, .impossibleType, .unknownValue, .unknownPath, .nearMiss, .setElsewhere,
            .differsByLead, .personalDataNotHashed, .triggerWithoutEvent, .invalidName, .standardEventOnly,
            .requiredBySource, .repeated, .invalidFormat, .notACountry, .saleWithoutValue, .valueWithoutCurrency,
            .moneyNotSent, .sourceIDForm, .notAState, .unlistedValue, .countedTwice, .wrongIdentifier,
        ]
        #expect(rules.filter { !broken.contains($0.rawValue) } == [])
    }

    @Test("The example file is the default")
    func exampleFile() throws {
        let file = try RepositoryFile.data("Documentation/Examples/postback.json")
        #expect(try Postback(json: file) == .default)
        #expect(Postback.default.issues == [])
    }

    @Test("The schema file matches the code")
    func schemaFile() throws {
        let file = try RepositoryFile.data("Documentation/Examples/postback.schema.json")
        #expect(try JSONDecoder().decode(JSONValue.self, from: file) == Postback.jsonSchema)
    }

    @Test("The article's example loads")
    func article() throws {
        let article = try RepositoryFile.data("Sources/TikTokEvents/TikTokEvents.docc/PostbackFormat.md")
        let blocks = String(decoding: article, as: UTF8.self).components(separatedBy: "```json\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
        let whole = try #require(blocks.first)
        let postback = try Postback(json: Data(whole.utf8))
        #expect(postback.source == .web(pixelCode: "C4EXAMPLE"))
        #expect(postback.triggers.count == 3)
        // The other blocks are fragments.
        for block in blocks.dropFirst() {
            _ = try decoded(JSONValue.self, block)
        }
    }

    @Test("Its parts describe what they do")
    func descriptions() {
        let condition = Postback.Condition.field("buyer", isIn: ["a", 7, true])
        let conversion = Postback.Conversion(.lead, when: [condition], multiFire: .init(field: "n"))
        #expect(conversion.description == "Lead if buyer is one of a, 7, true, once per n")
        let mapping = Postback.FieldMapping("email", to: "data.0.user.email", .trim, .lower)
        #expect(mapping.description == "email, trim, lower -> data.0.user.email (hashed_identifier)")
        #expect(Postback.PhoneRegionSource().description == "left out")
    }
}
