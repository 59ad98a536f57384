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
            ("send_phone", "data.0.properties.a", true), ("send_to.phone", "data.0.properties.a", true),
            ("is_lead.phone", "data.0.properties.a", true), ("a", "data.0.properties.has.phone", true),
            ("no_telepon", "data.0.properties.a", true), ("a", "data.0.properties.電話番号", true),
            ("phone_intl", "data.0.properties.a", true), ("has_phone", "data.0.properties.has_phone", false),
            ("phone_verified", "data.0.properties.phone_verified", false),
            ("ssn", "data.0.user.external_id", true), ("dob", "data.0.user.external_id", true),
            ("card_number", "data.0.user.external_id", true), ("password", "data.0.user.phone", true),
            ("ssn", "data.0.user.zip_code", true), ("zip", "data.0.properties.note", true),
            ("zip", "data.0.properties.postal_code", false), ("phone", "data.0.properties.postal_code", true),
            ("zip", "data.0.user.zip_code", false), ("a", "data.0.properties.jane@example.com", true),
            ("a", "data.0.properties.jane@example", false),
        ]
    )
    func personal(field: String, path: String, isMistake: Bool) {
        var postback = Postback.default
        postback.fields.append(.init(field, to: path))
        #expect(postback.issues.contains { $0.rule == .personalDataNotHashed } == isMistake)
    }

    @Test("Advice about what must not be sent names no path for it", arguments: ["ssn", "date_of_birth", "iban"])
    func secret(field: String) {
        for path in ["data.0.properties.note", "data.0.user.external_id"] {
            var postback = Postback.default
            postback.fields.append(.init(field, to: path))
            let advice = postback.issues.filter { $0.rule == .personalDataNotHashed }.map(\.advice)
            #expect(advice.count == 1)
            #expect(!advice.joined().contains("data.0.user"))
        }
    }

    @Test(
        "A field that looks like another identifier than its path is for is a warning",
        arguments: [
            ("email", "phone", true), ("phone", "email", true), ("full_name", "first_name", true),
            ("ip", "user_agent", true), ("user_agent", "ip", true), ("phone", "zip_code", true),
            ("address", "city", true), ("street", "state", true), ("zip", "phone", true), ("last_name", "email", true),
            ("email", "email", false), ("phone_2", "phone", false), ("email", "external_id", false),
            ("first_name", "first_name", false), ("zip_code", "zip_code", false), ("city", "city", false),
            ("{first_name}{phone}", "email", false), ("ip_address", "ip", false), ("zip", "zip_code", false),
        ]
    )
    func wrongIdentifier(field: String, name: String, isWarned: Bool) {
        var postback = Postback.default
        postback.fields.append(.init(field, to: "data.0.user.\(name)"))
        #expect(postback.issues.contains { $0.rule == .wrongIdentifier } == isWarned)
        #expect(postback.issues.allSatisfy { $0.rule != .wrongIdentifier || $0.severity == .warning })
    }

    @Test(
        "A static property with personal data in it is a mistake",
        arguments: [
            ("data.0.properties.extra", ["phone": "2133734253"], true), ("data.0.properties.has_phone", true, false),
            ("data.0.properties.has_phone", "2133734253", true), ("data.0.properties.jane@example.com", 1, true),
            ("data.0.properties.extra", ["color": "red"], false),
        ] as [(String, JSONValue, Bool)]
    )
    func personalStatic(path: String, value: JSONValue, isMistake: Bool) {
        var postback = Postback.default
        postback.staticFields[path] = value
        #expect(postback.issues.contains { $0.rule == .personalDataNotHashed } == isMistake)
        #expect(!postback.issues.contains { $0.description.contains("@") })
    }

    @Test(
        "Where a field's name leaves it open, its value decides",
        arguments: [
            ("has_phone", true, false), ("has_phone", "no", false), ("has_phone", "2133734253", true),
            ("phone_backup", "none", false), ("phone_backup", "+1 213 373 4253", true),
            ("address", "123 Main St, Austin", true), ("address", "Austin", false), ("pan", "ABCDE1234F", true),
            ("pan", "24 cm", false), ("has_phone", ["2133734253"], true), ("color", "2133734253", false),
        ] as [(String, JSONValue, Bool)]
    )
    func open(field: String, value: JSONValue, isRejected: Bool) throws {
        let row: JSONValue = ["field": .string(field), "path": "data.0.properties.note"]
        let mapper = try mapper(with: ["fields+": [row]])
        let lead = lead([field: value])
        if isRejected {
            let error = #expect(throws: EventsError.self) { try mapper.events(for: lead, at: .leadSold) }
            #expect(error?.field == field)
            #expect(value.text.map { error?.description.contains($0) == true } != true)
        } else {
            #expect(try mapper.events(for: lead, at: .leadSold).first?.properties.additional["note"] == value)
        }
    }
}
