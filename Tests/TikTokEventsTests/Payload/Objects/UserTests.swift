import Testing

@testable import TikTokEvents

@Suite("User")
struct UserTests {
    private let email = "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"

    @Test("A digest that was computed elsewhere is sent as is")
    func alreadyHashed() throws {
        var user = Event.User()
        user.email = HashedIdentifiers(HashedIdentifier(alreadyHashed: email.uppercased()))
        #expect(try jsonText(user) == #"{"email":"\#(email)"}"#)
        #expect(user == Event.User(email: "alice_ABC@gmail.com"))
    }

    @Test("A lead with no known keys is an empty object")
    func empty() throws {
        #expect(try jsonText(Event.User()) == "{}")
        #expect(Event.User() == Event.User(email: nil, phone: nil))
    }

    @Test("The notes on what was left out aren't part of the JSON and aren't decoded")
    func omitted() throws {
        let user = Event.User(email: "nobody", externalID: "user_123")
        #expect(user.omitted.notes.count == 1)
        let again = try decoded(Event.User.self, jsonText(user))
        #expect(try jsonText(again) == jsonText(user))
        #expect(again.omitted.notes.isEmpty)
        #expect(again == user && again.hashValue == user.hashValue)
        #expect(!(try encodedText(user)).contains("omitted"))
    }

    @Test("Plain keys are trimmed; empty values and placeholders are left out, and placeholders noted")
    func plainWaysIn() {
        let fields: [(String, WritableKeyPath<Event.User, String?>)] = [
            ("ttclid", \.ttclid), ("ttp", \.ttp), ("ip", \.ip), ("user_agent", \.userAgent), ("locale", \.locale),
            ("idfv", \.idfv),
        ]
        for (key, path) in fields {
            var user = Event.User()
            // No user agent is an address.
            let value = key == "user_agent" ? "Browser/1.0" : "8.8.8.8"
            user[keyPath: path] = " \u{FEFF}\(value)\n"
            #expect(user[keyPath: path] == value)
            for placeholder in ["null", " undefined ", "__CLICKID__", "{{\(key)}}"] {
                user[keyPath: path] = value
                user[keyPath: path] = placeholder
                #expect(user[keyPath: path] == nil, "\(key): \(placeholder)")
            }
            #expect(
                user.omitted.notes.map { "\($0.field) \($0.reason)" }
                    == Array(repeating: "\(key) placeholder", count: 4)
            )
            user[keyPath: path] = " \t"
            #expect(user[keyPath: path] == nil)
            user[keyPath: path] = nil
            #expect(user.omitted.notes.count == 4)
        }
    }

    @Test(
        "An address where TikTok wants plain text is left out and noted",
        arguments: [
            "jane@example.com", "App/1.0 (jane@example.com)", "jane%40example.com", "jane @ example.com",
            "jane=40example.com",
            "jane@2x.com", "jane&#064;example.com", "jane@example\u{3002}com",
        ]
    )
    func addressesInPlainText(text: String) {
        let fields: [(String, WritableKeyPath<Event.User, String?>)] = [
            ("ttclid", \.ttclid), ("ttp", \.ttp), ("user_agent", \.userAgent), ("locale", \.locale), ("idfv", \.idfv),
        ]
        for (key, path) in fields {
            var user = Event.User()
            user[keyPath: path] = text
            #expect(user[keyPath: path] == nil)
            #expect(user.omitted.notes.map { "\($0.field) \($0.reason)" } == ["\(key) personal_data"])
        }
    }

    @Test("Places are normalized however they are set, and what can't be is left out and noted")
    func places() throws {
        var user = Event.User()
        user.city = "Los Angeles"
        user.state = "CA"
        user.country = "USA"
        #expect([user.city, user.state, user.country] == ["losangeles", "ca", "us"])
        #expect(user == Event.User(city: "Los Angeles", state: "CA", country: "USA"))
        user.city = "null"
        user.state = "jane@example.com"
        user.country = "Atlantis"
        #expect([user.city, user.state, user.country] == [nil, nil, nil])
        #expect(
            user.omitted.notes.map { "\($0.field) \($0.reason)" }
                == ["city placeholder", "state personal_data", "country not_a_country"]
        )
        user.city = " "
        user.city = nil
        #expect(user.omitted.notes.count == 3)
        let stored = try decoded(Event.User.self, #"{"city":"Los Angeles","country":"USA"}"#)
        #expect([stored.city, stored.country] == ["Los Angeles", "USA"])
    }

    @Test("A city that is an email address is left out")
    func addressAsCity() {
        let user = Event.User(city: "jane@example.com", state: "jane%40example.com")
        #expect(user.city == nil)
        #expect(user.omitted.notes.map(\.reason) == [.personalData, .personalData])
    }

    @Test("Plain keys are sent as is")
    func plain() throws {
        var user = Event.User()
        user.ttclid = String(repeating: "E", count: 1000)
        user.plainIP = "2001:db8::1"
        user.locale = "en_US"
        #expect(
            try jsonText(user)
                == #"{"ttclid":"\#(String(repeating: "E", count: 1000))","ip":"2001:db8::1","locale":"en_US"}"#
        )
    }

    @Test("Advertising ids are sent plain or hashed, as they were set")
    func advertisingIDs() throws {
        var user = Event.User()
        user.idfa = .init(idfa: "ea7583cd-a667-48bc-b806-42ecb2b48606")
        user.gaid = IdentifierNormalizer.gaid.hash("aaaaaa-2222-1111-8787-809e92233ba0").map(AdvertisingID.hashed)
        let json =
            #"{"idfa":"EA7583CD-A667-48BC-B806-42ECB2B48606","#
            + #""gaid":"0ebad966881e1eebffe69b3abf624631cf83ec9bf8cb3ce134c7c75c6d8ee7fc"}"#
        #expect(try jsonText(user) == json)
        #expect(try decoded(Event.User.self, json) == user)
    }
}
