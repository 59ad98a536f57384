import Testing

@testable import TikTokEvents

@Suite("The lead's own full name in text that is sent as it is")
struct OwnNameTests {
    private static func event(_ fields: [String: JSONValue]) throws -> Event {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "first", "path": "data.0.user.first_name"],
                ["field": "last", "path": "data.0.user.last_name"],
                ["field": "browser", "path": "data.0.user.user_agent"], ["field": "tag", "path": "data.0.user.locale"],
                ["field": "city", "path": "data.0.user.city"], ["field": "from", "path": "data.0.page.referrer"],
                ["field": "order", "path": "data.0.properties.order_id"],
                ["field": "skus", "path": "data.0.properties.content_ids"],
                ["field": "about", "path": "data.0.properties.description"],
                ["field": "items.*.title", "path": "data.0.properties.contents.*.content_name"],
                ["field": "note", "path": "data.0.properties.note"],
            ]
        ])
        return try mapper.events(for: lead(["first": "Jane", "last": "Doe"].merging(fields) { $1 }), at: .leadSold)[0]
    }

    @Test(
        "It is removed from text",
        arguments: [
            TextVector("a space", "call Jane Doe today", "call today"), TextVector("capitals", "for JANE DOE", "for"),
            TextVector("the other way round", "for Doe, Jane!", "for!"), TextVector("a dash", "x jane-doe x", "x x"),
            TextVector("a dot", "by jane.doe/7", "by/7"), TextVector("an underscore", "by doe_jane", "by"),
            TextVector("twice", "Jane Doe and doe jane", " and"), TextVector("a genitive", "at Jane Doe's", "at's"),
            TextVector("a curly apostrophe", "at Jane Doe’s", "at’s"), TextVector("quotes", "by “Jane Doe”!", "by “”!"),
            TextVector("guillemets", "by «Jane Doe»!", "by «»!"), TextVector("wide brackets", "by （Jane Doe）", "by （）"),
            TextVector("an emoji", "by Jane Doe🎉", "by🎉"),
            TextVector("a dash after it", "by Jane Doe—gold", "by—gold"),
            TextVector("a no-break space", "by Jane\u{A0}Doe!", "by!"),
            TextVector("a new line", "by Jane\nDoe!", "by!"),
            TextVector("after a digit", "7Jane Doe x", "7 x"), TextVector("without more", "Jane Doe", nil),
            TextVector("with a number", "Jane Doe 7", nil),
            TextVector("the first name alone", "Jane's shop", "Jane's shop"),
            TextVector("the last name alone", "John Doe", "John Doe"),
            TextVector("in a longer word", "Jane Doeren, Mary-Janedoe", "Jane Doeren, Mary-Janedoe"),
            TextVector("with a word between", "Jane and Doe", "Jane and Doe"),
            TextVector("with a number between", "Jane 7 Doe", "Jane 7 Doe"),
            TextVector("in one word", "janedoe", "janedoe"), TextVector("a slash", "by Jane/Doe!", "by!"),
            TextVector("a comma and quotes", #"by "Jane","Doe"!"#, #"by ""!"#),
        ]
    )
    func text(vector: TextVector) throws {
        let text = JSONValue.string(vector.input)
        let event = try Self.event(["about": text, "items": [["title": text]], "note": ["a": [text]]])
        #expect(event.properties.description?.trimmed == vector.expected?.trimmed)
        #expect(event.properties.contents.first?.name?.trimmed == vector.expected?.trimmed)
        let notes = event.user.omitted.notes.map(\.field)
        #expect(notes.contains("properties.description") == (vector.expected == nil))
        #expect(try !jsonText(event).lowercased().contains("jane doe\""))
    }

    @Test(
        "It is removed from URLs, whatever stands beside it",
        arguments: [
            TextVector("a parameter", "https://a.example/?u=Jane%20Doe&b=1", "https://a.example/?u=&b=1"),
            TextVector("with a plus", "https://a.example/?u=doe+jane", "https://a.example/?u="),
            TextVector("encoded twice", "https://a.example/?u=jane%2520doe#x", "https://a.example/?u=#x"),
            TextVector("a no-break space", "https://a.example/?u=Jane%C2%A0Doe", "https://a.example/?u="),
            TextVector("the host", "https://jane-doe.example/x", "https://jane-doe.example/x"),
            TextVector("a path", "https://a.example/u/jane-doe/7", "https://a.example/u//7"),
            TextVector("two steps of a path", "https://a.example/jane/doe", "https://a.example/"),
            TextVector("one name", "https://a.example/jane/x/doe", "https://a.example/jane/x/doe"),
            TextVector("without a scheme", "a.example/u/jane-doe", "a.example/u/"),
            TextVector("a colon that is no scheme's", "a.example/?u=Jane+Doe&t=10:30", "a.example/?u=&t=10:30"),
            TextVector("a port", "jane-doe.example:8/x", ".example:8/x"),
            TextVector("backslashes", #"https://a.example\jane-doe"#, #"https://a.example\"#),
        ]
    )
    func url(vector: TextVector) throws {
        let event = try Self.event(["from": .string(vector.input), "landing_url": .string(vector.input)])
        #expect(event.page?.referrer == vector.expected)
        #expect(event.page?.url == vector.expected)
    }

    @Test("An id or a city that holds it is left out and noted")
    func idsAndPlaces() throws {
        let event = try Self.event(["order": "jane_doe-77", "skus": ["a", "doe.jane"], "city": "Jane Doe"])
        #expect(event.properties.orderID == nil)
        #expect(event.properties.contentIDs == ["a"])
        #expect(event.user.city == nil)
        #expect(
            Set(event.user.omitted.notes.map { "\($0.field) \($0.reason)" })
                == ["city personal_data", "properties.order_id personal_data", "properties.content_ids personal_data"]
        )
        #expect(try Self.event(["order": "tx-jane_doe-77"]).properties.orderID == nil)
        let other = try Self.event(["order": "jane-77", "city": "Doe Run"])
        #expect(other.properties.orderID == "jane-77")
        #expect(other.user.city == "doerun")
    }

    @Test("It is left out of the browser and the language, and of an object with it as a key")
    func otherFields() throws {
        let event = try Self.event([
            "browser": "Mozilla/5.0 Jane Doe", "tag": "jane-doe", "note": ["Jane Doe": 1, "a": "Jane Doe"],
        ])
        #expect(event.user.userAgent == nil && event.user.locale == nil)
        #expect(event.properties == Event.Properties())
        #expect(
            Set(event.user.omitted.notes.map { "\($0.field) \($0.reason)" })
                == ["user_agent personal_data", "locale personal_data", "properties.note personal_data"]
        )
    }

    @Test(
        "Names of every kind",
        arguments: [
            Vector("accents", ["José", "García", "for JOSÉ GARCÍA or Jose Garcia."], "for or."),
            Vector("accents apart in the text", ["José", "García", "for Jose\u{301} Garci\u{301}a."], "for."),
            Vector("accents apart in the name", ["Zoe\u{301}", "Garci\u{301}a", "for Zoé García."], "for."),
            Vector("accents apart in both", ["Zoe\u{301}", "Garci\u{301}a", "for Zoe\u{301} Garci\u{301}a."], "for."),
            Vector("a full name in one field", ["Jane Doe", "", "by Jane Doe."], "by."),
            Vector("a full name in both fields", ["Jane Doe", "Jane Doe", "by Jane Doe."], "by."),
            Vector("a curly apostrophe", ["Sinéad", "O’Brien", "by sinéad o’brien."], "by."),
            Vector("several words", ["Mary Ann", "van Dyke", "by Mary-Ann van Dyke."], "by."),
            Vector("marks that make letters", ["स्मिता", "पाटिल", "by स्मिता पाटिल."], "by."),
            Vector("an apostrophe", ["Sinéad", "O'Brien", "by sinéad o'brien."], "by."),
            Vector("another script", ["Анна", "Иванова", "для АННА Иванова."], "для."),
            Vector("all in capitals", ["JANE", "DOE", "by Jane Doe."], "by."),
            Vector("a dash", ["Anne-Marie", "Doe", "by Anne Marie Doe."], "by."),
            Vector("two letters", ["Bo", "Li", "by Bo Li."], "by."),
            Vector("two letters at the end", ["Bo", "Li", "by Bo Li"], "by"),
            Vector("behind letters", ["Jane", "Doe", "at Maryjane Doe."], "at Maryjane Doe."),
            Vector("before a letter with an accent", ["Jane", "Doe", "Jane Doeé."], "Jane Doeé."),
            Vector("joined", ["Marisol", "Quintanilla", "by MarisolQuintanilla."], "by."),
            Vector("another apostrophe in the text", ["Sinéad", "O'Brien", "by Sinéad O’Brien."], "by."),
            Vector("too short to be joined", ["Bo", "Li An", "by BoLi An."], "by BoLi An."),
            Vector("an initial", ["J", "Doe", "by J Doe."], "by J Doe."),
            Vector("a placeholder", ["null", "null", "by null null."], "by null null."),
            Vector("no first name", ["", "Doe", "by Jane Doe."], "by Jane Doe."),
        ]
    )
    func names(vector: Vector<[String], String>) throws {
        let event = try Self.event([
            "first": .string(vector.input[0]), "last": .string(vector.input[1]), "about": .string(vector.input[2]),
        ])
        #expect(event.properties.description == vector.expected)
    }

    @Test("Any of several names is found, and a long text takes time in proportion to its length")
    func several() throws {
        let event = try Self.event(["first": ["Joan", "Jane"], "about": "by Jane Doe."])
        #expect(event.properties.description == "by.")
        func time(_ count: Int) throws -> Duration {
            let about = JSONValue.string(String(repeating: "jane jane doe ", count: count))
            return try ContinuousClock().measure { _ = try Self.event(["about": about]) }
        }
        _ = try time(10)
        #expect(try time(8000) < time(1000) * 40)
    }
}
