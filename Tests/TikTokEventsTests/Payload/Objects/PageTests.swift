import Testing

@testable import TikTokEvents

@Suite("Page")
struct PageTests {
    private let dirty = "https://x.com/thanks?email=jane%40x.com&ttclid=E.C.P"
    private let clean = "https://x.com/thanks?email=&ttclid=E.C.P"

    @Test("Personal data is removed from both URLs, however they are set")
    func everyWayIn() throws {
        var page = Event.Page(url: dirty, referrer: dirty)
        #expect(page.url == clean)
        #expect(page.referrer == clean)
        page.url = "https://x.com/?phone=2133734253"
        page.referrer = "https://x.com/?u=jane@x.com"
        #expect(page.url == "https://x.com/?phone=")
        #expect(page.referrer == "https://x.com/?u=")
        let stored = try decoded(Event.Page.self, #"{"url":"\#(dirty)","referrer":"\#(dirty)"}"#)
        #expect(stored == Event.Page(url: clean, referrer: clean))
    }

    @Test("Neither the JSON nor the memory of the page holds it")
    func json() throws {
        let page = Event.Page(url: dirty, referrer: dirty)
        #expect(try jsonText(page) == #"{"url":"\#(clean)","referrer":"\#(clean)"}"#)
        #expect(try encodedText(page) == #"{"referrer":"\#(clean)","url":"\#(clean)"}"#)
    }

    @Test("A URL without personal data is sent unchanged, with slashes unescaped")
    func untouched() throws {
        let url = "https://example.com/a//b?ttclid=E.C.P.CtIB-_~%2B&x=%zz#top"
        #expect(try jsonText(Event.Page(url: url)) == #"{"url":"\#(url)"}"#)
    }

    @Test("Without a referrer, there is no key")
    func referrer() throws {
        var page = Event.Page(url: "https://example.com/", referrer: "https://www.tiktok.com/")
        page.referrer = nil
        #expect(try jsonText(page) == #"{"url":"https://example.com/"}"#)
    }
}
