import Testing

@testable import TikTokEvents

/// A number as written, and the expected result.
struct PhoneVector: Sendable, CustomTestStringConvertible {
    let name: String
    let region: PhoneRegion?
    let raw: String
    let expected: String

    init(_ name: String, _ region: PhoneRegion?, _ raw: String, _ expected: String) {
        self.name = name
        self.region = region
        self.raw = raw
        self.expected = expected
    }

    var testDescription: String { name }
}

/// A text that is rejected, and the reason.
struct PhoneRefusal: Sendable, CustomTestStringConvertible {
    let name: String
    let region: PhoneRegion?
    let raw: String
    let reason: OmittedIdentifiers.Reason

    init(_ name: String, _ region: PhoneRegion?, _ raw: String, _ reason: OmittedIdentifiers.Reason) {
        self.name = name
        self.region = region
        self.raw = raw
        self.reason = reason
    }

    var testDescription: String { name }
}

@Suite struct PhoneNormalizerTests {
    static let publishedDigest = "9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd"
    static let digestWithoutPlus = "1f81adb30e11317806be982cc82769fbf8627833a89dd87cb24d282f71828830"

    @Test func digestIsTheOnePublishedByTikTok() {
        #expect(IdentifierNormalizer.phone.normalize("(+1)2133734253") == "+12133734253")
        #expect(IdentifierNormalizer.phone.hash("(+1)2133734253")?.hexDigits == Self.publishedDigest)
    }

    /// Different forms of one number.
    static let americanForms = [
        "+12133734253", "(+1)2133734253", "+1 (213) 373-4253", "+1.213.373.4253", "+1-213-373-4253",
        "0012133734253", "011 1 213 373 4253", "2133734253", "(213) 373-4253", "213.373.4253", "213 373 4253",
        "213/373-4253", "1 213 373 4253", "12133734253", "1-213-373-4253", "1 (213) 373-4253", "[213] 373 4253",
        "tel:+1-213-373-4253", "TEL:+12133734253", "tel:2133734253;phone-context=+1", "tel:+12133734253;ext=5",
        "(213) 373-4253 x123", "(213) 373-4253x123", "213 373 4253 ext. 5", "213 373 4253 EXT 5", "2133734253;ext=5",
        "2133734253 #5", "213-373-4253, ext. 5", "213-373-4253 (ext. 5)", "213 373 4253 extension 12",
        "＋１２１３３７３４２５３", "（２１３）３７３－４２５３", "+1 213\u{2011}373\u{2013}4253", "+1\u{00A0}213\u{2009}373\u{3000}4253",
        "+١٢١٣٣٧٣٤٢٥٣", "+१२१३३७३४२५३", "\u{202A}+1 (213) 373-4253\u{202C}", "  +1 213 373 4253\n",
        "+1\u{2212}213\u{2212}3734253",
    ]

    @Test(arguments: americanForms)
    func formOfTheSameAmericanNumber(raw: String) {
        let digest = IdentifierNormalizer.phone(region: .unitedStates).hash(raw)?.hexDigits
        #expect(digest == Self.publishedDigest)
        #expect(digest != Self.digestWithoutPlus)
        #expect(IdentifierNormalizer.phone(region: .unitedStates).normalize(raw) == "+12133734253")
    }

    @Test(arguments: ["2133734253\u{3}5", "2133734253\u{18}5"])
    func aControlCharacterIsNoExtension(raw: String) {
        #expect(IdentifierNormalizer.phone(region: .unitedStates).hash(raw) == nil)
        #expect(IdentifierNormalizer.phone(region: .unitedStates).normalize(raw) == nil)
    }

