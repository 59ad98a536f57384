import Testing

@testable import TikTokEvents

@Suite("Postbacks that would send personal data plain")
struct PersonalPathTests {
    @Test(
        "A field or a path that looks personal is a mistake where nothing is hashed",
        arguments: [
            ("mobile", "data.0.properties.description", true), ("contact", "data.0.properties.phone", true),
            ("contact", "data.0.properties.lead.last_name", true), ("first_name", "data.0.properties.greeting", true),
            ("phone_sha256", "data.0.properties.phone", false), ("hotel_name", "data.0.properties.hotel_name", false),
            ("phone_model", "data.0.properties.phone_model", false), ("mobile", "data.0.user.phone", false),
        ]
    )
    func personal(field: String, path: String, isMistake: Bool) {
        var postback = Postback.default
        postback.fields.append(.init(field, to: path))
        #expect(postback.issues.contains { $0.rule == .personalDataNotHashed } == isMistake)
    }
}
