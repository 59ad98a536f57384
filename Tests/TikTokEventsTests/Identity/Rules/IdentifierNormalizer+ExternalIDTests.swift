import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.externalID")
struct ExternalIDNormalizerTests {
    private static let digest = String(repeating: "0123456789abcdef", count: 4)

    @Test(
        "Trimmed, with its case kept",
        arguments: [
            TextVector("lower case", "user_123", "user_123"),
            TextVector("upper case", "User_ABC", "User_ABC"),
            TextVector("spaces around", "\tUser_ABC ", "User_ABC"),
            TextVector("a space inside", "user 123", "user 123"),
            TextVector("a UUID", "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "6F9619FF-8B86-D011-B42D-00CF4FC964FF"),
            TextVector("letters beyond ASCII", "Müller-7", "Müller-7"),
            TextVector("a data frame's decimal", "1234.0", "1234"), TextVector("with more zeros", "1234.000", "1234"),
            TextVector("an apostrophe for a spreadsheet", "'1234", "1234"),
            TextVector("a spreadsheet's formula", "=\"001234\"", "001234"), TextVector("in quotes", "\"U-7\"", "U-7"),
            TextVector("a formula and a decimal", "=\"1234.0\"", "1234"),
            TextVector("two layers", "\"'1234.0\"", "1234"), TextVector("a digest", "=\"\(digest)\"", digest),
            TextVector("a number with a fraction", "1234.5", "1234.5"), TextVector("a version", "1.2.0", "1.2.0"),
            TextVector("hexadecimal digits", "1e12", "1e12"), TextVector("a longer one", "12E345678", "12E345678"),
            TextVector("an apostrophe within", "O'Neill", "O'Neill"),
            TextVector("two quoted ids", "\"a\",\"b\"", "\"a\",\"b\""),
            TextVector("too large an exponent", "1.5E+1234", "1.5E+1234"), TextVector("no exponent", "1.5E+", "1.5E+"),
            TextVector("four digits before the point", "1234.5E+12", "1234.5E+12"),
            TextVector("none", ".5E+12", ".5E+12"),
            TextVector("a template of nothing", "user-null", nil), TextVector("in JavaScript", "user_undefined", nil),
            TextVector("of an object", "7_[object Object]", nil), TextVector("not a number", "TX-NaN", nil),
            TextVector("Mr. Null", "user_Null", "user_Null"), TextVector("none", "user-none", "user-none"),
            TextVector("a blank in quotes", "' '", nil), TextVector("masked", "****1234", nil),
            TextVector("masked at the end", "u_**", nil), TextVector("an asterisk", "A*7", "A*7"),
            TextVector("rounded", "1.23457E+12", nil), TextVector("rounded, with a comma", "1,23457e+18", nil),
            TextVector("rounded to one digit", "1E+12", nil), TextVector("rounded by Java", "1.23457E12", nil),
            TextVector("rounded in a formula", "=\"1.23457E+12\"", nil), TextVector("engineering", "123.4E+09", nil),
        ]
    )
    func normalized(vector: TextVector) {
        #expect(IdentifierNormalizer.externalID.normalize(vector.input) == vector.expected)
    }

    @Test("The reason for a rounded id")
    func rounded() {
        #expect(throws: OmittedIdentifiers.Reason.roundedNumber) {
            try IdentifierNormalizer.externalID.hashed("1.23457E+12")
        }
    }

    @Test("A repaired id is hashed like the intact one", arguments: ["1234.0", "'1234", "=\"1234\"", " 1234 "])
    func repaired(raw: String) {
        #expect(IdentifierNormalizer.externalID.hash(raw) == IdentifierNormalizer.externalID.hash("1234"))
    }

    @Test("Ids that differ only in case are different")
    func letterCase() {
        #expect(IdentifierNormalizer.externalID.hash("ABC") != IdentifierNormalizer.externalID.hash("abc"))
    }

    @Test("An MD5 digest may be an id of your own: it is hashed")
    func digestLike() throws {
        let digits = "5d41402abc4b2a76b9719d911017c592"
        let hashed = try IdentifierNormalizer.externalID.hashed(digits)
        #expect(hashed.hexDigits == ReferenceSHA256.hexDigest(Array(digits.utf8)))
    }

    @Test("Printable ASCII is hashed as is, whatever its length", arguments: [1, 7, 8, 31, 54, 55, 56, 64, 1024])
    func lengths(length: Int) throws {
        let id = (0..<length).map { String(Unicode.Scalar(UInt8(0x41 + $0 % 0x3E))) }.joined()
        #expect(try IdentifierNormalizer.externalID.hashed(id).hexDigits == ReferenceSHA256.hexDigest(Array(id.utf8)))
    }

    @Test("A placeholder behind an apostrophe isn't an id", arguments: ["'null", "'\u{1F1FA}\u{1F5F8}", "'--"])
    func placeholder(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.placeholder) { try IdentifierNormalizer.externalID.hashed(raw) }
    }
}
