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
            let isValid = (0x21...0x7E).contains(code) && !"\"'\\,;|[]{}<>:&?#".contains(character)
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

    @Test(
        "Percent-encoding is undone, however often it was applied",
        arguments: [
            Vector("one character", "E.C.P.CqQB%5Fdef", "E.C.P.CqQB_def"),
            Vector("twice", "E.C.P.CqQB%255Fdef", "E.C.P.CqQB_def"),
            Vector("in a query", "ttclid=E%2EC%2EP.x", "E.C.P.x"), Vector("half an escape", "E.C.P.%5", "E.C.P.%5"),
            Vector("a control character", "E.C.P%0A.x", nil),
            Vector("white space at the end", "E.C.P.x%20%0A", "E.C.P.x"),
            Vector("the parameter in capitals", "TTCLID=E.C.P.x", "E.C.P.x"),
            Vector("a spreadsheet's text", "=\"E.C.P.x\"", "E.C.P.x"),
            Vector("a fragment", "E.C.P.x%23a", "E.C.P.x"), Vector("plain", "E.C.P.x#a", "E.C.P.x"),
        ] as [Vector<String, String?>]
    )
    func percentEncoded(vector: Vector<String, String?>) {
        #expect((try? ClickIDText.value(vector.input, of: "ttclid")) == vector.expected)
    }

    @Test(
        "Analytics' word for no click, a masked id, and a name without a value aren't click ids",
        arguments: ["(direct)", "E.C.P.***", "(organic)", "ttclid=", "ttclid=&x=1", "TTCLID=", "ttclid=%20"]
    )
    func noClick(text: String) {
        #expect(throws: OmittedIdentifiers.Reason.self) { try ClickIDText.value(text, of: "ttclid") }
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
