import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.zipCode")
struct ZipCodeNormalizerTests {
    @Test(
        "Without a country: lower-cased, without spaces and dashes",
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
            TextVector("a dash alone is absent", "-", nil),
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

    @Test("In another country nothing is cut")
    func elsewhere() {
        #expect(IdentifierNormalizer.zipCode(country: "ca").normalize("M5V 3L9") == "m5v3l9")
        #expect(IdentifierNormalizer.zipCode(country: "br").normalize("01310-100") == "01310100")
        #expect(IdentifierNormalizer.zipCode(country: "kr").normalize("12345-6789") == "123456789")
    }
}
