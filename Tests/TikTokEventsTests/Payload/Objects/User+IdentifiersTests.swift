import Testing

@testable import TikTokEvents

@Suite("User, made from raw personal data")
struct UserIdentifiersTests {
    @Test("Each value is normalized by its field's rule; city, state, and country stay plain")
    func everyField() throws {
        let user = Event.User(
            email: "JANE@example.com",
            phone: "(213) 373-4253",
            phoneRegion: .unitedStates,
            externalID: " User_7 ",
            firstName: "Jane",
            lastName: "O'Neill",
            city: "San Jose",
            state: "CA",
            country: "US",
            zipCode: "95110-1234"
        )
        #expect(user.email.first == HashedIdentifier(hashing: Array("jane@example.com".utf8)))
        #expect(user.phone.first == HashedIdentifier(hashing: Array("+12133734253".utf8)))
        #expect(user.externalID.first == HashedIdentifier(hashing: Array("User_7".utf8)))
        #expect(user.firstName == HashedIdentifier(hashing: Array("jane".utf8)))
        #expect(user.lastName == HashedIdentifier(hashing: Array("oneill".utf8)))
        #expect([user.city, user.state, user.country] == ["sanjose", "ca", "us"])
        #expect(user.zipCode == HashedIdentifier(hashing: Array("95110".utf8)))
        #expect(user.omitted.notes.isEmpty)
    }

    @Test("Absent and empty values are neither sent nor noted")
    func absent() throws {
        let user = Event.User(
            email: "",
            phone: " ",
            externalID: "\t",
            firstName: "",
            lastName: "-",
            city: " ",
            state: "",
            country: "",
            zipCode: ""
        )
        #expect(try jsonText(user) == "{}")
        #expect(user.omitted.notes.isEmpty)
    }

