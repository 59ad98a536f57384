import Foundation
import Testing

@testable import TikTokEvents

@Suite("Consent and limited data use by a postback")
struct PostbackConsentTests {
    private static let fields: JSONValue = [
        ["field": "email", "path": "data.0.user.email"], ["field": "state", "path": "data.0.user.state"],
        ["field": "region", "path": "data.0.user.state"], ["field": "revenue", "path": "data.0.properties.value"],
    ]

    private static func event(_ settings: [String: JSONValue], _ fields: [String: JSONValue]) throws -> Event {
        let mapper = try mapper(with: ["fields+": Self.fields].merging(settings) { $1 })
        let person: [String: JSONValue] = [
            "email": "jane@example.com", "revenue": 42.5, "landing_url": "https://a.example/?ttclid=E.C.P.x&a=1",
        ]
        return try mapper.events(for: lead(person.merging(fields) { $1 }), at: .leadSold)[0]
    }

    @Test(
        "Identifiers are sent only for leads that consented",
        arguments: [
            Vector("true", true, true), Vector("a word", "yes", true), Vector("a digit", 1, true),
            Vector("false", false, false), Vector("no", "no", false), Vector("another word", "perhaps", false),
            Vector("null", nil, false), Vector("blank", "", false),
        ] as [Vector<JSONValue, Bool>]
    )
    func consent(vector: Vector<JSONValue, Bool>) throws {
        let consent: JSONValue = ["field": "consent", "equals": true]
        let event = try Self.event(["consent": consent], ["consent": vector.input])
        #expect(event.user.email.isEmpty == !vector.expected)
        #expect((event.user.ttclid == "E.C.P.x") == vector.expected)
        #expect((event.page?.url.contains("ttclid")) == vector.expected)
        #expect(event.properties.value == 42.5)
        #expect(event.id == "TX-1:lead_sold:1")
        let all = try Self.event([:], ["consent": vector.input])
        #expect(event == (vector.expected ? all : all.withoutIdentifiers()))
    }

    @Test(
        "A lead without consent is said to be one, and isn't advised to add identifiers",
        arguments: [
            Vector("refused", ["consent": false], "no_consent"), Vector("absent", [:], "no_consent"),
            Vector("granted", ["consent": true], nil),
        ] as [Vector<[String: JSONValue], String?>]
    )
    func noConsent(vector: Vector<[String: JSONValue], String?>) throws {
        let event = try Self.event(["consent": ["field": "consent", "equals": true]], vector.input)
        #expect(event.user.omitted.notes.first?.reason.rawValue == vector.expected)
        let issues = EventValidator(source: .web(pixelCode: "P")).issues(in: event)
        let isNoted = issues.contains { $0.path == "data.0.user" && $0.rule == .identifierOmitted }
        #expect(isNoted == (vector.expected != nil))
        #expect(!issues.contains { $0.rule == .noIdentifier })
    }

    @Test(
        "A consent that must exist isn't given by an empty list or a placeholder",
        arguments: [
            Vector("a word", "granted", true), Vector("an empty list", [], false), Vector("a blank in it", [""], false),
            Vector("an empty object", [:], false), Vector("a template", "{{consent}}", false),
            Vector("null as text", "null", false), Vector("no date", "0000-00-00 00:00:00", false),
        ] as [Vector<JSONValue, Bool>]
    )
    func existence(vector: Vector<JSONValue, Bool>) throws {
        let settings: [String: JSONValue] = ["consent": ["field": "consent", "exists": true]]
        let event = try Self.event(settings, ["consent": vector.input])
        #expect(event.user.email.isEmpty == !vector.expected)
    }

    @Test("Every event of a lead without consent is sent without identifiers")
    func severalEvents() throws {
        let mapper = try mapper(with: [
            "consent": ["field": "consent", "in": ["granted"]], "fields+": Self.fields,
            "triggers": ["lead_sold": [["event": "Lead"], ["event": "Purchase"]]],
        ])
        let events = try mapper.events(for: lead(["email": "jane@example.com"]), at: .leadSold)
        #expect(events.map(\.name) == [.lead, .purchase])
        #expect(events.allSatisfy { $0.user == Event.User() })
    }

