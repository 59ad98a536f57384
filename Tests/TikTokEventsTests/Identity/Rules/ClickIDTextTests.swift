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

    @Test(
        "A semicolon may separate parameters, or several ids",
        arguments: [
            Vector("another parameter", "ttclid=E.C.P.x;utm_source=t", "E.C.P.x"),
            Vector("an id that ends as base64 does", "E.C.P.x==;utm_source=t", "E.C.P.x=="),
            Vector("another id", "ttclid=E.C.P.x;E.C.P.y", nil),
        ] as [Vector<String, String?>]
    )
    func semicolons(vector: Vector<String, String?>) {
        #expect((try? ClickIDText.value(vector.input, of: "ttclid")) == vector.expected)
    }

    @Test("A URL that repeats the parameter takes no cubic time", .timeLimit(.minutes(10)))
    func repeatedParameter() {
        let url = "https://x.com/" + String(repeating: "?ttclid=", count: 2000)
        #expect(KeyValueText.parameters(named: "ttclid", in: url).count == 1)
        #expect((try? ClickIDText.value(url, of: "ttclid")) == nil)
    }

    @Test("Each field has its own names")
    func names() {
        let cookies = "ttclid=E.C.P; _ttp=abc"
        #expect((try? ClickIDText.value(cookies.filter { $0 != " " }, of: "ttclid")) == "E.C.P")
        #expect((try? ClickIDText.value("_ttp=abc&ttclid=E.C.P", of: "ttp")) == "abc")
        #expect((try? ClickIDText.value("_ttp=abc&ttclid=E.C.P", of: "ttclid")) == "E.C.P")
    }
}
