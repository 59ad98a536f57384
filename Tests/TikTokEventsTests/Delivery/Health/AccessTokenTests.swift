import Testing

@testable import TikTokEvents

@Suite struct AccessTokenTests {
    @Test(arguments: ["a", "0123456789abcdef", String(repeating: "x", count: 4096)])
    func takesATokenAsItIs(raw: String) throws {
        #expect(try AccessToken(raw).value == raw)
    }

    @Test(arguments: [
        "", " ", "abc\n", "abc\r\nX: y", "a b", "Bearer abc", "bearer abc", "tök", "abc\u{0}",
        String(repeating: "x", count: 4097),
    ])
    func refusesWhatCannotBeOne(raw: String) throws {
        let error = #expect(throws: EventsError.self) { try AccessToken(raw) }
        #expect(error?.code == .invalidAccessToken)
    }

    @Test func showsInNoneOfTheWaysOfPrinting() throws {
        let token = try AccessToken("TOKEN-MARKER")
        struct Holder { let token: AccessToken }
        var dumped = ""
        dump(token, to: &dumped)
        dump(Holder(token: token), to: &dumped)
        var printed = ""
        print(token, [token], Optional(token) as Any, to: &printed)
        debugPrint(token, Holder(token: token), to: &printed)
        let children = Mirror(reflecting: token).children.map { "\($0.value)" }.joined()
        let all = [
            "\(token)", String(describing: token), String(reflecting: token), String(reflecting: Holder(token: token)),
            dumped, printed, children,
        ]
        #expect(!all.contains { $0.contains("MARKER") })
    }

    @Test func showsInNoErrorAboutIt() throws {
        let error = #expect(throws: EventsError.self) { try AccessToken("TOKEN-MARKER\n") }
        #expect(!String(reflecting: try #require(error)).contains("MARKER"))
    }
}
