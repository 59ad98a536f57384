import Foundation
import Testing

@testable import TikTokEvents

@Suite("Where a lead has a value")
struct LeadFieldTests {
    private static let lead: [String: JSONValue] = [
        "name": " Jane ", "blank": " ", "null": nil, "count": 7, "flag": false, "a.b": "whole",
        "a": ["b": "inner", "c": "C"],
        "buyer": ["id": "acme", "tags": ["x", "y"]],
        "items": [["sku": "A", "price": 1], ["sku": nil, "price": 2], ["sku": " C "]],
        "one": ["sku": "A"], "placeholder": "{{offer}}",
        "field_data": [
            ["name": "email", "values": [" jane@example.com "]], ["name": "pets", "values": ["cat", "dog"]],
            ["name": "none", "values": []], ["key": "zip", "value": 90012], ["name": "email", "values": ["second"]],
        ],
    ]

    @Test(
        "What stands there",
        arguments: [
            Vector("a member, trimmed", "name", "Jane"), Vector("a blank one", "blank", nil),
            Vector("null", "null", nil), Vector("absent", "other", nil), Vector("false", "flag", false),
            Vector("in an object", "buyer.id", "acme"), Vector("a name with a dot first", "a.b", "whole"),
            Vector("else inside", "a.c", "C"), Vector("at a position", "items.0.sku", "A"),
            Vector("behind the last", "items.3.sku", nil), Vector("in a text", "name.first", nil),
            Vector("by name", "field_data.email", "jane@example.com"), Vector("by key", "field_data.zip", 90012),
            Vector("in other case", "field_data.Email", "jane@example.com"),
            Vector("several values", "field_data.pets", ["cat", "dog"]), Vector("no values", "field_data.none", []),
            Vector("another name", "field_data.phone", nil), Vector("one of several", "field_data.pets.1", "dog"),
            Vector("all", "items.*.sku", ["A", nil, "C"]), Vector("all of one", "one.*.sku", ["A"]),
            Vector("all texts", "buyer.tags.*", ["x", "y"]), Vector("all that nobody has", "items.*.color", nil),
            Vector("all of nothing", "nothing.*.sku", nil), Vector("a template", "{buyer.id}-{count}", "acme-7"),
            Vector("text around", "<{name}>", "<Jane>"), Vector("without a field", "{name}{other}", nil),
            Vector("with a blank field", "{name}{blank}", nil),
            Vector("a placeholder", "{name}-{placeholder}", "{{offer}}"),
            Vector("a flag can't be a part", "{name}{flag}", "null"),
            Vector("a list can't be a part", "{name}{buyer.tags}", "null"),
        ] as [Vector<String, JSONValue?>]
    )
    func value(vector: Vector<String, JSONValue?>) {
        let field = LeadField(vector.input)
        #expect(field.isWellFormed)
        #expect(field.value(in: LeadMembers(Self.lead)) == vector.expected)
    }

    @Test("Its names", arguments: [Vector("one", "a.b", ["a.b"]), Vector("several", "{a.b}-{c}", ["a.b", "c"])])
    func names(vector: Vector<String, [String]>) {
        #expect(LeadField(vector.input).names == vector.expected)
    }
}
