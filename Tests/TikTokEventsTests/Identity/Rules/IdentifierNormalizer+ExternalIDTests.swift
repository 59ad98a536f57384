import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.externalID")
struct ExternalIDNormalizerTests {
    @Test(
        "Trimmed, with its case kept",
        arguments: [
            TextVector("lower case", "user_123", "user_123"),
            TextVector("upper case", "User_ABC", "User_ABC"),
            TextVector("spaces around", "\tUser_ABC ", "User_ABC"),
            TextVector("a space inside", "user 123", "user 123"),
            TextVector("a UUID", "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "6F9619FF-8B86-D011-B42D-00CF4FC964FF"),
            TextVector("letters beyond ASCII", "Müller-7", "Müller-7"),
        ]
    )
    func normalized(vector: TextVector) {
        #expect(IdentifierNormalizer.externalID.normalize(vector.input) == vector.expected)
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
}
