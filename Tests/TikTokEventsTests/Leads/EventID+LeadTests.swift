import Testing

@testable import TikTokEvents

@Suite("EventID from a lead, a trigger, and an occurrence")
struct EventIDLeadTests {
    /// The expected lead was produced by a browser's `encodeURIComponent`.
    @Test(
        "Golden ids, escaped as encodeURIComponent escapes",
        arguments: [
            Vector("plain", "T-1001", "T-1001"),
            Vector("a UUID", "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "6F9619FF-8B86-D011-B42D-00CF4FC964FF"),
            Vector("what stays", "a-_.!~*'()", "a-_.!~*'()"),
            Vector("a colon", "a:b", "a%3Ab"),
            Vector("a percent sign", "100%", "100%25"),
            Vector("an escape is escaped", "a%3A", "a%253A"),
            Vector("punctuation to the @", "x \"#$&+,/;<=>?@", "x%20%22%23%24%26%2B%2C%2F%3B%3C%3D%3E%3F%40"),
            Vector("punctuation behind it", "x[\\]^`{|}y", "x%5B%5C%5D%5E%60%7B%7C%7Dy"),
            Vector("NUL and DEL", "\0\u{7F}", "%00%7F"),
            Vector("a line break", "a\r\n", "a%0D%0A"),
            Vector("é", "é", "%C3%A9"),
            Vector("Chinese", "王", "%E7%8E%8B"),
            Vector("an emoji", "🙂", "%F0%9F%99%82"),
        ]
    )
    func escaping(vector: Vector<String, String>) throws {
        #expect(try EventID(lead: vector.input, trigger: .leadSold).rawValue == "\(vector.expected):lead_sold:1")
        let trigger = LeadTrigger(rawValue: vector.input)
        #expect(try EventID(lead: "1", trigger: trigger, occurrence: 2).rawValue == "1:\(vector.expected):2")
    }

    @Test(
        "Golden ids of the triggers",
        arguments: [
            Vector("form", .formSubmission, "T-1001:form_submission:1"),
            Vector("sold", .leadSold, "T-1001:lead_sold:1"),
            Vector("offer clicked", .offerWallClick, "T-1001:offer_wall_click:1"),
            Vector("offer completed", .offerWallConversion, "T-1001:offer_wall_conversion:1"),
            Vector("routed", .routed(toBuyer: "Acme 7"), "T-1001:routed_to_buyer%3AAcme%207:1"),
            Vector("own", "callback scheduled", "T-1001:callback%20scheduled:1"),
        ] as [Vector<LeadTrigger, String>]
    )
    func triggers(vector: Vector<LeadTrigger, String>) throws {
        #expect(try EventID(lead: "T-1001", trigger: vector.input).rawValue == vector.expected)
    }

    @Test("An id may end with a separator if it isn't only a word", arguments: ["a-", "T-1001-", "V1StGXR8_"])
    func endsWithSeparator(lead: String) throws {
        #expect(try EventID(lead: lead, trigger: .leadSold).rawValue == lead + ":lead_sold:1")
    }

    @Test("The second sale of a lead has its own id")
    func occurrence() throws {
        let ids = try (1...3).map { try EventID(lead: "T-1001", trigger: .leadSold, occurrence: $0).rawValue }
        #expect(ids == ["T-1001:lead_sold:1", "T-1001:lead_sold:2", "T-1001:lead_sold:3"])
    }

    @Test("An occurrence may be any text, and a counter is the same as its digits")
    func occurrenceText() throws {
        #expect(
            try EventID(lead: "T-1001", trigger: .leadSold, occurrence: "S:7 a").rawValue
                == "T-1001:lead_sold:S%3A7%20a"
        )
        #expect(
            try EventID(lead: "T-1001", trigger: .leadSold, occurrence: "2")
                == EventID(lead: "T-1001", trigger: .leadSold, occurrence: 2)
        )
    }

    @Test("Different leads, triggers, and occurrences never share an id")
    func unambiguous() throws {
        let nasty = [
            "x:", "x::", "1", "1:", ":1", "1:1", "a", "a:b", "a%3Ab", "a%3ab", "x%25", "x%3A", "3A", "x +",
            "x%20",
            "A", "é", "e\u{301}", "\u{212B}", "\u{C5}", "a\0", "a\n", "a:lead_sold", "lead_sold:1", "-2", "1:-1",
        ]
        var owners: [String: String] = [:]
        for lead in nasty {
            for trigger in nasty {
                for occurrence in [-1, 0, 1, 11, 111] {
                    let trigger = LeadTrigger(rawValue: trigger)
                    let id = try EventID(lead: lead, trigger: trigger, occurrence: occurrence).rawValue
                    let owner = "\(Array(lead.utf8)) \(Array(trigger.rawValue.utf8)) \(occurrence)"
                    #expect(owners.updateValue(owner, forKey: id) == nil)
                }
            }
        }
        #expect(owners.count == nasty.count * nasty.count * 5)
    }

    @Test("Each byte is escaped or not at each position, among bytes that are examined eight at a time")
    func everyPlace() throws {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()".unicodeScalars)
        // A brace at the start is half a template.
        for scalar in (0...0x7F).map(Unicode.Scalar.init(_:) as (UInt8) -> Unicode.Scalar) where scalar != "{" {
            let hex = String(scalar.value, radix: 16, uppercase: true)
            let escaped = unreserved.contains(scalar) ? String(scalar) : "%" + (hex.count < 2 ? "0" + hex : hex)
            for place in 0...17 {
                let start = String("TX-20261125_a.b7Zz".prefix(place))
                let id = try EventID(lead: "\(start)\(scalar)TX-1", trigger: .leadSold).rawValue
                #expect(id == "\(start)\(escaped)TX-1:lead_sold:1")
            }
        }
    }

    @Test(
        "No id is made from an empty text or a placeholder",
        arguments: [
            "", " ", "\n", "null", "undefined", "{{transaction_id}}", "order_undefined", "TX-Undefined", "lead_null",
            "TX-None", "7-nan", "lead-", "TX_",
            "TX-NaN",
            "user.null", "7/NULL", "7_[object Object]", "[object Object] 7", "null:7", "LEAD_ID", "transaction-id",
        ]
    )
    func nothing(text: String) throws {
        #expect(
            throws: EventsError(code: .invalidLead, message: Self.advice("the lead's id"), field: "lead")
        ) { try EventID(lead: text, trigger: .leadSold) }
        #expect(
            throws: EventsError(code: .invalidLead, message: Self.advice("the trigger"), field: "trigger")
        ) { try EventID(lead: "TX-1", trigger: LeadTrigger(rawValue: text)) }
        #expect(
            throws: EventsError(code: .invalidLead, message: Self.advice("the occurrence"), field: "occurrence")
        ) { try EventID(lead: "TX-1", trigger: .leadSold, occurrence: text) }
        #expect(throws: EventsError.self) { try EventID(lead: text, trigger: .leadSold, occurrence: "2") }
    }

    @Test(
        "A word that may name someone is kept",
        arguments: [
            "order_none", "TX-na", "Null-7", "lead-Nan", "nullable_7", "undefined7", "TX-nano", "annulled", "order_ids",
            "id-7",
        ]
    )
    func something(text: String) throws {
        let id = try EventID(lead: text, trigger: .leadSold)
        #expect(id.rawValue == "\(text):lead_sold:1" && !id.isPlaceholder)
        #expect(IdentifierNormalizer.externalID.normalize(text) == text)
    }

    @Test(
        "An id of your own that a template made of nothing is a placeholder",
        arguments: ["order_undefined", "lead_null:lead_sold:1", "TX-NaN", "7_[object Object]"]
    )
    func placeholder(id: String) {
        #expect(EventID(rawValue: id).isPlaceholder)
    }

    @Test("No id is made from a number that a spreadsheet rounded", arguments: ["1.23457E+12", "1,23457E+18", "1E+12"])
    func rounded(text: String) throws {
        let error = #expect(throws: EventsError.self) { try EventID(lead: text, trigger: .leadSold) }
        #expect(error?.field == "lead")
        #expect(error?.message.contains("format the column as text") == true)
        let other = #expect(throws: EventsError.self) { try EventID(lead: "1", trigger: .leadSold, occurrence: text) }
        #expect(other?.field == "occurrence")
    }

    @Test(
        "No id is made from an email address or a phone number",
        arguments: ["jane@example.com", "+12133734253", "+1 (213) 373-4253", "lead:jane@example.com"]
    )
    func personal(text: String) throws {
        let error = #expect(throws: EventsError.self) { try EventID(lead: text, trigger: .leadSold) }
        #expect(error?.code == .invalidLead && error?.field == "lead")
        #expect(error?.message.contains(text) == false)
        let other = #expect(throws: EventsError.self) { try EventID(lead: "1", trigger: .leadSold, occurrence: text) }
        #expect(other?.field == "occurrence")
    }

    @Test("Digits or an @ alone may be an id", arguments: ["2133734253", "+7", "a@b", "v@1.2", "+ABC1234567"])
    func idLike(text: String) throws {
        #expect(throws: Never.self) { try EventID(lead: text, trigger: .leadSold) }
    }

    private static func advice(_ part: String) -> String {
        "\(part) is missing or a placeholder, so all such leads would count as one; use a real one"
    }

    @Test("An id is printable ASCII, whatever the lead's id is")
    func ascii() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let scalars = (0..<8).compactMap { _ in Unicode.Scalar(UInt32(random.next() % 0x11_0000)) }
            let lead = String(String.UnicodeScalarView(scalars))
            let id = try EventID(lead: lead, trigger: .leadSold).rawValue
            #expect(id.utf8.allSatisfy { (0x21...0x7E).contains($0) })
            #expect(id.split(separator: ":", omittingEmptySubsequences: false).count == 3)
        }
    }
}