    static let nationalForms = [
        PhoneVector("Argentina, landline", "AR", "011 4123-4567", "+541141234567"),
        PhoneVector("Argentina, a long area code", "AR", "0221 412-3456", "+542214123456"),
        PhoneVector("Argentina, mobile with 15", "AR", "011 15-2345-6789", "+5491123456789"),
        PhoneVector(
            "Argentina, mobile with 15 after a long area code",
            "AR",
            "02966 15-123456",
            "+5492966123456"
        ),
        PhoneVector("Argentina, mobile with 15 and calling code", nil, "+54 11 15-2345-6789", "+5491123456789"),
        PhoneVector("Australia, mobile", .australia, "0412 345 678", "+61412345678"),
        PhoneVector("Australia, from abroad", .australia, "0011 1 213 373 4253", "+12133734253"),
        PhoneVector("Australia, short service number", .australia, "13 11 14", "+61131114"),
        PhoneVector("Austria, short landline", "AT", "01 58858-0", "+431588580"),
        PhoneVector("Belarus, trunk prefix of two digits", "BY", "8 029 491-19-11", "+375294911911"),
        PhoneVector("Belgium", "BE", "0470 12 34 56", "+32470123456"),
        PhoneVector("Brazil", .brazil, "(11) 96123-4567", "+5511961234567"),
        PhoneVector("Brazil, with a carrier", .brazil, "0 15 11 96123-4567", "+5511961234567"),
        PhoneVector("Canada", .canada, "506-234-5678", "+15062345678"),
        PhoneVector("Chile", "CL", "9 6123 4567", "+56961234567"),
        PhoneVector("China keeps its calling code", "CN", "138 0013 8000", "+8613800138000"),
        PhoneVector("China, landline", "CN", "010-6552 9988", "+861065529988"),
        PhoneVector("Congo keeps the zero", "CG", "06 123 4567", "+242061234567"),
        PhoneVector("Côte d'Ivoire keeps the zero", "CI", "01 23 45 67 89", "+2250123456789"),
        PhoneVector("Czechia", "CZ", "601 123 456", "+420601123456"),
        PhoneVector("Egypt", "EG", "0100 123 4567", "+201001234567"),
        PhoneVector("Finland", "FI", "041 2345678", "+358412345678"),
        PhoneVector("France", .france, "06 12 34 56 78", "+33612345678"),
        PhoneVector("Germany", .germany, "030 / 123 456-78", "+493012345678"),
        PhoneVector("Germany, mobile", .germany, "0151 12345678", "+4915112345678"),
        PhoneVector("Germany, calling code without +", .germany, "4915112345678", "+4915112345678"),
        PhoneVector("Guadeloupe", "GP", "0690 00 12 34", "+590690001234"),
        PhoneVector("Hong Kong", "HK", "5123 4567", "+85251234567"),
        PhoneVector("Hong Kong, from abroad", "HK", "001 44 20 7946 0018", "+442079460018"),
        PhoneVector("Hungary, trunk prefix of two digits", "HU", "06 20 123 4567", "+36201234567"),
        PhoneVector("India", .india, "098765 43210", "+919876543210"),
        PhoneVector("Ireland", "IE", "085 012 3456", "+353850123456"),
        PhoneVector("Israel", "IL", "050-234-5678", "+972502345678"),
        PhoneVector("Italy, landline keeps the zero", .italy, "06 6982 1234", "+390669821234"),
        PhoneVector("Italy, mobile has none", .italy, "312 345 6789", "+393123456789"),
        PhoneVector("Jamaica", "JM", "876-210-1234", "+18762101234"),
        PhoneVector("Japan", .japan, "090-1234-5678", "+819012345678"),
        PhoneVector("Japan, from abroad", .japan, "010 1 213 373 4253", "+12133734253"),
        PhoneVector("Jersey", "JE", "07797 712345", "+447797712345"),
        PhoneVector("Kazakhstan", "KZ", "8 (771) 000 9998", "+77710009998"),
        PhoneVector("Kenya, from abroad", "KE", "000 44 20 7946 0018", "+442079460018"),
        PhoneVector("Korea", "KR", "010-2000-0000", "+821020000000"),
        PhoneVector("Kosovo", "XK", "043 201 234", "+38343201234"),
        PhoneVector("Mexico", .mexico, "55 1234 5678", "+525512345678"),
        PhoneVector("Mexico, former mobile prefix", .mexico, "044 55 1234 5678", "+525512345678"),
        PhoneVector("Mexico, former 1 behind the calling code", nil, "+52 1 55 1234 5678", "+525512345678"),
        PhoneVector("Morocco", "MA", "0650-123456", "+212650123456"),
        PhoneVector("Netherlands", "NL", "06 12345678", "+31612345678"),
        PhoneVector("New Zealand", "NZ", "021 123 4567", "+64211234567"),
        PhoneVector("Nigeria", "NG", "0802 123 4567", "+2348021234567"),
        PhoneVector("Norway", "NO", "406 12 345", "+4740612345"),
        PhoneVector("Poland", "PL", "512 345 678", "+48512345678"),
        PhoneVector("Puerto Rico", "PR", "(787) 234-5678", "+17872345678"),
        PhoneVector("Réunion", "RE", "0692 12 34 56", "+262692123456"),
        PhoneVector("Russia", "RU", "8 (912) 345-67-89", "+79123456789"),
        PhoneVector("Russia, from abroad", "RU", "8~10 44 20 7946 0018".replacing("~", with: " "), "+442079460018"),
        PhoneVector("Russia, calling code without +", "RU", "7 912 345 67 89", "+79123456789"),
        PhoneVector("San Marino keeps the zero", "SM", "0549 886377", "+3780549886377"),
        PhoneVector("Singapore", "SG", "8123 4567", "+6581234567"),
        PhoneVector("South Africa", "ZA", "071 123 4567", "+27711234567"),
        PhoneVector("Spain", .spain, "612 34 56 78", "+34612345678"),
        PhoneVector("Sweden", "SE", "070-123 45 67", "+46701234567"),
        PhoneVector("Switzerland", "CH", "078 123 45 67", "+41781234567"),
        PhoneVector("Thailand", "TH", "081 234 5678", "+66812345678"),
        PhoneVector("Ukraine", "UA", "050 123 4567", "+380501234567"),
        PhoneVector("United Arab Emirates", "AE", "050 123 4567", "+971501234567"),
        PhoneVector("United Kingdom", .unitedKingdom, "020 7946 0018", "+442079460018"),
        PhoneVector("United Kingdom, mobile", .unitedKingdom, "07400 123456", "+447400123456"),
        PhoneVector("Vatican City keeps the zero", "VA", "06 69812345", "+390669812345"),
        PhoneVector("Vietnam", "VN", "091 234 56 78", "+84912345678"),
    ]

