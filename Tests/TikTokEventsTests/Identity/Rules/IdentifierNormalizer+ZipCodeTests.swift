import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.zipCode")
struct ZipCodeNormalizerTests {
    @Test(
        "Without a country: lowercased, without spaces and dashes",
        arguments: [
            TextVector("five digits", "95110", "95110"),
            TextVector("a leading zero stays", "02139", "02139"),
            TextVector("nine digits with a dash are American", "95110-1234", "95110"),
            TextVector("nine digits without a dash may be another country's", "951101234", "951101234"),
            TextVector("Canada", "M5V 3L9", "m5v3l9"),
            TextVector("the United Kingdom", "SW1A 1AA", "sw1a1aa"),
            TextVector("Japan", "100-0001", "1000001"),
            TextVector("Brazil", "01310-100", "01310100"),
            TextVector("Poland", "00-950", "00950"),
            TextVector("the Netherlands", "1012 AB", "1012ab"),
            TextVector("Portugal", "1000-001", "1000001"),
            TextVector("spaces and dashes of other kinds", "SW1A\u{A0}1\u{2013}AA", "sw1a1aa"),
            TextVector("spaces around", " 95110 ", "95110"),
            TextVector("full-width digits and dash", "１００－０００１", "1000001"),
            TextVector("a long sound mark for a dash", "100ー0001", "1000001"),
            TextVector("a minus sign for a dash", "100\u{2212}0001", "1000001"),
            TextVector("Arabic-Indic digits", "\u{661}\u{661}\u{665}\u{661}\u{661}", "11511"),
            TextVector("nine digits with an en dash are American", "95110\u{2013}1234", "95110"),
            TextVector("two dashes are another country's", "951-10-1234", "951101234"),
            TextVector("a dash alone is absent", "-", nil), TextVector("a masked code", "900**", nil),
            TextVector("masked in front", "**001", nil), TextVector("in quotes", "\"95110\"", "95110"),
        ]
    )
    func withoutCountry(vector: TextVector) {
        #expect(IdentifierNormalizer.zipCode.normalize(vector.input) == vector.expected)
        #expect(IdentifierNormalizer.zipCode(country: nil).normalize(vector.input) == vector.expected)
    }

    @Test(
        "In the United States: the first five digits",
        arguments: [
            TextVector("five digits", "95110", "95110"),
            TextVector("nine digits with a dash", "95110-1234", "95110"),
            TextVector("nine digits with a space", "95110 1234", "95110"),
            TextVector("nine digits", "951101234", "95110"),
            TextVector("an en dash", "95110\u{2013}1234", "95110"),
        ]
    )
    func unitedStates(vector: TextVector) {
        #expect(IdentifierNormalizer.zipCode(country: "us").normalize(vector.input) == vector.expected)
        #expect(IdentifierNormalizer.zipCode(country: "US").normalize(vector.input) == vector.expected)
    }

    @Test("In any other country, nothing is cut")
    func elsewhere() {
        #expect(IdentifierNormalizer.zipCode(country: "ca").normalize("M5V 3L9") == "m5v3l9")
        #expect(IdentifierNormalizer.zipCode(country: "br").normalize("01310-100") == "01310100")
        #expect(IdentifierNormalizer.zipCode(country: "kr").normalize("12345") == "12345")
    }