    @Test(
        "The data of listed states is limited",
        arguments: [
            Vector("a code", ["state": "CA"], true), Vector("in small letters", ["state": " ca "], true),
            Vector("the name", ["state": "California"], true), Vector("listed by name", ["state": "CO"], true),
            Vector("two words", ["state": "new york"], true), Vector("another state", ["state": "TX"], nil),
            Vector("no state", ["state": ""], nil), Vector("no state of the US", ["state": "Ontario"], nil),
            Vector("by its second field", ["state": "N/A", "region": "Colorado"], true),
            Vector("a list", ["state": ["CA"]], true), Vector("with a country", ["state": "CA, USA"], true),
            Vector("of a list, what can be read", ["state": ["x", "CO", "TX"]], true),
            Vector("another state in a list", ["state": ["TX", "CA"]], nil),
            Vector("the first field counts", ["state": "TX", "region": "CA"], nil),
        ] as [Vector<[String: JSONValue], Bool?>]
    )
    func limitedDataUse(vector: Vector<[String: JSONValue], Bool?>) throws {
        let limits: JSONValue = ["states": ["CA", "Colorado", "NY"]]
        #expect(try Self.event(["limited_data_use": limits], vector.input).limitedDataUse == vector.expected)
        #expect(try Self.event([:], vector.input).limitedDataUse == nil)
    }

    @Test(
        "A state that can't be read is noted, unless the lead is from another country",
        arguments: [
            Vector("misspelled", ["state": "Californa"], true), Vector("two", ["state": "CA or TX"], true),
            Vector("a list of none", ["state": ["Calif."]], true), Vector("a number", ["state": 6], true),
            Vector("in the US", ["state": "Calif.", "country": "USA"], true),
            Vector("elsewhere", ["state": "Ontario", "country": "CA"], false),
            Vector("a state", ["state": "TX"], false), Vector("a limited one", ["state": "CA"], false),
            Vector("none", ["state": " "], false),
            Vector("read from the second", ["state": "x", "region": "TX"], false),
        ] as [Vector<[String: JSONValue], Bool>]
    )
    func unknownState(vector: Vector<[String: JSONValue], Bool>) throws {
        let fields: JSONValue = .array(Self.fields.elements + [["field": "country", "path": "data.0.user.country"]])
        let limits: JSONValue = ["states": ["CA"]]
        for consent in [true, false] as [JSONValue] {
            let event = try Self.event(
                ["limited_data_use": limits, "fields+": fields, "consent": ["field": "consent", "equals": true]],
                vector.input.merging(["consent": consent]) { $1 }
            )
            let notes = event.user.omitted.notes.filter { $0.field == "limited_data_use" }
            #expect(notes.map(\.reason) == (vector.expected ? [.unknownState] : []))
            #expect(event.limitedDataUse == (vector.input["state"] == "CA" ? true : nil))
            let issues = EventValidator(source: .web(pixelCode: "P")).issues(in: event).map(\.path)
            #expect(issues.contains("data.0.limited_data_use") == vector.expected)
        }
    }

    @Test(
        "A state that `values` leaves out or doesn't list is read as it is, or noted",
        arguments: [
            Vector("listed", "Calif.", true), Vector("not listed", "California", true), Vector("a code", "ca", true),
            Vector("another", "TX", false), Vector("unreadable", "Cali", nil),
            Vector("listed in a list", ["Calif."], true),
            Vector("in a list", ["California"], true), Vector("behind another", ["x", "Calif."], true),
            Vector("before another", ["Calif.", "x"], true), Vector("before a limited one", ["TX", "Calif."], false),
        ] as [Vector<JSONValue, Bool?>]
    )
    func stateByValues(vector: Vector<JSONValue, Bool?>) throws {
        for values in [["Calif.": "CA"], ["Calif.": "CA", "*": nil]] as [JSONValue] {
            let mapper = try mapper(with: [
                "fields+": [["field": "state", "path": "data.0.user.state", "values": values]],
                "limited_data_use": ["states": ["CA"]],
            ])
            let event = try mapper.events(for: lead(["state": vector.input]), at: .leadSold)[0]
            #expect(event.limitedDataUse == (vector.expected == true ? true : nil))
            let isNoted = event.user.omitted.notes.contains { $0.field == "limited_data_use" }
            #expect(isNoted == (vector.expected == nil))
        }
    }

    @Test("The state may be in a field that isn't mapped")
    func ownField() throws {
        let limits: JSONValue = ["states": ["CA"], "field": "home.state"]
        let mapper = try mapper(with: ["limited_data_use": limits])
        let californian = lead(["home": ["state": "CA"], "state": "TX"])
        #expect(try mapper.events(for: californian, at: .leadSold)[0].limitedDataUse == true)
        #expect(try mapper.unusedFields(of: californian) == ["state"])
    }

    @Test("Without consent, limited data use stays")
    func both() throws {
        let event = try Self.event(
            ["limited_data_use": ["states": ["CA"]], "consent": ["field": "consent", "equals": true]],
            ["state": "CA"]
        )
        #expect(event.limitedDataUse == true)
        #expect(event.user == Event.User())
    }
}