    @Test(arguments: nationalForms)
    func national(vector: PhoneVector) {
        #expect(IdentifierNormalizer.phone(region: vector.region).normalize(vector.raw) == vector.expected)
    }

    static let internationalForms = [
        PhoneVector("the region doesn't matter behind a +", .germany, "+44 20 7946 0018", "+442079460018"),
        PhoneVector("nor behind 00", .germany, "0044 20 7946 0018", "+442079460018"),
        PhoneVector("(0) is dropped", nil, "+44 (0)20 7946 0018", "+442079460018"),
        PhoneVector("(0) is dropped behind 00", .france, "0044 (0) 20 7946 0018", "+442079460018"),
        PhoneVector("a trunk prefix without brackets is dropped", nil, "+49 0151 12345678", "+4915112345678"),
        PhoneVector("(06) is dropped in Hungary", nil, "+36 (06) 20 123 4567", "+36201234567"),
        PhoneVector("(0) is kept in Italy", nil, "+39 (0)6 6982 1234", "+390669821234"),
        PhoneVector("(0) is dropped from Italian mobile numbers", nil, "+39 (0)347 1234567", "+393471234567"),
        PhoneVector("(0) is dropped where there is no trunk prefix", nil, "+34 (0)612 34 56 78", "+34612345678"),
        PhoneVector("two +", nil, "++12133734253", "+12133734253"),
        PhoneVector("underscores", .unitedStates, "213_373_4253", "+12133734253"),
        PhoneVector("a remark in parentheses", .unitedStates, "(213) 373-4253 (call after 5pm)", "+12133734253"),
        PhoneVector("a name in parentheses", "RU", "8-912-345-67-89 (Иван)", "+79123456789"),
        PhoneVector("an extension in Russian", "RU", "89123456789 доб. 12", "+79123456789"),
        PhoneVector("China keeps +86", "CN", "+86 138-0013-8000", "+8613800138000"),
        PhoneVector("15 digits aren't cut", nil, "+49 1511234567890", "+491511234567890"),
        PhoneVector("15 digits in one piece aren't cut", nil, "+491511234567890", "+491511234567890"),
        PhoneVector("the shortest numbers", nil, "+683 4002", "+6834002"),
        PhoneVector("a number of no region", nil, "+800 1234 5678", "+80012345678"),
        PhoneVector("an unknown region doesn't matter behind a +", "XX", "+1 213 373 4253", "+12133734253"),
    ]

