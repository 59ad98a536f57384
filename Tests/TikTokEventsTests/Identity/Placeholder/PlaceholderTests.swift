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
        "first_name", "Last Name", "Array", "noemail", "notprovided", "0", "000", "0000-0000",
        "00000000-0000-0000-0000-000000000000", "-1",
        "ffffffff-ffff-ffff-ffff-ffffffffffff", "{00000000-0000-0000-0000-000000000000}", "\"0\"",
        // Macros of ad networks, forms, and languages, whole and truncated.
        "__CALLBACK_PARAM__", "%%CLICK_URL_UNESC%%", "%%TTCLID", "[clickid]", "<ttclid>", "$ttclid", "$lead.id", ":id",
        "$(ttclid)", "$[ttclid]", "((ttclid))", "!ttclid!", "&ttclid;", "ttclid}}", "name%>", "x|*", "%7Bclickid%7D",
        "={{$json.id}}", "{{ $json[\"id\"] }}", "[field id=\"name\"]", "{Name:1}", "{all_fields}",
        "{clickid", "clickid}", "$ENV{ID}", ":clickid:", "\u{2039}clickid\u{203A}", "\u{FF5B}clickid\u{FF5D}",
        "\u{3010}clickid\u{3011}", "~Contact.Id~", "(other)", "Loading...",
        // Spreadsheet errors in several languages.
        "#ERROR!", "#NUM!", "#SPILL!", "#NV", "#N/D", "#WERT!", "#\u{A1}VALOR!", "#NOMBRE?", "#GETTING_DATA",
        // Database exports, and numbers that overflowed.
        #"\N"#, #"\\N"#, "DBNull", "NoneType", "2147483647", "-2147483648",
        "4294967295", "9223372036854775807", "18446744073709551615",
        // What forms show before anyone chooses, and what manuals tell you to replace.
        "Select", "-- Select --", "Select country", "Please choose", "Choose one...", "YOUR_CLICK_ID", "your-ttclid",
        "INSERT_TTCLID_HERE", "Enter your name", "Your Name", "xxx", "XXXX", "xxx-xxx-xxxx", "prefer not to say",
        "nullundefined", "null,null", "Null Undefined", "unknown, unknown", "N / A", "Invalid Date",
        // The same in other languages.
        "keine Angabe", "Nicht angegeben", "UNBEKANNT", "sin datos", "No aplica", "Non renseigné", "Inconnu",
        "não informado", "sconosciuto", "onbekend", "brak danych", "belirtilmemiş", "не указано", "Неизвестно",
        "НЕИЗВЕСТНО", "不明", "未設定", "未知", "لا يوجد", "없음",
        "no especificado", "Sin especificar", "non précisé", "nicht bekannt", "ENTFÄLLT", "niet ingevuld", "не указан",
        "chưa có", "غير محدد", "未填写", "該当なし", "해당 없음", "Sin Nombre", "Без имени", "(leer)", "(vacío)", "(пусто)",
        "Wireless Caller", "CURRENT RESIDENT",
        // Strings as Python prints them.
        "b'Jane'", "b\"jane@example.com\"", "u'7'", "r'7'",
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
            "Null", "nil", "Nil", "None", "NONE", "none", "Na", "NA", "na", "Nan", "True", "false", "Empty",
            "Guest", "anonymous", "email", "ttclid", "-", "--", "...", "???", "****", "\u{2014}", "{}", "[]", "\"\"",
            "NaT", "todo", "T.B.D.", "k.A.", "k. A.", "nilnil", "string", "dummy", "Yok",
            "нет",
            "なし", "无", "Infinity",
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
            "\u{2014}Jane", "\u{738B}\u{5C0F}\u{660E}", "test", "Test", "e3b0c442", "ffffffff", "#48151", "[48151]",
            "<48151@crm.example>", "user$7", "100%", "Yourcenar", "Selecta", "enter-48151", "insert_7", "Xxavier", "xx",
            "Chandler", "Ingrid-Maria", "Please", "2147483646", "21474836470", "$2b$12$abc", "50:id", "Unknown-Smith",
            "tbd-1", "NA-2291", "E.C.P.null", "Kaunas", "R&D;", "Non", "Brakman", "Arrays", "Arraya", "$ave 10 %",
            "Insulation-7", "{6f9619ff-8b86-d011-b42d-00cf4fc964ff", "\u{3010}\u{65B0}\u{54C1}\u{3011}", "Other",
            "Loading",
            "~7",
        ]
    )
    func values(text: String) {
        #expect(!Placeholder.isPlaceholder(text))
        #expect(!Placeholder.isPlaceholder(text, ofName: true))
    }

    @Test("Every word is found, whatever the quick check says")
    func words() {
        for word in Placeholder.unmistakable.union(Placeholder.ambiguous).union(Placeholder.literals) {
            #expect(Placeholder.isPlaceholder(word), "\(word)")
            #expect(Placeholder.isPlaceholder(word.uppercased()), "\(word)")
        }
    }

    @Test(
        "The digest of an empty value is left out in every field",
        arguments: [
            "", " ", "null", "NULL", "undefined", "None", "n/a", "(not set)", "0", "+", "+undefined", "+null", "\n",
            "[object Object]", "null@null.com", "undefined@undefined.com", "(none)", "@",
        ]
    )
    func digests(text: String) {
        let digest = ReferenceSHA256.hexDigest(Array(text.utf8))
        for normalizer in [.email, .phone, .externalID, .name, .zipCode, .idfa] as [IdentifierNormalizer] {
            for written in [digest, digest.uppercased(), " \(digest)\n"] {
                #expect(throws: OmittedIdentifiers.Reason.placeholder) { try normalizer.hashed(written) }
            }
        }
    }

    @Test("A digest that no text has is left out", arguments: ["0", "f", "F"])
    func emptyDigest(digit: String) {
        #expect(throws: OmittedIdentifiers.Reason.placeholder) {
            try IdentifierNormalizer.email.hashed(String(repeating: digit, count: 64))
        }
    }

    @Test(
        "Punctuation hides no placeholder",
        arguments: ["un-defined", "not.set", "un.known", "(un)defined", "null-\u{e9}"]
    )
    func hidden(text: String) {
        let isHidden = text != "null-\u{e9}"
        #expect((IdentifierNormalizer.name.normalize(text) == nil) == isHidden)
        #expect((IdentifierNormalizer.Place.city.normalize(text) == nil) == isHidden)
        #expect((IdentifierNormalizer.name.hash(text) == nil) == isHidden)
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
