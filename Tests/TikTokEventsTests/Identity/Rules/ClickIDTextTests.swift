import Testing

@testable import TikTokEvents

@Suite("ClickIDText")
struct ClickIDTextTests {
    @Test("1 to 1,000 printable ASCII characters")
    func lengths() {
        #expect(!ClickIDText.isValid(""))
        #expect(ClickIDText.isValid("E"))
        #expect(ClickIDText.isValid(String(repeating: "E", count: 1000)))
        #expect(!ClickIDText.isValid(String(repeating: "E", count: 1001)))
    }

    @Test("Each ASCII character from ! to ~, except those of lists, quotes, JSON, and URLs")
    func characters() {
        for code in UInt8.min ... .max {
            let character = String(Unicode.Scalar(code))
            let isValid = (0x21...0x7E).contains(code) && !"\"'\\,;|[]{}<>:&?".contains(character)
            #expect(ClickIDText.isValid("E" + character) == isValid, "\(code)")
        }
    }

    @Test("Text over 16 KiB isn't searched")
    func longText() {
        let start = "?ttclid=E&a="
        let text = start + String(repeating: "x", count: 16 * 1024 - start.utf8.count)
        #expect((try? ClickIDText.value(text, of: "ttclid")) == "E")
        #expect(throws: OmittedIdentifiers.Reason.notAClickID) { try ClickIDText.value(text + "x", of: "ttclid") }
    }

    @Test("Each field has its own names")
    func names() {
        let cookies = "ttclid=E.C.P; _ttp=abc"
        #expect((try? ClickIDText.value(cookies.filter { $0 != " " }, of: "ttclid")) == nil)
        #expect((try? ClickIDText.value("_ttp=abc&ttclid=E.C.P", of: "ttp")) == "abc")
        #expect((try? ClickIDText.value("_ttp=abc&ttclid=E.C.P", of: "ttclid")) == "E.C.P")
    }
}
