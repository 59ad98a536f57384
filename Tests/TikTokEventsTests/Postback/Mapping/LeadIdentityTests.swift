import Testing

@testable import TikTokEvents

@Suite("A lead's identifiers, hashed side by side")
struct LeadIdentityTests {
    private static let long = String(repeating: "long", count: 15) + "@example.com"
    private static let digest = String(repeating: "0123456789abcdef", count: 4)

    private static func user(_ values: [(field: String, text: String)]) throws -> Event.User {
        var identity = LeadIdentity()
        for value in values {
            identity.add(.string(value.text), at: try #require(LeadIdentity.place(of: value.field)))
        }
        var user = Event.User()
        identity.complete(phoneRegion: .unitedStates)
        identity.fill(&user, landingURL: nil)
        return user
    }

    @Test("Each field gets its own, whether short, long, or hashed already")
    func everyFieldItsOwn() throws {
        let emails = [Self.long, "a@example.com", Self.digest, "nobody", "b@example.com", Self.long, "c@example.com"]
        let user = try Self.user(
            emails.map { ("email", $0) }
                + [
                    ("phone", "(213) 373-4253"), ("external_id", "u-1"), ("external_id", "u-2"), ("ttclid", "E.C.P.1"),
                    ("first_name", "null"), ("first_name", "Jane"), ("first_name", "Joan"), ("last_name", Self.digest),
                    ("country", "US"), ("zip_code", "95110-1234"),
                ]
        )
        let email = IdentifierNormalizer.email
        #expect(
            Array(user.email)
                == [
                    try email.hashed(Self.long), try email.hashed("a@example.com"), try email.hashed(Self.digest),
                    try email.hashed("b@example.com"), try email.hashed("c@example.com"),
                ]
        )
        #expect(Array(user.phone) == [try IdentifierNormalizer.phone.hashed("+12133734253")])
        let externalID = IdentifierNormalizer.externalID
        #expect(Array(user.externalID) == [try externalID.hashed("u-1"), try externalID.hashed("u-2")])
        #expect(user.firstName == (try IdentifierNormalizer.name.hashed("jane")))
        #expect(user.lastName?.hexDigits == Self.digest)
        #expect(user.zipCode == (try IdentifierNormalizer.zipCode.hashed("95110")))
        #expect(user.ttclid == "E.C.P.1")
        #expect(user.country == "us")
        #expect(user.omitted.notes.map(\.field) == ["email", "first_name"])
    }

    @Test(
        "The name of the lead's own state behind its city is dropped",
        arguments: [
            Vector("a code", ["Denver Colorado", "CO"], "denver"),
            Vector("a name", ["Denver colorado", "Colorado"], "denver"),
            Vector("another state", ["Cerrito Colorado", "TX"], "cerritocolorado"),
            Vector("no state", ["Cerrito Colorado", ""], "cerritocolorado"),
            Vector("a part of a name", ["Fort Washington", "WA"], "fortwashington"),
            Vector("only the state", ["New York", "NY"], "newyork"), Vector("Texas", ["Austin Texas", "TX"], "austin"),
        ]
    )
    func cityInItsState(vector: Vector<[String], String>) throws {
        let user = try Self.user([("city", vector.input[0]), ("state", vector.input[1])])
        #expect(user.city == vector.expected)
    }

    @Test("A country whose code is also a state's isn't the city's state")
    func cityInColombia() throws {
        let user = try Self.user([("city", "Cerrito Colorado"), ("country", "CO")])
        #expect(user.city == "cerritocolorado")
        #expect(user.country == "co")
    }

    @Test("Any number of identifiers", arguments: 0...9)
    func anyNumber(count: Int) throws {
        let ids = (0..<count).map { "id-\($0)" }
        let user = try Self.user(ids.map { ("external_id", $0) })
        #expect(user.externalID.map(\.hexDigits) == ids.map { ReferenceSHA256.hexDigest(Array($0.utf8)) })
    }
}