    @Test(arguments: internationalForms)
    func international(vector: PhoneVector) {
        #expect(IdentifierNormalizer.phone(region: vector.region).normalize(vector.raw) == vector.expected)
    }

    static let refusals = [
        PhoneRefusal("nothing", .unitedStates, " \n", .empty),
        PhoneRefusal("over 1 KiB", nil, "+1" + String(repeating: "2", count: 1023), .tooLong),
        PhoneRefusal("a control character", nil, "+1213\u{0}3734253", .unreadable),
        PhoneRefusal("a word", .unitedStates, "unknown", .placeholder),
        PhoneRefusal("a vanity number", .unitedStates, "1-800-FLOWERS", .notAPhoneNumber),
        PhoneRefusal("an email address", .unitedStates, "a@example.com", .notAPhoneNumber),
        PhoneRefusal("a word behind the number", .unitedStates, "213 373 4253 Jane", .notAPhoneNumber),
        PhoneRefusal("a remark with digits", .unitedStates, "213 373 4253 home 2", .notAPhoneNumber),
        PhoneRefusal("a masked number", .germany, "0151 12345xx", .notAPhoneNumber),
        PhoneRefusal("a mask of underscores", .germany, "+49 151 12345___", .notAPhoneNumber),
        PhoneRefusal("a negative number", .unitedStates, "-2133734253", .notAPhoneNumber),
        PhoneRefusal("the least number of 32 bits", .unitedStates, "-2147483648", .placeholder),
        PhoneRefusal("the greatest number of 32 bits", .unitedStates, "2147483647", .placeholder),
        PhoneRefusal("a decimal fraction", .unitedStates, "213373425.3", .notAPhoneNumber),
        PhoneRefusal("a decimal fraction of two digits", .germany, "15112345.67", .notAPhoneNumber),
        PhoneRefusal("Argentina's 15 without an area code", "AR", "15 2345 6789", .notInNumberingPlan),
        PhoneRefusal("Argentina's 15 behind the calling code", nil, "+54 15 2345 6789", .notInNumberingPlan),
        PhoneRefusal("Argentina's 15 behind the 9", nil, "+54 9 15 2345 6789", .notInNumberingPlan),
        PhoneRefusal("one digit repeated", .india, "9999999999", .placeholder),
        PhoneRefusal("one digit repeated behind a calling code", nil, "+919999999999", .placeholder),
        PhoneRefusal("one digit repeated behind a calling code without +", .india, "919999999999", .placeholder),
        PhoneRefusal("one digit repeated behind a trunk prefix", .india, "09999999999", .placeholder),
        PhoneRefusal("one digit repeated behind another", "SA", "0555555555", .placeholder),
        PhoneRefusal("one digit repeated in groups with a calling code", nil, "+1 (888) 888-8888", .placeholder),
        PhoneRefusal("one digit repeated", .germany, "1111111111", .placeholder),
        PhoneRefusal("one digit repeated in groups", .unitedKingdom, "999 999 9999", .placeholder),
        PhoneRefusal("another context", .unitedStates, "tel:7042;phone-context=example.com", .notInNumberingPlan),
        PhoneRefusal("an extension without digits", .unitedStates, "213 373 4253 ext", .notAPhoneNumber),
        PhoneRefusal("an extension of a word", .unitedStates, "213 373 4253 extra 5", .notAPhoneNumber),
        PhoneRefusal("a + within", nil, "1+2133734253", .notAPhoneNumber),
        PhoneRefusal("a + alone", nil, "+", .placeholder),
        PhoneRefusal("a float of a spreadsheet", .germany, "4.91511E+12", .notAPhoneNumber),
        PhoneRefusal("a float that lost digits", .unitedStates, "1.2133734253E+10", .notAPhoneNumber),
        PhoneRefusal("two numbers in a row", .unitedStates, "2133734253 2133734254", .notAPhoneNumber),
        PhoneRefusal("Argentina's 15 in Brazil", nil, "+55199151234567", .notInNumberingPlan),
        PhoneRefusal("two texts that aren't numbers", .unitedStates, "213 373, 425 312", .notAPhoneNumber),
        PhoneRefusal("thousands", .unitedStates, "12,133,734,253", .notAPhoneNumber),
        PhoneRefusal("a label alone", .unitedStates, "tel:", .notAPhoneNumber),
        PhoneRefusal("another word in front", .unitedStates, "fax: 213 373 4253", .notAPhoneNumber),
        PhoneRefusal("an extension of ten digits", .unitedStates, "213 373 4253 x1234567890", .notAPhoneNumber),
        PhoneRefusal("a short part behind a slash", .germany, "0151/1234567890123", .notInNumberingPlan),
        PhoneRefusal("no calling code behind 00, no region", nil, "00 210 123 4567", .notInNumberingPlan),
        PhoneRefusal("a dialing code", .unitedStates, "*67 213 373 4253", .notAPhoneNumber),
        PhoneRefusal("superscript digits", nil, "+1 213 373 425³", .notAPhoneNumber),
        PhoneRefusal("an emergency number", .germany, "112", .notAPhoneNumber),
        PhoneRefusal("6 digits behind a +", nil, "+123456", .notAPhoneNumber),
        PhoneRefusal("16 digits behind a +", nil, "+4915112345678901", .notAPhoneNumber),
        PhoneRefusal("20 digits", .germany, "01511234567890123456", .notAPhoneNumber),
        PhoneRefusal("no region", nil, "213 373 4253", .regionNeeded),
        PhoneRefusal("no region, calling code without +", nil, "12133734253", .regionNeeded),
        PhoneRefusal("no region, 011", nil, "011 44 20 7946 0018", .regionNeeded),
        PhoneRefusal("an unknown region", "XX", "213 373 4253", .unknownRegion),
        PhoneRefusal("a zero in front of a calling code", nil, "+012133734253", .notInNumberingPlan),
        PhoneRefusal("a + in front of a trunk prefix", .germany, "+0152 12345678", .notInNumberingPlan),
        PhoneRefusal("no calling code", nil, "+0 213 373 4253", .notInNumberingPlan),
        PhoneRefusal("an unused calling code", nil, "+210 123 4567", .notInNumberingPlan),
        PhoneRefusal("no calling code behind 00", .germany, "00 210 123 4567", .notInNumberingPlan),
        PhoneRefusal("digits in parentheses", .unitedStates, "213-373-4253 (12)", .notInNumberingPlan),
        PhoneRefusal("a local number", .unitedStates, "373-4253", .notInNumberingPlan),
        PhoneRefusal("a digit less", .unitedStates, "213 373 425", .notInNumberingPlan),
        PhoneRefusal("a digit more", .unitedStates, "213 373 42533", .notInNumberingPlan),
        PhoneRefusal("a digit more behind a +", nil, "+1 213 373 42533", .notInNumberingPlan),
        PhoneRefusal("an area code that starts with 1", .unitedStates, "123 456 7890", .notInNumberingPlan),
        PhoneRefusal("an exchange that starts with 0", .unitedStates, "213 073 4253", .notInNumberingPlan),
        PhoneRefusal("an area code that is a service number", .unitedStates, "911 373 4253", .notInNumberingPlan),
        PhoneRefusal("fives", .unitedStates, "555 555 5555", .placeholder),
        PhoneRefusal("zeros", .germany, "0000000000", .placeholder),
        PhoneRefusal("an Italian mobile number with a zero", .france, "+33 (0)012 345 678", .notInNumberingPlan),
        PhoneRefusal("a number of another region", .france, "213 373 4253", .notInNumberingPlan),
        PhoneRefusal("six digits with the calling code", "AT", "2250", .notInNumberingPlan),
        PhoneRefusal("six digits with the calling code, and a trunk prefix", nil, "+4302250", .notInNumberingPlan),
        PhoneRefusal("a digit less in France", .france, "06 12 34 56 7", .notInNumberingPlan),
    ]

