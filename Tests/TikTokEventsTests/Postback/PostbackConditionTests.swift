import Testing

@testable import TikTokEvents

@Suite("Conditions of a postback")
struct PostbackConditionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let condition: [String: JSONValue]
        let value: JSONValue?
        let isMet: Bool

        var testDescription: String { "\(JSONValue.object(condition)) \(value.map { "\($0)" } ?? "absent")" }

        init(_ condition: [String: JSONValue], _ value: JSONValue?, _ isMet: Bool) {
            self.condition = condition
            self.value = value
            self.isMet = isMet
        }
    }

    @Test(
        "Met or not",
        arguments: [
            Case(["equals": "acme"], "acme", true), Case(["equals": "acme"], "Acme", false),
            Case(["equals": "acme"], nil, false), Case(["equals": "acme"], nil as JSONValue?, false),
            Case(["equals": 10], "10", true), Case(["equals": "10"], 10, true), Case(["equals": 10], "10.0", true),
            Case(["equals": "007"], "7", false), Case(["equals": "7"], "007", false), Case(["equals": 7], "007", false),
            Case(["equals": "007"], 7, false), Case(["equals": "1E5"], "100000", false),
            Case(["equals": "1E5"], 100_000, false),
            Case(["equals": "100000"], "1E5", false), Case(["equals": "10.50"], 10.5, true),
            Case(["equals": 7], "+7", false), Case(["equals": 0.5], ".5", false), Case(["equals": 5], "5.", false),
            Case(["equals": 0.5], "0.50", true), Case(["equals": -1], "-1", true), Case(["equals": 0], "0", true),
            Case(["equals": 0], "-", false), Case(["equals": "0.5"], 0.5, true), Case(["equals": "--1"], -1, false),
            Case(["equals": "true"], true, true), Case(["equals": "false"], false, true),
            Case(["equals": "yes"], true, false), Case(["equals": "1"], true, false),
            Case(["equals": false], 0, true), Case(["equals": true], 2, false),
            Case(["equals": "acme"], " acme\n", true), Case(["in": ["007"]], "7", false),
            Case(["equals": 10], 11, false), Case(["equals": true], true, true), Case(["equals": true], "yes", true),
            Case(["equals": true], "no", false), Case(["equals": "a"], ["a"], false),
            Case(["in": ["CA", "NV"]], "NV", true), Case(["in": ["CA", "NV"]], "TX", false),
            Case(["in": [1, 2]], "2", true), Case(["in": ["CA"]], nil, false),
            Case(["exists": true], "x", true), Case(["exists": true], 0, true), Case(["exists": true], false, true),
            Case(["exists": true], " \t", false), Case(["exists": true], .null, false),
            Case(["exists": true], nil, false), Case(["exists": false], nil, true), Case(["exists": false], "", true),
            Case(["exists": false], "x", false),
            Case(["exists": true], [], false), Case(["exists": true], [:], false), Case(["exists": true], [""], false),
            Case(["exists": true], [nil, "null"], false), Case(["exists": true], ["a": " "], false),
            Case(["exists": true], #"["sku-1"]"#, true), Case(["exists": true], #"{"sku":1}"#, true),
            Case(["exists": true], "[]", false), Case(["exists": true], "{}", false),
            Case(["exists": true], "null", false), Case(["exists": true], "undefined", false),
            Case(["exists": true], "N/A", false), Case(["exists": true], "None", false),
            Case(["exists": true], "{{consent}}", false), Case(["exists": true], "0000-00-00 00:00:00", false),
            Case(["exists": true], "-", false), Case(["exists": false], "{{consent}}", true),
            Case(["exists": false], [], true), Case(["exists": true], ["x"], true),
            Case(["exists": true], [false], true), Case(["exists": true], ["a": 0], true),
            Case(["exists": true], "0", true), Case(["exists": true], "0.00", true), Case(["exists": true], "-1", true),
            Case(["exists": true], "false", true), Case(["exists": true], "TRUE", true),
            Case(["exists": true], "no", true), Case(["exists": true], "\u{2713}", true),
            Case(["exists": true], "email", true), Case(["exists": true], "granted", true),
            Case(["exists": true], "2026-11-23 10:00:00", true), Case(["equals": "N/A"], "N/A", true),
            Case(["greater_than": 10], 10.5, true), Case(["greater_than": 10], 10, false),
            Case(["greater_than": 10], "11", true), Case(["greater_than": -1], 0, true),
            Case(["greater_than": 10], nil, false), Case(["greater_than": 10], "", false),
        ]
    )
    func test(vector: Case) throws {
        var condition = vector.condition
        condition["field"] = "buyer"
        let when = JSONValue.object(condition)
        let mapper = try mapper(with: ["triggers": ["lead_sold": [["event": "Lead", "when": [when]]]]])
        let fields = vector.value.map { ["buyer": $0] } ?? [:]
        let names = try mapper.events(for: lead(fields), at: .leadSold).map(\.name)
        #expect(names == (vector.isMet ? [.lead] : []))
    }

    @Test("All conditions must be met, and every event that meets them is created")
    func several() throws {
        let mapper = try mapper(with: [
            "triggers": [
                "lead_sold": [
                    ["event": "Purchase"],
                    [
                        "event": "BigSale",
                        "when": [
                            ["field": "revenue", "greater_than": 100], ["field": "buyer.id", "in": ["acme", "best"]],
                        ],
                    ],
                ]
            ]
        ])
        let cases: [([String: JSONValue], [EventName])] = [
            ([:], [.purchase]),
            (["revenue": 200], [.purchase]),
            (["revenue": 200, "buyer": ["id": "other"]], [.purchase]),
            (["revenue": 200, "buyer": ["id": "best"]], [.purchase, "BigSale"]),
            (["revenue": 200, "buyer.id": "acme"], [.purchase, "BigSale"]),
        ]
        for (fields, names) in cases {
            #expect(try mapper.events(for: lead(fields), at: .leadSold).map(\.name) == names)
        }
        #expect(try mapper.events(for: lead(), at: .formSubmission).isEmpty)
    }

    @Test("A number that can't be read leaves the condition open, so the lead is rejected")
    func unreadable() throws {
        let mapper = try mapper(with: [
            "triggers": ["lead_sold": [["event": "Lead", "when": [["field": "revenue", "greater_than": 10]]]]]
        ])
        #expect(
            throws: EventsError(
                code: .invalidLead,
                message: "use a number with a decimal point, such as 42.5",
                field: "revenue"
            )
        ) {
            try mapper.events(for: lead(["revenue": "MARKER"]), at: .leadSold)
        }
    }
}
