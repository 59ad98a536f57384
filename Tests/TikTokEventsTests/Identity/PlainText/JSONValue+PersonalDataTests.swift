import Testing

@testable import TikTokEvents

@Suite("Personal data in JSON")
struct JSONValuePersonalDataTests {
    private static let digest = String(repeating: "0a", count: 32)

    @Test(
        "Raw values under a personal name",
        arguments: [
            ("phone", "(213) 373-4253"), ("phone", 2_133_734_253), ("whatsapp", "+491711234567"), ("last_name", "Doe"),
            ("lastName", ["Doe"]), ("lead", ["phone": "2133734253"]), ("phone", ["number": "2133734253"]),
            ("a", ["b": [["first_name": "Jane"]]]), ("dob", "1990-01-31"), ("phone", "12345"),
        ] as [(String, JSONValue)]
    )
    func raw(name: String, value: JSONValue) {
        #expect(value.isPersonalData(named: name))
    }

    @Test(
        "Nothing raw",
        arguments: [
            ("phone", .null), ("phone", true), ("phone", ""), ("phone", " "), ("phone", "yes"), ("phone", 1),
            ("phones", 1234), ("last_name", "no"), ("phone", .string(digest)), ("last_name", .string(digest)),
            ("email", [.string(digest)]),
            ("phone", ["model": "iPhone 15 123456"]), ("name", "Solar kit"), ("hotel_name", "Ritz"), ("a", ["b": "c"]),
        ] as [(String, JSONValue)]
    )
    func harmless(name: String, value: JSONValue) {
        #expect(!value.isPersonalData(named: name))
    }

    @Test(
        "An address in a value or a name, at any depth",
        arguments: ["call jane@x.com", ["a": [1, ["b jane@x.com"]]], ["a": ["jane@x.com": 1]]] as [JSONValue]
    )
    func address(value: JSONValue) {
        #expect(value.holdsEmailAddress)
        #expect(!JSONValue.object(["a": [1, "jane", nil]]).holdsEmailAddress)
    }
}
