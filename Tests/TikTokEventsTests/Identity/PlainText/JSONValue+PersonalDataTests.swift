import Testing

@testable import TikTokEvents

@Suite("Personal data in JSON")
struct JSONValuePersonalDataTests {
    private static let digest = String(repeating: "0a", count: 32)

    @Test(
        "Raw values under a personal name",
        arguments: [
            ("phone", "(213) 373-4253"), ("phone", 2_133_734_253), ("whatsapp", "+491711234567"), ("last_name", "Doe"),
            ("lastName", ["Doe"]), ("lead", ["phone": "2133734253"]), ("phone", ["number": "2133734253"]),
            ("a", ["b": [["first_name": "Jane"]]]), ("dob", "1990-01-31"), ("phone", "12345"),
            ("send_to", ["phone": "2133734253", "first_name": "Jane"]), ("send_to", [["last_name": "Doe"]]),
            ("has_contact", ["phone": "2133734253"]), ("is_lead", ["phone": "2133734253"]),
            ("can", ["phone": "2133734253"]), ("has_phone", "2133734253"), ("has_phones", [2_133_734_253]),
            ("has_first_name", "Jane"), ("count_phone", "213-373-4253"),
            ("extra", [["name": "phone_number", "values": ["+12133734253"]]]),
            ("extra", [["name": "full_name", "values": ["Jane Doe"]]]),
            ("extra", ["key": "phone", "value": 2_133_734_253]),
            ("extra", ["label": "Phone number", "value": "2133734253"]),
            ("extra", ["field": "last_name", "answer": "Doe"]),
            ("extra", ["type": "phone", "value": "2133734253"]),
            ("extra", [["phone", "2133734253"], ["full_name", "Jane Doe"]]),
            ("extra", ["phone": "٠٥٠١٢٣٤٥٦٧"]), ("phone", "２１３３７３４２５３"), ("phone", "०९८७६५४३२१"),
            ("phone", ["international_format": "+1 213 373 4253"]), ("phone", ["original": "2133734253"]),
            ("extra", ["+12133734253": 1]), ("extra", [["Name": "Phone", "Value": "2133734253"]]),
            ("extra", ["field": "phone", "val": "2133734253"]),
            ("extra", ["column_name": "phone", "string_value": "2133734253"]),
            ("extra", ["columnId": "PHONE_NUMBER", "stringValue": "2133734253"]),
            ("extra", ["code": "phone", "data": "2133734253"]), ("extra", ["slug": "phone", "response": "2133734253"]),
            ("extra", ["phone", "2133734253"]), ("extra", ["first": "Jane", "last": "Doe"]),
            ("extra", ["customer": ["First": "Jane", "Last": "Doe"]]), ("zip", 90_210),
            ("extra", ["address": ["street": "123 Main St"]]), ("extra", ["address": ["zip": "90210"]]),
            ("name", ["given": "Jane"]), ("a", ["name": ["family": "Doe"]]), ("電話", "0312345678"),
        ] as [(String, JSONValue)]
    )
    func raw(name: String, value: JSONValue) {
        #expect(value.isPersonalData(named: name))
    }

    @Test(
        "Nothing raw",
        arguments: [
            ("phone", .null), ("phone", true), ("phone", ""), ("phone", " "), ("phone", "yes"), ("phone", 1),
            ("phones", 1234), ("last_name", "no"), ("phone", .string(digest)), ("last_name", .string(digest)),
            ("email", [.string(digest)]),
            ("phone", ["model": "iPhone 15 123456"]), ("name", "Solar kit"), ("hotel_name", "Ritz"), ("a", ["b": "c"]),
            ("has_phone", true), ("has_email", "Y"), ("num_emails", 12), ("send_email", "no"), ("count_emails", 150),
            ("extra", ["name": "phone_number", "values": []]), ("extra", ["name": "color", "value": "red"]),
            ("extra", ["name": "Phone", "price": 499_000]), ("extra", ["email", "whatsapp"]),
            ("extra", [["color", "red"]]), ("phone_verified_at", "2024-11-26 17:37:52"),
            ("phone", ["verified_at": 1_732_642_672]), ("mobile_app_id", 1_235_601_864),
            ("phone_ad", 17_854_321_098_765_432), ("phone_backup", "none"), ("email_validated", "valid"),
            ("extra", ["type": "phone", "value": 129_900]), ("extra", ["label": "Mobile", "value": 1_234_567]),
            ("product_full_name", "Widget X"), ("phones_sold", 1_234_567), ("extra", ["2133734253": 1]),
            ("extra", ["first": 1, "last": 20]), ("extra", ["first": "true", "last": "false"]),
            ("extra", ["first": "Jane", "other": "Doe"]), ("zip", "none"), ("address", "Santa Monica"),
            ("extra", ["type": "email", "content": "newsletter"]), ("extra", ["type": "email", "value": 3]),
        ] as [(String, JSONValue)]
    )
    func harmless(name: String, value: JSONValue) {
        #expect(!value.isPersonalData(named: name))
    }

    @Test("Labels and pairs at any depth take no exponential time", .timeLimit(.minutes(10)))
    func deep() {
        var (labeled, pairs): (JSONValue, JSONValue) = ("x", "x")
        for _ in 0..<60 {
            labeled = ["name": "a", "key": "b", "type": "c", "value": labeled]
            pairs = ["a", pairs]
        }
        #expect(!labeled.isPersonalData(named: "extra"))
        #expect(!pairs.isPersonalData(named: "extra"))
        #expect(JSONValue.object(["value": labeled, "phone": "2133734253"]).isPersonalData(named: "extra"))
    }

    @Test(
        "An address in a value or a name, at any depth",
        arguments: [
            "call jane@x.com", ["a": [1, ["b jane@x.com"]]], ["a": ["jane@x.com": 1]],
            ["jane@example": ["com": 1]], ["a": ["jane@example": ["co": ["uk": 1]]]],
        ] as [JSONValue]
    )
    func address(value: JSONValue) {
        #expect(value.holdsEmailAddress)
        #expect(!JSONValue.object(["a": [1, "jane", nil], "@id": ["x.com": 1]]).holdsEmailAddress)
    }
}
