import Testing

@testable import TikTokEvents

@Suite("Placeholder")
struct PlaceholderTests {
    static let everywhere = [
        "null", "NULL", "(null)", "<null>", "[null]", "\"null\"", "'null'", "\u{201C}null\u{201D}", " null\u{A0}",
        "undefined", "Undefined", "UNDEFINED", "\"undefined\"", "undefined undefined", "null null", "NaN",
        "(not set)", "(none)", "not set", "not_set", "Not Provided", "(not provided)", "not-available", "unknown",
        "N/A", "n/a", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "[object Object]", "[Object object]",
        "[object Undefined]", "Jane [object Object]", "Optional(\"Jane\")", "Optional(nil)", "<nil>", "<no value>",
        "%!s(<nil>)", "<__main__.Lead object at 0x7f01>", "System.Object", "System.String[]", "#<Lead:0x01>",
        "__CLICKID__", "__EMAIL__", "{{ttclid}}", "{{ lead.email }}", "{email}", "x{{id}}", "${x}", "id-${lead.id}",
        "#{id}", "%{id}", "%%x%%", "%email%", "%s", "%1$s", "%@", "$email$", "##id##", "@@id@@", "|id|", "*|FNAME|*",
        "[email]", "[[email]]", "[First Name]", "<email>", "<%= email %>", "<?php echo $email ?>", "{% email %}",
        "{!Contact.Email}", "{$email}", "%7B%7Bemail%7D%7D", "%22null%22", "%5Bobject%20Object%5D",
        "first_name", "Last Name", "0", "000", "0000-0000", "00000000-0000-0000-0000-000000000000", "-1",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ]

    @Test("No value of any field", arguments: everywhere)
    func placeholders(text: String) {
        #expect(Placeholder.isPlaceholder(text))
        #expect(Placeholder.isPlaceholder(text, ofName: true))
        #expect(Placeholder.isPlaceholder("  \(text)\r\n"))
    }

    @Test(
        "No value, unless it is a name or a place",
        arguments: [
            "Null", "nil", "Nil", "None", "NONE", "none", "Na", "NA", "na", "n.a.", "Nan", "True", "false", "Empty",
            "Guest", "anonymous", "email", "ttclid", "-", "--", "...", "???", "****", "\u{2014}", "{}", "[]", "\"\"",
        ]
    )
    func names(text: String) {
        #expect(Placeholder.isPlaceholder(text))
        #expect(!Placeholder.isPlaceholder(text, ofName: true))
    }

    @Test(
        "Values",
        arguments: [
            "", " ", "Jane", "Nancy", "Nanette", "Nonette", "Nullmeyer", "Unger", "Anon", "Noname-Smith", "O'Neill",
            "TX-1", "0-1", "10", "100", "000001", "a__b__", "__a", "50%", "user_123", "jane@example.com",
            "<jane@example.com>", "[jane@example.com]", "(213) 373-4253", "+12133734253", "E.C.P.CsQB0h",
            "00000000-0000-0000-0000-000000000001", "(Jane)", "Mary (Ann)", "{6f9619ff-8b86-d011-b42d-00cf4fc964ff}",
            "%41lice", "#7", "#1234", "-12", "@jane",
            "\u{2014}Jane", "\u{738B}\u{5C0F}\u{660E}", "test", "Test", "e3b0c442", "ffffffff",
        ]
    )
    func values(text: String) {
        #expect(!Placeholder.isPlaceholder(text))
        #expect(!Placeholder.isPlaceholder(text, ofName: true))
    }

    @Test("Every word is found, whatever the quick look says")
    func words() {
        for word in Placeholder.unmistakable.union(Placeholder.ambiguous).union(Placeholder.literals) {
            #expect(Placeholder.isPlaceholder(word), "\(word)")
            #expect(Placeholder.isPlaceholder(word.uppercased()), "\(word)")
        }
    }

    @Test("Each normalizer leaves it out and says so")
    func normalizers() {
        for normalizer in [.email, .phone, .externalID, .name, .zipCode] as [IdentifierNormalizer] {
            for text in ["null", "undefined", "{{email}}", "N/A", "(not set)", "__EMAIL__", "\u{A0}null"] {
                #expect(throws: OmittedIdentifiers.Reason.placeholder) { try normalizer.hashed(text) }
                #expect(throws: OmittedIdentifiers.Reason.placeholder) { try normalizer.normalized(text) }
            }
        }
        for place in [.city, .state, .country] as [IdentifierNormalizer.Place] {
            for text in ["null", "undefined", "{{city}}", "N/A", "(not set)", "[object Object]"] {
                #expect(throws: OmittedIdentifiers.Reason.placeholder) { try place.normalized(text) }
            }
        }
        #expect(IdentifierNormalizer.name.normalize("Null") == "null")
        #expect(IdentifierNormalizer.Place.city.normalize("None") == "none")
        #expect(IdentifierNormalizer.Place.country.normalize("NA") == "na")
    }

    @Test("A user has a note of each")
    func user() {
        let user = Event.User(
            email: "{{email}}",
            phone: "null",
            externalID: "(not set)",
            firstName: "{{first_name}}",
            lastName: "undefined",
            city: "N/A",
            state: "[object Object]",
            country: "null",
            zipCode: "__ZIP__"
        )
        #expect(user.omitted.notes.map(\.reason) == Array(repeating: .placeholder, count: 9))
        #expect(user.email.isEmpty && user.externalID.isEmpty && user.firstName == nil && user.zipCode == nil)
    }
}