    @Test(arguments: refusals)
    func refused(refusal: PhoneRefusal) {
        #expect(throws: refusal.reason) {
            try IdentifierNormalizer.phone(region: refusal.region).normalized(refusal.raw)
        }
    }

    @Test("A context counts before the region") func context() {
        let normalizer = IdentifierNormalizer.phone(region: .unitedStates)
        #expect(normalizer.normalize("tel:2079460018;phone-context=+44") == "+442079460018")
        #expect(normalizer.normalize("tel:+442079460018;phone-context=+1") == "+442079460018")
        #expect(normalizer.normalize("tel:+442079460018;phone-context=+12133734253") == "+442079460018")
        #expect(normalizer.normalize("tel:2133734253;phone-context=example.com") == "+12133734253")
    }

    @Test("A digit repeated after an area code may be a number that is easy to remember")
    func easyToRemember() {
        #expect(IdentifierNormalizer.phone(region: "AE").normalize("050 555 5555") == "+971505555555")
        #expect(IdentifierNormalizer.phone.normalize("+44 7877 777777") == "+447877777777")
    }

    static let withoutPlus = [
        PhoneVector("New Zealand", "NZ", "64 3 234 5678", "+6432345678"),
        PhoneVector("Germany, landline", .germany, "49 30 1234567", "+49301234567"),
        PhoneVector("Germany, 12 digits", .germany, "491511234567", "+491511234567"),
        PhoneVector("Germany, with the trunk prefix", .germany, "49 (0)30 1234567", "+49301234567"),
        PhoneVector("Austria", "AT", "43664123456", "+43664123456"),
        PhoneVector("Korea", "KR", "82 2 312 3456", "+8223123456"),
        PhoneVector("Luxembourg", "LU", "352 621 123 456", "+352621123456"),
        PhoneVector("Indonesia", "ID", "62 812 3456 7890", "+6281234567890"),
        PhoneVector("Kosovo", "XK", "383 44 123 456", "+38344123456"),
        PhoneVector("United States", .unitedStates, "1 213 373 4253", "+12133734253"),
        PhoneVector("Norway", "NO", "47 40 61 23 45", "+4740612345"),
        PhoneVector("a national number that starts like the calling code", "NO", "47 23 45 67", "+4747234567"),
        PhoneVector("a national number with its trunk prefix", .germany, "04941 12345", "+49494112345"),
        PhoneVector("an area code that starts like the calling code", .brazil, "55 3222-1601", "+555532221601"),
    ]

    @Test(arguments: withoutPlus)
    func callingCodeWithoutPlus(vector: PhoneVector) {
        #expect(IdentifierNormalizer.phone(region: vector.region).normalize(vector.raw) == vector.expected)
    }

    @Test(arguments: [
        // 4941 is the area code of Aurich, 4921 that of Emden, and 35 9 a Finnish area code.
        PhoneVector("Germany", .germany, "4941 1234567", "+49"), PhoneVector("Germany", .germany, "4921 12345", "+49"),
        PhoneVector("Finland", "FI", "358 912345", "+358"), PhoneVector("Sweden", "SE", "46 8 123 456", "+46"),
    ])
    func numberWithTwoReadingsIsRefused(vector: PhoneVector) {
        #expect(throws: OmittedIdentifiers.Reason.ambiguousPhoneNumber) {
            try IdentifierNormalizer.phone(region: vector.region).normalized(vector.raw)
        }
        #expect(IdentifierNormalizer.phone(region: vector.region).normalize("+" + vector.raw) != nil)
    }

    /// More forms of one number.
    @Test(arguments: [
        "p:+12133734253", "tel:+12133734253", "Tel.: 213 373 4253", "Phone 213 373 4253", "whatsapp:+12133734253",
        "sms:+12133734253", "mobile: (213) 373-4253", "'+12133734253", "\"+12133734253\"", "=\"+12133734253\"",
        "=+12133734253", "<+12133734253>", "12133734253.0", "2133734253.00", "+12133734253.0", "%2B12133734253",
        "%2B1%20213%20373%204253", "+0012133734253", "\u{260E} 213 373 4253", "2133734253;", "+1 213 373 4253 ,",
        "\u{2018}+12133734253\u{2019}", "213 373 4253 #12", "213 373 4253 Ext:12",
        "\u{661}\u{662}\u{661}\u{663}\u{663}\u{667}\u{663}\u{664}\u{662}\u{665}\u{663}", "2133734253,0",
        "213 373 4253 home", "(213) 373-4253 (mobile)", "213-373-4253 - work", "(213) 373-4253 cell phone",
        "2133734253.000",
        "tel:373-4253;phone-context=+1213", "tel:2133734253;phone-context=+1;ext=5", "+1%20213%20373%204253",
        "[\"+12133734253\"]", "TEL\u{FF1A}213-373-4253", "\u{96FB}\u{8A71}\u{FF1A}213 373 4253", "Tel - 213 373 4253",
        "\u{FF08}213\u{FF09}373\u{FF0D}4253", "2133734.253",
    ])
    func wrapped(raw: String) {
        #expect(IdentifierNormalizer.phone(region: .unitedStates).normalize(raw) == "+12133734253")
    }

    @Test(arguments: [
        "213-373-4253 / 213-373-4254", "213-373-4253/213-373-4254", "213-373-4253, 213-373-4254",
        "213-373-4253;213-373-4254", "+12133734253 +12133734254", "213 373 4253 or 213 373 4254",
        "213 373 4253 & 213 373 4254", "2133734253\n2133734254", "2133734253|2133734254", "555 555 5555, 213 373 4253",
        "[\"+12133734253\",\"+12133734254\"]", "213 373 4253 (home), 213 373 4254 (work)",
        "call me, 213 373 4253 / 213 373 4254", "213 373 4253\u{3001}213 373 4254", "213-373-4253, 213-373-4254, 12",
    ])
    func firstPossibleNumberIsTakenAndTheOtherNoted(raw: String) {
        let expected = IdentifierNormalizer.phone.hash("+12133734253")
        let user = Event.User(phone: raw, phoneRegion: .unitedStates)
        #expect(user.phone.first == expected && user.phone.count == 1)
        #expect(user.omitted.notes.map(\.reason) == [.secondPhoneNumber])
        var other = Event.User()
        other.add(phone: raw, phoneRegion: .unitedStates)
        #expect(other.phone == user.phone && other.omitted.notes == user.omitted.notes)
    }

    @Test(arguments: [
        PhoneVector("Luxembourg", "LU", "36 834 / 36 835", "+35236834"),
        PhoneVector("Finland", "FI", "020987/020988", "+35820987"),
        PhoneVector("Austria", "AT", "0512 164 / 0676 165", "+43512164"),
        PhoneVector("Germany", .germany, "030 12345/+49 30 12346", "+493012345"),
    ])
    func firstIsTakenWhereBothReadAsOneNumber(vector: PhoneVector) {
        let user = Event.User(phone: vector.raw, phoneRegion: vector.region)
        #expect(user.phone.first == IdentifierNormalizer.phone.hash(vector.expected) && user.phone.count == 1)
        #expect(user.omitted.notes.map(\.reason) == [.secondPhoneNumber])
    }

    @Test(arguments: [
        PhoneVector("a short area code", .germany, "05121/12345", "+49512112345"),
        PhoneVector("a long one", .germany, "033203/123456", "+4933203123456"),
        PhoneVector("spaces around", .germany, "0151 / 123 45 678", "+4915112345678"),
        PhoneVector("no number in front", .germany, "030/30123456", "+493030123456"),
    ])
    func slashWithinANumber(vector: PhoneVector) {
        let user = Event.User(phone: vector.raw, phoneRegion: vector.region)
        #expect(user.phone.first == IdentifierNormalizer.phone.hash(vector.expected))
        #expect(user.omitted.notes.isEmpty)
    }

    @Test("Italian mobile numbers that start like the calling code", arguments: ["391", "392", "393"])
    func italianMobile(prefix: String) {
        let normalizer = IdentifierNormalizer.phone(region: .italy)
        #expect(normalizer.normalize("\(prefix) 805 9649") == "+39\(prefix)8059649")
        #expect(normalizer.normalize("39 \(prefix) 805 9649") == "+39\(prefix)8059649")
    }

    @Test(arguments: ["213 373 4253", "213-373-4253 ext. 12345", "tel:2133734253;phone-context=+1", "030/1234567", ""])
    func oneNumberHasNoNote(raw: String) {
        #expect(
            Event.User(phone: raw, phoneRegion: raw.hasPrefix("0") ? .germany : .unitedStates).omitted.notes.isEmpty
        )
    }

    @Test func everyRegionHasAPlan() {
        let codes = ["US", "DE", "AQ", "BV", "GS", "HM", "PN", "TF", "UM", "XK", "AC", "TA", "EH", "SJ", "AX", "CW"]
        for code in codes {
            #expect(NumberingPlan.of(PhoneRegion(code)) != nil, "\(code)")
        }
    }

    @Test func regionReadsCodesAndNames() {
        #expect(PhoneRegion("us") == .unitedStates)
        #expect(PhoneRegion(rawValue: "de") == "DE")
        #expect(PhoneRegion("us ") == .unitedStates)
        #expect(PhoneRegion("USA") == .unitedStates)
        #expect(PhoneRegion(rawValue: "United States") == .unitedStates)
        #expect(PhoneRegion("UK") == .unitedKingdom)
        #expect(PhoneRegion(" xx") == "XX")
        #expect(PhoneRegion.japan.description == "JP")
    }

    @Test func literalNamesAnyRegion() throws {
        #expect(("Norway" as PhoneRegion) == "NO")
        let user = Event.User(phone: "406 12 345", phoneRegion: "Norway")
        #expect(try user.phone.first == IdentifierNormalizer.phone.hashed("+4740612345"))
    }

    @Test func literalOfNoRegionIsReportedWhereANumberIsHashed() {
        let user = Event.User(phone: "406 12 345", phoneRegion: "Norwya")
        #expect(user.omitted.notes.map { "\($0.field): \($0.reason)" } == ["phone: unknown_region"])
        #expect(throws: OmittedIdentifiers.Reason.unknownRegion) {
            try IdentifierNormalizer.phone(region: "Norwya").hashed("406 12 345")
        }
    }

    @Test func membersAreTheRegionsOfTheirNames() {
        let members: [PhoneRegion] = [
            .unitedStates, .unitedKingdom, .canada, .germany, .france, .spain, .italy, .brazil, .mexico, .australia,
            .india, .japan,
        ]
        #expect(
            members == [
                "United States", "United Kingdom", "Canada", "Germany", "France", "Spain", "Italy", "Brazil", "Mexico",
                "Australia", "India", "Japan",
            ]
        )
    }
}