    /// A country, a raw code, and the expected code, or `nil` if it must be rejected.
    static let repairs: [Vector<(country: String, raw: String), String?>] = [
        ("US", "2138", "02138"), ("US", "2138.0", "02138"), ("US", "02138.0", "02138"), ("US", "501", "00501"),
        ("US", "601.0", "00601"), ("US", "21381234", "02138"), ("US", "2138-1234", "02138"),
        ("US", "2138 1234", "02138"),
        ("US", "CA 90210", "90210"), ("US", "CA90210", "90210"), ("US", "ca-90210", "90210"),
        ("US", "MA 02138-1234", "02138"),
        ("US", "US-90210", "90210"), ("US", "USA 90210", "90210"), ("US", "'02138", "02138"),
        ("US", "=\"02138\"", "02138"),
        ("US", "90210-", "90210"), ("US", "90210-12", "90210"), ("US", "90210,", "90210"), ("US", "MA 2138", "02138"),
        ("PR", "901", "00901"), ("PR", "00901", "00901"), ("United States", "2138", "02138"), ("usa", "2138", "02138"),
        ("US", "213", nil), ("US", "21", nil), ("US", "902101", nil), ("US", "9021012", nil), ("US", "9021012345", nil),
        ("US", "213-81", nil), ("US", "XX 90210", nil), ("US", "SW1A 1AA", nil), ("US", "9O210", nil),
        ("US", "Boston", nil),
        ("US", "90210-12345", nil), ("US", "2138-12", nil), ("US", "90210/1", nil), ("US", "2138.5", nil),
        ("DE", "01067", "01067"), ("DE", "1067", "01067"), ("DE", "1067.0", "01067"), ("DE", "D-01067", "01067"),
        ("DE", "DE 01067", "01067"), ("DE", "F-01067", nil), ("DE", "106", nil), ("DE", "010670", nil),
        ("DE", "01067 Dresden", "01067"), ("FR", "F-75001", "75001"), ("FR", "1000", "01000"),
        ("FR", "75001 CEDEX", "75001"),
        ("IT", "100", "00100"), ("IT", "10", nil), ("AT", "A-1010", "1010"), ("AT", "101", nil),
        ("CH", "CH-8001", "8001"),
        ("NO", "150", "0150"), ("AU", "800", "0800"), ("PL", "00-950", "00950"), ("PL", "950", "00950"),
        ("JP", "100-0001", "1000001"), ("JP", "\u{3012}100-0001", "1000001"), ("JP", "600000", "0600000"),
        ("BR", "1310-100", "01310100"), ("BR", "01310-100", "01310100"), ("SE", "123 45", "12345"), ("SE", "1234", nil),
        ("IN", "110001", "110001"), ("IN", "11001", nil), ("CN", "10000", "010000"),
        ("GB", "SW1A 1AA", "sw1a1aa"), ("UK", "m1 1ae", "m11ae"), ("GB", "SW1A", nil), ("GB", "SW1A 1A", nil),
        ("GB", "90210", nil),
        ("GB", "1SW 1AA", nil), ("CA", "K1A 0B1", "k1a0b1"), ("CA", "K1A-0B1", "k1a0b1"), ("CA", "K1A", nil),
        ("CA", "KIA 0B1", nil),
        ("CA", "90210", nil), ("NL", "1012 AB", "1012ab"), ("NL", "1012", "1012"), ("LV", "LV-1010", "lv1010"),
        ("NL", "NL-1012 AB", "1012ab"), ("NL", "1012A", nil), ("NL", "0012 AB", nil), ("NL", "D-1012", nil),
        ("KR", "03051", "03051"), ("KR", "3051", "03051"), ("PE", "1000", "01000"), ("CL", "832000", nil),
        ("GB", "SWIA 1AA", nil), ("US", "0213", nil), ("US", "0901", nil), ("BR", "0131010", nil),
        ("JP", "006000", nil), ("JP", "60000", "0060000"), ("IE", "D02 AF30", "d02af30"), ("PT", "1000-001", "1000001"),
        ("AR", "C1425ABC", "c1425abc"),
        ("BR", "01.310-100", "01310100"), ("BR", "CEP 01310-100", "01310100"), ("US", "Zip: 10001", "10001"),
        ("US", "10001, NY", "10001"), ("US", "10001-1234, NY", "10001"), ("US", "Zip Code 10001", "10001"),
        ("CA", "ON M5V 3L9", "m5v3l9"), ("CA", "M5V 3L9 Toronto", "m5v3l9"), ("DE", "10115 Berlin", "10115"),
        ("DE", "PLZ 10115", "10115"), ("JP", "150-0001 渋谷区", "1500001"), ("NL", "1011 AB Amsterdam", "1011ab"),
        ("GB", "SW1A 1AA London", "sw1a1aa"), ("US", "12345 Main Street", nil), ("DE", "1067 Dresden", nil),
        ("DE", "10115 Berlin 030 123456", nil), ("JP", "150-0001 渋谷区1-1", nil), ("US", "2138 Boston", nil),
    ].map { Vector("\($0.0) \($0.1)", ($0.0, $0.1), $0.2) }

    @Test("Repaired if the country leaves no doubt, otherwise rejected", arguments: repairs)
    func repaired(vector: Vector<(country: String, raw: String), String?>) {
        let normalizer = IdentifierNormalizer.zipCode(country: vector.input.country)
        #expect(normalizer.normalize(vector.input.raw) == vector.expected)
        // Non-ASCII text takes the other path.
        #expect(normalizer.normalize("\u{200B}\(vector.input.raw)\u{A0}") == vector.expected)
        if let expected = vector.expected {
            #expect(normalizer.hash(vector.input.raw)?.hexDigits == ReferenceSHA256.hexDigest(Array(expected.utf8)))
        } else {
            #expect(throws: OmittedIdentifiers.Reason.notAZipCode) { try normalizer.hashed(vector.input.raw) }
        }
    }

    @Test(
        "Without a country, only what can't be a code is rejected",
        arguments: [
            TextVector("a spreadsheet's decimal", "90210.0", "90210"), TextVector("four digits", "2138", "2138"),
            TextVector("quotes", "'02138", "02138"), TextVector("a town", "Boston", nil),
            TextVector("one digit", "7", nil),
            TextVector("a street", "12 Main Street, Boston", nil), TextVector("a decimal", "2138.5", nil),
            TextVector("other letters", "\u{411}\u{412}1234", nil), TextVector("thirteen digits", "1234567890123", nil),
            TextVector("nine digits", "123456789", "123456789"), TextVector("ZIP+4", "12345-6789", "12345"),
            TextVector("a phone number", "2133734253", nil), TextVector("with its code", "12133734253", nil),
            TextVector("with dashes", "213-373-4253", nil), TextVector("a date", "2024-01-01", nil),
            TextVector("a date in another order", "01 01 2024", nil), TextVector("letters", "A12 B345 67", "a12b34567"),
            TextVector("a date without zeros", "1-1-2024", nil), TextVector("ten", "A12 B345 678", "a12b345678"),
            TextVector("Japan", "100-0001", "1000001"), TextVector("Sweden", "114 55", "11455"),
        ]
    )
    func unknownCountry(vector: TextVector) {
        #expect(IdentifierNormalizer.zipCode.normalize(vector.input) == vector.expected)
    }
}
