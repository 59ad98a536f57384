import Testing

@testable import TikTokEvents

@Suite("UserAgentText")
struct UserAgentTextTests {
    @Test(
        "What a log, a form, or JSON did to a user agent is undone",
        arguments: [
            Vector("intact", "Mozilla/5.0 (iPhone; A%20B) x+y", "Mozilla/5.0 (iPhone; A%20B) x+y"),
            Vector("percent-encoded", "Mozilla%2F5.0%20(iPhone)", "Mozilla/5.0 (iPhone)"),
            Vector("of a form", "Mozilla%2F5.0+(iPhone)", "Mozilla/5.0 (iPhone)"),
            Vector("of a server's log", "Mozilla/5.0+(iPhone;+CPU)", "Mozilla/5.0 (iPhone; CPU)"),
            Vector("escaped in JSON", #"Mozilla\/5.0 (iPhone)"#, "Mozilla/5.0 (iPhone)"),
            Vector("in quotes", "\"Mozilla/5.0 (iPhone)\"", "Mozilla/5.0 (iPhone)"),
            Vector("in single quotes", "'Mozilla/5.0 (iPhone)'", "Mozilla/5.0 (iPhone)"),
            Vector("a spreadsheet's text", "=\"Mozilla/5.0 (iPhone)\"", "Mozilla/5.0 (iPhone)"),
            Vector("in a list", "[\"Mozilla/5.0 (iPhone)\"]", "Mozilla/5.0 (iPhone)"),
            Vector("percent-encoded twice", "Mozilla%252F5.0%2520(iPhone)", "Mozilla/5.0 (iPhone)"),
            Vector("with the header's name", " user-agent: Mozilla/5.0 (iPhone)", "Mozilla/5.0 (iPhone)"),
            Vector("an escape in an app's name", "My%20App/1.0", "My%20App/1.0"),
            Vector("with spaces", "Mozilla/4.0 (A%20B) x+y", "Mozilla/4.0 (A%20B) x+y"),
            Vector("of an app", "MyApp/1.0+7", "MyApp/1.0+7"), Vector("a broken escape", "App/1.0%", "App/1.0%"),
            Vector("with a colon", "App:1/2 (x)", "App:1/2 (x)"),
        ]
    )
    func repaired(vector: Vector<String, String>) {
        #expect(UserAgentText.repaired(vector.input) == vector.expected)
        #expect(Event.User(userAgent: vector.input).userAgent == vector.expected)
        var user = Event.User()
        user.userAgent = vector.input
        #expect(user.userAgent == vector.expected)
    }

    @Test("What is no user agent is refused", arguments: ["2133734253", "8.8.8.8", "https://x.com/", "-7-"])
    func refused(text: String) {
        #expect(throws: OmittedIdentifiers.Reason.notText) { try UserAgentText.value(text) }
        var user = Event.User(userAgent: text)
        #expect(user.userAgent == nil)
        user.userAgent = text
        #expect(user.userAgent == nil)
    }
}
