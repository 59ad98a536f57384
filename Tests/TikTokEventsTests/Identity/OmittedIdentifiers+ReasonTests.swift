import Testing

@testable import TikTokEvents

@Suite("OmissionReason")
struct OmissionReasonTests {
    static let all: [Vector<OmittedIdentifiers.Reason, String>] = [
        Vector("empty", .empty, "empty"),
        Vector("too long", .tooLong, "too_long"),
        Vector("unreadable", .unreadable, "unreadable"),
        Vector("placeholder", .placeholder, "placeholder"),
        Vector("email", .notAnEmailAddress, "not_an_email_address"),
        Vector("phone", .notAPhoneNumber, "not_a_phone_number"),
        Vector("region", .regionNeeded, "region_needed"),
        Vector("unknown region", .unknownRegion, "unknown_region"),
        Vector("numbering plan", .notInNumberingPlan, "not_in_numbering_plan"),
        Vector("two readings", .ambiguousPhoneNumber, "ambiguous_phone_number"),
        Vector("two numbers", .secondPhoneNumber, "second_phone_number"),
        Vector("a rounded id", .roundedNumber, "rounded_number"),
        Vector("tracking", .trackingDenied, "tracking_denied"),
        Vector("country", .notACountry, "not_a_country"),
        Vector("address", .notAPublicAddress, "not_a_public_address"),
        Vector("advertising id", .notAnAdvertisingID, "not_an_advertising_id"),
        Vector("zip code", .notAZipCode, "not_a_zip_code"),
        Vector("unlisted", .unlistedValue, "unlisted_value"),
        Vector("range", .outOfRange, "out_of_range"),
        Vector("currency", .notACurrency, "not_a_currency"),
        Vector("digest", .uselessDigest, "useless_digest"),
        Vector("digest of a plain field", .hashedButWantedPlain, "hashed_but_wanted_plain"),
        Vector("click id", .notAClickID, "not_a_click_id"),
        Vector("URL", .urlTooLong, "url_too_long"),
    ]

    @Test("Names are stable, and each comes with advice in words", arguments: all)
    func names(vector: Vector<OmittedIdentifiers.Reason, String>) {
        #expect(vector.input.rawValue == vector.expected)
        #expect(vector.input.description == vector.expected)
        #expect(vector.input.advice.contains(" "))
    }

    @Test("An unknown reason's advice is its name")
    func unknown() {
        #expect(OmittedIdentifiers.Reason(rawValue: "something_new").advice == "something_new")
    }
}
