import Foundation
import Testing

@testable import TikTokEvents

/// Values that the postback itself gives: the same for every lead, or made from a lead's words.
@Suite("Values of a postback")
struct StaticValueTests {
    @Test(
        "A value that no event could have is a mistake, wherever the postback gives it",
        arguments: [
            Vector("an amount below zero", ["properties.value", -10], .impossibleType),
            Vector("an amount below zero, as text", ["properties.value", "-10.5"], .impossibleType),
            Vector("a quantity below zero", ["properties.contents.0.quantity", -1], .impossibleType),
            Vector("a number of items below zero", ["properties.num_items", -1], .impossibleType),
            Vector("a price below zero in a list", ["properties.preferred_price_range", [-5, 10]], .impossibleType),
            Vector("a price below zero in a product", ["properties.contents", [["price": -1]]], .impossibleType),
            Vector("an id with a hyphen", ["properties.contents", [["content_id": "-1"]]], nil),
            Vector("an amount", ["properties.value", 10], nil),
            Vector("an amount of zero", ["properties.value", 0], nil),
            Vector("a street as the city", ["user.city", "12 Main St"], .unusableValue),
            Vector("a template in a text", ["properties.description", "{{ad.name}}"], .unusableValue),
            Vector("a text", ["properties.description", "Solar quotes"], nil),
            Vector("a URL without a scheme", ["page.url", "shop.example/thanks"], .fullURLNeeded),
            Vector("a word as the referrer", ["page.referrer", "direct"], .fullURLNeeded),
            Vector("a URL", ["page.url", "https://shop.example/thanks"], nil),
            Vector("an app as the referrer", ["page.referrer", "android-app://com.example"], nil),
            Vector("no country", ["user.country", "Atlantis"], .notACountry),
            Vector("a country", ["user.country", "Germany"], nil),
            Vector("an unlisted currency", ["properties.currency", "XXZ"], .unlistedValue),
            Vector("an address", ["properties.order_id", "jane@example.com"], .personalDataNotHashed),
            Vector("a negative custom property", ["properties.score", -1], nil),
        ] as [Vector<[JSONValue], Postback.Issue.Rule?>]
    )
    func mistake(vector: Vector<[JSONValue], Postback.Issue.Rule?>) {
        let path = "data.0." + (vector.input[0].text ?? "")
        let expected = vector.expected.map { [$0] } ?? []
        var postback = Postback()
        postback.staticFields[path] = vector.input[1]
        #expect(rules(of: postback, at: "static." + path) == expected)

        postback = Postback()
        postback.fields = [.init("kind", to: path)]
        postback.fields[0].values = ["a": vector.input[1]]
        #expect(rules(of: postback, at: "fields.0.values.a") == expected)
    }

    @Test(
        "No issue shows an address or a phone number, whatever it is in",
        arguments: [
            "jane@example.com", "+1 213 373 4253", "213.373.4253", "phone_2133734253", "٢١٣٣٧٣٤٢٥٣",
            "991213373425312", "1234567890123456_x_2133734253", "jane=40example.com", "213-373-4253 213-373-4254",
            "1%20213%20373%204253",
        ]
    )
    func personalKey(key: String) {
        let path = "data.0.properties.\(key)"
        let conversion: JSONValue = .object([
            "event": "Purchase", "when": [.object(["field": .string("revenue \(key)"), "exists": true])],
        ])
        let json: JSONValue = .object([
            "event_source": "web", key: 1, "triggers": .object([key: [conversion]]),
            "static": .object([key: "a", path: "", "\(path).a": "b"]),
            "fields": [
                .object([
                    "field": "kind", "path": "data.0.properties.num_items", "values": .object([key: "many"]), key: 1,
                ]),
                .object(["field": "a.*", "path": .string(path), "transforms": [.string("yy\(key)")]]),
            ],
        ])
        var reader = PostbackReader()
        _ = reader.postback(from: json)
        #expect(reader.issues.count { $0.place.contains("?") } > 5)
        #expect(reader.issues.filter { $0.description.contains(key) } == [])
        let twice = #"{"static": {"\#(key)": 1, "\#(key)": 2}}"#
        let error = #expect(throws: Postback.ValidationError.self) { try Postback(json: Data(twice.utf8)) }
        #expect(error?.issues.contains { $0.place == "static.?" && $0.rule == .repeated } == true)
        #expect(error?.description.contains(key) == false)
    }

    @Test("Issues show other names and numbers", arguments: ["lead_sold", "2026", "1234567890123456", "größe"])
    func plainKey(key: String) {
        var postback = Postback()
        postback.fields = [.init("kind", to: "data.0.properties.num_items")]
        postback.fields[0].values = [key: "many"]
        #expect(rules(of: postback, at: "fields.0.values." + key) == [.impossibleType])
    }

    @Test(
        "A word may stand for no value, and what identifies a person isn't judged",
        arguments: [
            ("page.referrer", ""), ("user.country", ""), ("properties.currency", " "), ("user.country", .null),
            ("properties.value", .null), ("user.external_id", "none"), ("user.phone", "123"),
        ] as [(String, JSONValue)]
    )
    func noMistake(path: String, value: JSONValue) {
        var postback = Postback()
        postback.fields = [.init("kind", to: "data.0." + path)]
        postback.fields[0].values = ["a": value]
        #expect(rules(of: postback, at: "fields.0.values.a") == [])
    }

    private func rules(of postback: Postback, at place: String) -> [Postback.Issue.Rule] {
        postback.issues.filter { $0.place == place }.map(\.rule)
    }
}
