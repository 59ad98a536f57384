import Testing

@testable import TikTokEvents

@Suite("A click id in the URL of a page")
struct PageClickIDTests {
    @Test(
        "It is a parameter of the query that isn't empty",
        arguments: ["https://a?ttclid=E", "https://a?b=1&ttclid=E#c", "https://a?ttclid=&ttclid=E", "é?ttclid=é"]
    )
    func isThere(url: String) {
        #expect(Event.Page(url: url).hasClickID)
    }

    @Test(
        "Nothing else is one",
        arguments: [
            "", "https://a", "https://a?ttclid=", "https://a?ttclid=#E", "https://a#?ttclid=E", "https://a?xttclid=E",
            "https://a/ttclid=E", "https://a?Ttclid=E", "https://a?gclid=E", "https://a?\u{301}ttclid=E",
            "https://a?clid=E",
        ]
    )
    func isNotThere(url: String) {
        #expect(!Event.Page(url: url).hasClickID)
    }
}
