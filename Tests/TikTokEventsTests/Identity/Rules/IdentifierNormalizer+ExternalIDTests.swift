import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.externalID")
struct ExternalIDNormalizerTests {
    @Test(
        "Trimmed, its case and all else kept",
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

    @Test("Ids that differ in their case alone are two ids")
    func letterCase() {
        #expect(IdentifierNormalizer.externalID.hash("ABC") != IdentifierNormalizer.externalID.hash("abc"))
    }

    @Test("Text that looks like a digest is an id like any other: it is hashed, not guessed at")
    func digestLike() throws {
        let digits = "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"
        let hashed = try #require(IdentifierNormalizer.externalID.hash(digits))
        #expect(hashed.hexDigits == ReferenceSHA256.hexDigest(Array(digits.utf8)))
    }
}
