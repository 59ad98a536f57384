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
            Vector("an amount", ["properties.value", 10], nil),
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

    @Test("No issue shows an address or a number that is a key", arguments: ["jane@example.com", "+1 213 373 4253"])
    func personalKey(key: String) {
        let row: JSONValue = .object([
            "field": "kind", "path": "data.0.properties.num_items", "values": .object([key: "many"]), key: 1,
        ])
        var reader = PostbackReader()
        _ = reader.postback(
            from: .object([
                "event_source": "web", key: 1, "triggers": .object([key: [["event": "no such name"]]]),
                "static": .object([key: "a"]), "fields": [row],
            ])
        )
        #expect(reader.issues.count { $0.place.hasSuffix("?") } == 4)
        #expect(reader.issues.filter { $0.description.contains(key) } == [])
    }

    private func rules(of postback: Postback, at place: String) -> [Postback.Issue.Rule] {
        postback.issues.filter { $0.place == place }.map(\.rule)
    }
}
