import Testing

@testable import TikTokEvents

@Suite("TikTokClick")
struct TikTokClickTests {
    private static let thousand = String(repeating: "E", count: 1000)

    @Test(
        "ttclid in a landing URL",
        arguments: [
            TextVector("alone", "https://x.com/?ttclid=E.C.P", "E.C.P"),
            TextVector("among others", "https://x.com/p?a=1&ttclid=E.C.P&z=2", "E.C.P"),
            TextVector("before a fragment", "https://x.com/?ttclid=E.C.P#top", "E.C.P"),
            TextVector("path and query alone", "/p?ttclid=E.C.P", "E.C.P"),
            TextVector("the query alone", "?ttclid=E.C.P", "E.C.P"),
            TextVector("no URL at all, but a query", "not a url ?ttclid=x", "x"),
            TextVector("twice: the first", "https://x.com/?ttclid=first&ttclid=second", "first"),
            TextVector("empty, then filled", "https://x.com/?ttclid=&ttclid=second", "second"),
            TextVector("without an equals sign, then filled", "https://x.com/?ttclid&ttclid=second", "second"),
            TextVector("percent-encoded", "https://x.com/?ttclid=E%2EC%2fP%3D", "E.C/P="),
            TextVector("a plus sign stays", "https://x.com/?ttclid=a+b", "a+b"),
            TextVector("an encoded plus sign", "https://x.com/?ttclid=a%2Bb", "a+b"),
            TextVector("an equals sign in the value", "https://x.com/?ttclid=a=b==", "a=b=="),
            TextVector("printable characters", "/?ttclid=E!$()*-./@^_`~+", "E!$()*-./@^_`~+"),
            TextVector("a semicolon as the separator", "/?a=1;ttclid=E.C.P", "E.C.P"),
            TextVector("escaped for HTML", "https://x.com/?a=1&amp;ttclid=E.C.P&amp;b=2", "E.C.P"),
            TextVector("escaped for HTML twice", "https://x.com/?a=1&amp;amp;ttclid=E.C.P", "E.C.P"),
            TextVector("escaped by number", "https://x.com/?a=1&#38;ttclid=E.C.P&#x26;b=2", "E.C.P"),
            TextVector("escaped for JSON", #"https:\/\/x.com\/?a=1\u0026ttclid\u003dE.C.P\u0026b=2"#, "E.C.P"),
            TextVector("after a second question mark", "https://x.com/?a=1?ttclid=E.C.P&b=2", "E.C.P"),
            TextVector("before a second question mark", "https://x.com/?ttclid=E.C.P?utm_source=x", "E.C.P"),
            TextVector("in a route in the fragment", "https://x.com/#/lp?ttclid=E.C.P&b=2", "E.C.P"),
            TextVector("in the fragment", "https://x.com/?a=1#&ttclid=E.C.P", "E.C.P"),
            TextVector("the parameter alone", "ttclid=E.C.P", "E.C.P"),
            TextVector("in quotes", "https://x.com/?ttclid=%22E.C.P%22", "E.C.P"),
            TextVector("with its separator encoded", "https://x.com/?ttclid=E.C.P%26utm_source%3Dx", "E.C.P"),
            TextVector("exactly 1,000 characters", "https://x.com/?ttclid=\(thousand)", thousand),
            TextVector(
                "1,000 characters that were percent-encoded",
                "https://x.com/?ttclid=\(String(repeating: "%45", count: 1000))",
                thousand
            ),
        ]
    )
    func landingURL(vector: TextVector) {
        let click = TikTokClick(landingURL: vector.input)
        #expect(click.ttclid == vector.expected)
        #expect(click.omitted.notes.isEmpty)
        #expect(click.ttp == nil)
    }

    @Test(
        "No ttclid: nothing to note",
        arguments: [
            "https://x.com/", "https://x.com/?", "https://x.com/?a=1", "https://x.com/?ttclid=", "/?ttclid",
            "https://x.com/?TTCLID=E.C.P", "https://x.com/?Ttclid=E.C.P", "https://x.com/?xttclid=E.C.P",
            "https://x.com/?ttclid2=E.C.P", "https://x.com/?ttclid%3DE.C.P", "https://x.com/ttclid=E.C.P",
            "https://x.com/?a=ttclid=E.C.P", "https://x.com/?a=%26ttclid=E.C.P", "", "?", "#", "&&&", #"\u0026"#,
            "&amp;",
        ]
    )
    func absent(url: String) {
        let click = TikTokClick(landingURL: url)
        #expect(click == TikTokClick(ttclid: nil))
        #expect(click.ttclid == nil)
        #expect(click.omitted.notes.isEmpty)
    }

    @Test(
        "What can't be a click id is absent, never cut, and noted",
        arguments: [
            Vector("over-long", "https://x.com/?ttclid=\(thousand)E", ()),
            Vector("no UTF-8", "https://x.com/?ttclid=%ff%fe", ()),
            Vector("no hex digits", "https://x.com/?ttclid=%zz", ()),
            Vector("half an escape", "https://x.com/?ttclid=a%4", ()),
            Vector("a percent sign at the end", "https://x.com/?ttclid=a%", ()),
            Vector("a signed escape", "https://x.com/?ttclid=%+1", ()),
            Vector("NUL", "https://x.com/?ttclid=a\0b", ()),
            Vector("an encoded NUL", "https://x.com/?ttclid=a%00b", ()),
            Vector("a space", "https://x.com/?ttclid=a b", ()),
            Vector("an encoded space", "https://x.com/?ttclid=a%20b", ()),
            Vector("a line break", "https://x.com/?ttclid=a%0D%0Ab", ()),
            Vector("DEL", "https://x.com/?ttclid=a%7F", ()),
            Vector("letters beyond ASCII", "https://x.com/?ttclid=é", ()),
            Vector("encoded letters beyond ASCII", "https://x.com/?ttclid=%C3%A9", ()),
            Vector("a mark of the writing direction", "https://x.com/?ttclid=a\u{202E}b", ()),
        ]
    )
    func refused(vector: Vector<String, Void>) {
        let click = TikTokClick(landingURL: vector.input)
        #expect(click.ttclid == nil)
        #expect(click.omitted.notes.map { "\($0.field): \($0.reason)" } == ["ttclid: not_a_click_id"])
    }

    @Test(
        "If a candidate can't be a click id, it is noted, and the next one counts",
        arguments: [
            Vector("a placeholder in the URL", ["/?ttclid=__CLICKID__", "ttclid=E.C.P"], ["ttclid: placeholder"]),
            Vector("null in the URL", ["/?ttclid=null", "ttclid=E.C.P"], ["ttclid: placeholder"]),
            Vector("two in the URL", ["/?ttclid=undefined&ttclid=E.C.P", ""], ["ttclid: placeholder"]),
            Vector("a wrong one, then a right one", ["/?ttclid=%zz&ttclid=E.C.P", ""], ["ttclid: not_a_click_id"]),
            Vector(
                "two wrong ones",
                ["/?ttclid=%zz", "ttclid=null; ttclid=E.C.P"],
                ["ttclid: not_a_click_id", "ttclid: placeholder"]
            ),
            Vector("a blank one", ["/?ttclid=%20", "ttclid=E.C.P"], []),
            Vector("a right one first", ["/?ttclid=E.C.P", "ttclid=null"], []),
            Vector("blanks around it", ["/?ttclid=%20E.C.P%0A", "ttclid=other"], []),
        ] as [Vector<[String], [String]>]
    )
    func nextCandidate(vector: Vector<[String], [String]>) {
        let click = TikTokClick(landingURL: vector.input[0], cookieHeader: vector.input[1])
        #expect(click.ttclid == "E.C.P")
        #expect(click.omitted.notes.map { "\($0.field): \($0.reason)" } == vector.expected)
    }

    /// What programs store instead of the click id alone.
    static let wrapped = [
        "\"E.C.P.x\"", "'E.C.P.x'", #"\"E.C.P.x\""#, "ttclid=E.C.P.x", "?ttclid=E.C.P.x&a=1",
        "https://x.com/?a=1&ttclid=E.C.P.x&b=2", "https://x.com/?ttclid=E.C.P.x#top", "E.C.P.x&utm_source=tiktok",
        "E.C.P.x?utm_source=tiktok", "E.C.P.x,E.C.P.x", "E.C.P.x, E.C.P.x", "null,E.C.P.x", "E.C.P.x;undefined",
        "\"ttclid=E.C.P.x\"", "ttclid=\"E.C.P.x\"", "ttclid=%22E.C.P.x%22",
    ]

    @Test("What programs put around a click id is dropped", arguments: wrapped)
    func unwrapped(text: String) throws {
        let stored = TikTokClick(ttclid: text)
        #expect(stored.ttclid == "E.C.P.x")
        #expect(stored.omitted.notes.isEmpty)
        let cookie = TikTokClick(landingURL: "/", cookies: ["ttclid": text, "_ttp": "\"abc\""])
        #expect([cookie.ttclid, cookie.ttp] == ["E.C.P.x", "abc"])
        let lead: [String: JSONValue] = [
            "transaction_id": "T-1", "utc_timestamp": 1_795_428_000, "ttclid": .string(text), "ttp": "_ttp=abc",
        ]
        let user = try PostbackMapper<[String: JSONValue]>(.default).events(for: lead, at: .formSubmission)[0].user
        #expect([user.ttclid, user.ttp] == ["E.C.P.x", "abc"])
    }

    @Test(
        "What holds no click id, or several, is left out, and the landing URL's is used",
        arguments: [
            Vector("PHP's list", "Array", "placeholder"),
            Vector("JSON's list", "[\"E.C.P.x\"]", "placeholder"),
            Vector("two ids", "E.C.P.x,E.C.P.y", "not_a_click_id"),
            Vector("a URL without one", "https://x.com/lp?utm_source=tiktok", "not_a_click_id"),
            Vector("a URL with a placeholder", "https://x.com/?ttclid=__CLICKID__", "placeholder"),
            Vector("a path and query", "x.com/lp?utm_source=tiktok", "not_a_click_id"),
            Vector("two in a query", "?ttclid=E.C.P.x&ttclid=E.C.P.y", "not_a_click_id"),
            Vector("JSON", #"{"ttclid":"E.C.P.x"}"#, "placeholder"),
            Vector("many layers", String(repeating: "ttclid=", count: 9) + "E", "not_a_click_id"),
            Vector("words in quotes", "\"a b\"", "not_a_click_id"),
        ]
    )
    func notOne(vector: Vector<String, String>) throws {
        let lead: [String: JSONValue] = [
            "transaction_id": "T-1", "utc_timestamp": 1_795_428_000, "ttclid": .string(vector.input),
            "landing_url": "https://x.com/?ttclid=E.C.P.url",
        ]
        let user = try PostbackMapper<[String: JSONValue]>(.default).events(for: lead, at: .formSubmission)[0].user
        #expect(user.ttclid == "E.C.P.url")
        #expect(user.omitted.description == "ttclid: \(vector.expected)")
        let click = TikTokClick(landingURL: "/", cookies: ["ttclid": vector.input])
        #expect(click.ttclid == nil)
        #expect(click.omitted.description == "ttclid: \(vector.expected)")
    }

    @Test("A placeholder alone is absent and noted, wherever it comes from")
    func placeholders() {
        let clicks = [
            TikTokClick(ttclid: "null", ttp: "undefined"),
            TikTokClick(landingURL: "/?ttclid=null", cookieHeader: "_ttp=undefined"),
            TikTokClick(landingURL: "/", cookies: ["ttclid": "null", "_ttp": "undefined"]),
        ]
        for click in clicks {
            #expect(click.ttclid == nil)
            #expect(click.ttp == nil)
            #expect(
                click.omitted.notes.map { "\($0.field): \($0.reason)" } == ["ttclid: placeholder", "ttp: placeholder"]
            )
        }
    }

    @Test("A URL of 16 KiB is searched, and a longer one is noted instead")
    func lengthOfURL() {
        let start = "https://x.com/?ttclid=E.C.P&pad="
        let url = start + String(repeating: "x", count: 16 * 1024 - start.utf8.count)
        #expect(TikTokClick(landingURL: url).ttclid == "E.C.P")
        let longer = TikTokClick(landingURL: url + "x")
        #expect(longer.ttclid == nil)
        #expect(longer.omitted.notes.map { "\($0.field): \($0.reason)" } == ["ttclid: url_too_long"])
    }

    @Test("A URL of 10 MB isn't searched, and the cookie still counts")
    func hugeURL() {
        let url = "https://x.com/?" + String(repeating: "ttclid=a&", count: 1_200_000)
        var click = TikTokClick(ttclid: nil)
        let elapsed = ContinuousClock().measure {
            click = TikTokClick(landingURL: url, cookies: ["ttclid": "E.C.P"])
        }
        #expect(click.ttclid == "E.C.P")
        // It takes microseconds. Splitting the text would take many seconds in a debug build.
        #expect(elapsed < .seconds(5))
    }

    @Test(
        "The Cookie header",
        arguments: [
            Vector("both", "ttclid=E.C.P; _ttp=abc", ["E.C.P", "abc"]),
            Vector("among others", "a=1; _ttp=abc; b=2; ttclid=E.C.P; c=3", ["E.C.P", "abc"]),
            Vector("without spaces", "a=1;_ttp=abc;ttclid=E.C.P", ["E.C.P", "abc"]),
            Vector("with many spaces", "a=1;   _ttp=abc;  ttclid=E.C.P", ["E.C.P", "abc"]),
            Vector("twice: the first", "_ttp=1; _ttp=2; ttclid=3; ttclid=4", ["3", "1"]),
            Vector("empty, then filled", "_ttp=; _ttp=2", [nil, "2"]),
            Vector("percent-encoded", "_ttp=a%2Bb", [nil, "a+b"]),
            Vector("another case of the name", "_TTP=abc; TTCLID=E.C.P", [nil, nil]),
            Vector("a longer name", "x_ttp=abc; _ttp2=abc; _ttp_x=abc", [nil, nil]),
            Vector("a value with an equals sign", "_ttp=a=b=", [nil, "a=b="]),
            Vector("an ampersand is no separator", "a=1&_ttp=abc", [nil, nil]),
            Vector("empty", "", [nil, nil]),
            Vector("separators alone", ";;; ; ", [nil, nil]),
        ] as [Vector<String, [String?]>]
    )
    func cookieHeader(vector: Vector<String, [String?]>) {
        let click = TikTokClick(landingURL: nil, cookieHeader: vector.input)
        #expect([click.ttclid, click.ttp] == vector.expected)
        #expect(click.omitted.notes.isEmpty)
    }

    @Test("Cookies that are already parsed")
    func cookies() {
        let click = TikTokClick(landingURL: "/", cookies: ["ttclid": "E.C.P", "_ttp": "abc", "a": "1"])
        #expect([click.ttclid, click.ttp] == ["E.C.P", "abc"])
        #expect(TikTokClick(landingURL: "/", cookies: [:]).ttp == nil)
        #expect(TikTokClick(landingURL: "/", cookies: ["_ttp": ""]).omitted.notes.isEmpty)
    }

    @Test("The URL takes precedence over the cookie, which counts if the URL has none")
    func precedence() {
        let cookie = "ttclid=cookie; _ttp=abc"
        #expect(TikTokClick(landingURL: "/?ttclid=url", cookieHeader: cookie).ttclid == "url")
        #expect(TikTokClick(landingURL: "/?ttclid=url", cookies: ["ttclid": "cookie"]).ttclid == "url")
        #expect(TikTokClick(landingURL: "/?ttclid=", cookieHeader: cookie).ttclid == "cookie")
        #expect(TikTokClick(landingURL: "/", cookieHeader: cookie).ttclid == "cookie")
        #expect(TikTokClick(landingURL: nil, cookieHeader: cookie).ttclid == "cookie")
        #expect(TikTokClick(landingURL: "/?_ttp=url", cookieHeader: cookie).ttp == "abc")
    }

    @Test("A wrong value in the URL is noted even if the cookie has a good one")
    func wrongURLRightCookie() {
        let click = TikTokClick(landingURL: "/?ttclid=%zz", cookieHeader: "ttclid=cookie")
        #expect(click.ttclid == "cookie")
        #expect(click.omitted.notes.map(\.field) == ["ttclid"])
    }

    @Test("Wrong cookies are noted, each by its name")
    func wrongCookies() {
        let click = TikTokClick(landingURL: nil, cookieHeader: "ttclid=a b; _ttp=%zz")
        #expect(click.ttclid == nil)
        #expect(click.ttp == nil)
        #expect(click.omitted.notes.map(\.field) == ["ttclid", "ttp"])
    }

    @Test("Nothing at hand is no click")
    func nothing() {
        #expect(TikTokClick(landingURL: nil) == TikTokClick(ttclid: nil, ttp: nil))
    }

    @Test("Stored values that are still encoded are decoded")
    func storedValues() {
        #expect(TikTokClick(ttclid: "a%2Bb", ttp: "c%zz").ttclid == "a+b")
        #expect(TikTokClick(ttclid: "a%2Bb", ttp: "c%zz").ttp == "c%zz")
        #expect(TikTokClick(ttclid: "", ttp: "").omitted.notes.isEmpty)
        let wrong = TikTokClick(ttclid: Self.thousand + "E", ttp: "a b")
        #expect(wrong.ttclid == nil && wrong.ttp == nil)
        #expect(wrong.omitted.notes.map(\.field) == ["ttclid", "ttp"])
    }

    @Test("It is stored with the lead and read again")
    func codable() throws {
        let click = TikTokClick(ttclid: "E.C.P/+%", ttp: "abc")
        #expect(try encodedText(click) == #"{"ttclid":"E.C.P/+%","ttp":"abc"}"#)
        #expect(try decoded(TikTokClick.self, encodedText(click)) == click)
        let half = TikTokClick(ttclid: nil, ttp: "abc")
        #expect(try encodedText(half) == #"{"ttp":"abc"}"#)
        #expect(try decoded(TikTokClick.self, encodedText(half)) == half)
        #expect(try decoded(TikTokClick.self, "{}") == TikTokClick(ttclid: nil))
        #expect(try decoded(TikTokClick.self, #"{"ttclid":null,"other":1}"#) == TikTokClick(ttclid: nil))
    }

    @Test("A stored value that can't be a click id is absent and noted, not an error")
    func decodedWrong() throws {
        let click = try decoded(TikTokClick.self, #"{"ttclid":"a b","ttp":"abc"}"#)
        #expect([click.ttclid, click.ttp] == [nil, "abc"])
        #expect(click.omitted.notes.map(\.field) == ["ttclid"])
    }

    @Test("Its description says what is there, not what it is")
    func description() {
        #expect(TikTokClick(ttclid: "E.C.P").description == "TikTokClick(ttclid: present, ttp: absent)")
    }
}