    @Test("What can't be normalized is left out and noted by field and rule, in order, and the rest is kept")
    func omitted() {
        let user = Event.User(
            email: "not an address",
            phone: "213 373 4253",
            externalID: "user\0",
            firstName: String(repeating: "a", count: 1025),
            lastName: "Doe",
            city: "S\u{FFFD}o",
            state: "CA",
            country: "Atlantis",
            zipCode: "\u{1}"
        )
        #expect(
            user.omitted.notes.map { "\($0.field): \($0.reason)" } == [
                "email: not_an_email_address",
                "phone: unknown_region",
                "external_id: unreadable",
                "first_name: too_long",
                "city: unreadable",
                "country: not_a_country",
                "zip_code: unreadable",
            ]
        )
        #expect(user.email.isEmpty)
        #expect(user.lastName != nil)
        #expect(user.state == "ca")
    }

    @Test(
        "Without a region, a phone number without a calling code belongs to the country",
        arguments: [
            Vector("a code", (nil, "de"), "+4930123456"),
            Vector("a name", (nil, "Germany"), "+4930123456"),
            Vector("the region comes first", ("GB", "Germany"), nil),
            Vector("no country", (nil, nil), nil),
            Vector("a region alone", ("DEU", nil), "+4930123456"),
        ] as [Vector<(PhoneRegion?, String?), String?>]
    )
    func regionOfPhone(vector: Vector<(PhoneRegion?, String?), String?>) throws {
        let (region, country) = vector.input
        let expected = try vector.expected.map { try #require(IdentifierNormalizer.phone.hash($0)) }
        let user = Event.User(phone: "030 123456", phoneRegion: region, country: country)
        #expect(user.phone.first == expected)
        var empty = Event.User(country: country)
        empty.add(phone: "030 123456", phoneRegion: region)
        #expect(empty.phone.first == expected)
    }

    @Test("The first public address is used, and text without one is noted")
    func address() {
        #expect(Event.User(ip: " 8.8.8.8:51234, 10.0.0.1").ip == "8.8.8.8")
        let user = Event.User(ip: "10.0.0.1")
        #expect(user.ip == nil)
        #expect(user.omitted.notes.map { "\($0.field): \($0.reason)" } == ["ip: not_a_public_address"])
        #expect(Event.User(ip: " ").omitted.notes.isEmpty)
    }

    @Test("Several identifiers of a kind may be added; a repeated one, in any spelling, counts once")
    func several() {
        var user = Event.User(email: "jane@example.com", phone: "+12133734253", externalID: "1")
        user.add(email: " JANE@example.com")
        user.add(email: "joe@example.com")
        user.add(phone: "213-373-4253", phoneRegion: .unitedStates)
        user.add(phone: "+44 20 7946 0018")
        user.add(externalID: "1")
        user.add(externalID: "2")
        #expect(user.email.count == 2)
        #expect(user.phone.count == 2)
        #expect(user.externalID.count == 2)
        #expect(user.omitted.notes.isEmpty)
    }

    @Test("Adding keeps the click and the browser, joins lists, and replaces single values by better ones")
    func additions() {
        var user = Event.User(email: "jane@example.com", firstName: "Jane", city: "Paris", country: "DE", ip: "8.8.8.8")
        user.click = TikTokClick(ttclid: "E.C.P.x", ttp: "pixel")
        user.userAgent = "Mozilla/5.0"
        user.locale = "de"
        user.add(
            email: "joe@example.com",
            phone: "030 123456",
            firstName: "-",
            lastName: "Doe",
            city: "null",
            state: "CA",
            zipCode: "10115",
            ip: "10.0.0.1",
            userAgent: " "
        )
        #expect(user.email.count == 2 && user.phone.first == IdentifierNormalizer.phone.hash("+4930123456"))
        #expect(user.click == TikTokClick(ttclid: "E.C.P.x", ttp: "pixel"))
        #expect([user.ip, user.userAgent, user.locale] == ["8.8.8.8", "Mozilla/5.0", "de"])
        #expect(user.firstName == Event.User(firstName: "Jane").firstName && user.lastName != nil)
        #expect([user.city, user.state, user.country] == ["paris", "ca", "de"])
        #expect(user.zipCode == Event.User(country: "DE", zipCode: "10115").zipCode)
        #expect(user.omitted.notes.map(\.field) == ["city", "ip"])
        let (lastName, zipCode) = (user.lastName, user.zipCode)
        user.add(lastName: "-", state: "null", zipCode: "-")
        #expect(user.lastName == lastName && user.state == "ca" && user.zipCode == zipCode)
        #expect(Set(user.omitted.notes.map(\.field)).isSuperset(of: ["city", "ip", "state"]))
        user.add(firstName: "Ann", country: "FR", ip: "9.9.9.9", userAgent: "curl")
        #expect(user.firstName == Event.User(firstName: "Ann").firstName)
        #expect([user.country, user.ip, user.userAgent] == ["fr", "9.9.9.9", "curl"])
        #expect(Event.User(userAgent: " Mozilla ").userAgent == "Mozilla")
    }

    @Test("Adding what is wrong notes it and keeps what is there")
    func wrongAddition() {
        var user = Event.User(email: "jane@example.com")
        user.add(email: "nobody")
        user.add(phone: "12")
        user.add(externalID: "")
        #expect(user.email.count == 1)
        #expect(user.omitted.notes.map(\.field) == ["email", "phone"])
    }

    @Test("The zip code follows the country of the same user")
    func zipCode() {
        let digest = HashedIdentifier(hashing: Array("951101234".utf8))
        #expect(Event.User(country: "de", zipCode: "95110 1234").omitted.notes.map(\.reason) == [.notAZipCode])
        #expect(
            Event.User(country: "us", zipCode: "95110 1234").zipCode == HashedIdentifier(hashing: Array("95110".utf8))
        )
        #expect(Event.User(zipCode: "95110 1234").zipCode == digest)
    }

    @Test("The digest of an empty text is never sent")
    func emptyDigest() throws {
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        for raw in ["", " ", "-", ".", "\u{200B}", "'", "()"] {
            let user = Event.User(
                email: raw,
                phone: raw,
                externalID: raw,
                firstName: raw,
                lastName: raw,
                city: raw,
                state: raw,
                country: raw,
                zipCode: raw
            )
            #expect(!(try jsonText(user)).contains(nothing))
        }
    }
}
