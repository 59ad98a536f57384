import Testing

@testable import TikTokEvents

@Suite("User.click")
struct UserClickTests {
    @Test("Setting a click sets both of its keys; reading gives it back")
    func both() throws {
        let click = TikTokClick(landingURL: "/?ttclid=E.C.P", cookieHeader: "_ttp=abc")
        var user = Event.User()
        user.click = click
        #expect(try jsonText(user) == #"{"ttclid":"E.C.P","ttp":"abc"}"#)
        #expect(user.click == click)
    }

    @Test("A newer click replaces the click id, and keeps the browser's cookie unless it brings one")
    func replaced() {
        var user = Event.User()
        user.click = TikTokClick(ttclid: "E.C.P", ttp: "abc")
        user.click = TikTokClick(ttclid: "E.C.Q")
        #expect([user.ttclid, user.ttp] == ["E.C.Q", "abc"])
        user.click = TikTokClick(ttclid: nil, ttp: "def")
        #expect([user.ttclid, user.ttp] == [nil, "def"])
    }

    @Test("What the click left out is noted on the user, after the user's own notes")
    func notes() {
        var user = Event.User(email: "nobody")
        user.click = TikTokClick(landingURL: "/?ttclid=%zz", cookieHeader: "_ttp=a b")
        #expect(
            user.omitted.notes.map { "\($0.field): \($0.reason)" }
                == ["email: not_an_email_address", "ttclid: not_a_click_id", "ttp: not_a_click_id"]
        )
        #expect(user.click.ttclid == nil && user.click.ttp == nil)
    }

    @Test("A click without faults adds no note")
    func noNotes() {
        var user = Event.User()
        user.click = TikTokClick(ttclid: "E.C.P")
        #expect(user.omitted.notes.isEmpty)
    }
}
