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

    @Test("Each ASCII character from ! to ~, and no other")
    func characters() {
        for code in UInt8.min ... .max {
            #expect(ClickIDText.isValid("E" + String(Unicode.Scalar(code))) == (0x21...0x7E).contains(code), "\(code)")
        }
    }
}
