import Foundation
import Testing

@testable import TikTokEvents

@Suite("HashedIdentifier")
struct HashedIdentifierTests {
    private static let digits = "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"

    @Test(
        "A digest that was computed elsewhere is lowercased and stripped of what is around it",
        arguments: [
            digits, digits.uppercased(), " " + digits, digits + "\r\n", "\u{A0}\(digits)\u{200B}", "\"\(digits)\"",
            "<\(digits)>", "sha256:\(digits)", "{SHA256}\(digits)", "SHA-256=\(digits)",
        ]
    )
    func takenOver(digits: String) throws {
        #expect(try #require(HashedIdentifier(alreadyHashed: digits)).hexDigits == Self.digits)
    }

    @Test("It equals the hash of the same text, so a stored hash and a fresh one are one identifier")
    func sameAsHashed() throws {
        #expect(
            IdentifierNormalizer.email.hash(" ALICE_abc@gmail.com ") == HashedIdentifier(alreadyHashed: Self.digits)
        )
    }

    @Test(
        "Anything but 64 hex digits is never taken for a digest",
        arguments: [
            Vector("empty", "", ()),
            Vector("63 digits", String(digits.dropLast()), ()),
            Vector("65 digits", digits + "0", ()),
            Vector("128 digits", digits + digits, ()),
            Vector("an MD5 digest", "5d41402abc4b2a76b9719d911017c592", ()),
            Vector("a SHA-1 digest", "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d", ()),
            Vector("a raw email", "alice_abc@gmail.com", ()),
            Vector("a raw email of 64 characters", String(repeating: "a", count: 58) + "@x.com", ()),
            Vector("a raw phone number", "+12133734253", ()),
            Vector("a letter behind f", String(digits.dropLast()) + "g", ()),
            Vector("a space inside", "\(digits.prefix(32)) \(digits.suffix(32))", ()),
            Vector("full-width digits", String(repeating: "\u{FF11}", count: 64), ()),
            Vector("a combining mark on a digit", digits + "\u{301}", ()),
            Vector("0x in front", "0x" + digits.dropFirst(2), ()),
        ]
    )
    func refused(vector: Vector<String, Void>) {
        #expect(HashedIdentifier(alreadyHashed: vector.input) == nil)
    }

    @Test("It is encoded as a plain string, the same by both encoders, and decoded again")
    func codable() throws {
        let identifier = try #require(HashedIdentifier(alreadyHashed: Self.digits))
        #expect(try jsonText(identifier) == "\"\(Self.digits)\"")
        #expect(try encodedText(identifier) == "\"\(Self.digits)\"")
        #expect(try decoded(HashedIdentifier.self, "\"\(Self.digits.uppercased())\"") == identifier)
    }

    @Test(
        "What isn't a digest is rejected with its path and without the value",
        arguments: [
            "alice_abc@gmail.com", "+12133734253", "5d41402abc4b2a76b9719d911017c592", String(digits.dropLast()),
        ]
    )
    func refusedByDecoding(raw: String) throws {
        let failure = try DecodingFailure(of: [String: [HashedIdentifier]].self, #"{"email":["\#(raw)"]}"#)
        #expect(failure.path == "email.0")
        #expect(failure.says("expected a SHA-256 digest of 64 hex digits"))
        #expect(!failure.shows(raw))
    }

    @Test(
        "An empty string, a number, a Boolean, null, and an object are rejected",
        arguments: ["\"\"", "1", "true", "{}"]
    )
    func otherTypes(json: String) throws {
        #expect(try DecodingFailure(of: [HashedIdentifier].self, "[\(json)]").path == "0")
        #expect(throws: DecodingError.self) { try decoded([HashedIdentifier].self, "[null]") }
    }

    @Test(
        "An error shows no key of an enclosing dictionary that may be personal",
        arguments: ["jane@x.com", "2133734253"]
    )
    func enclosingKey(key: String) throws {
        for failure in [
            try DecodingFailure(of: [String: HashedIdentifier].self, #"{"\#(key)":"x"}"#),
            try DecodingFailure(of: [String: Event].self, #"{"\#(key)":{"event":"Lead"}}"#),
            try DecodingFailure(of: [String: Event].self, #"{"\#(key)":{"event":"Lead","event_time":"x"}}"#),
            try DecodingFailure(of: [String: Event].self, #"{"\#(key)":{"event":"Lead","timestamp":1}}"#),
            try DecodingFailure(of: [String: EventRequest].self, #"{"\#(key)":{"data":1}}"#),
        ] {
            #expect(failure.path.hasPrefix("?"))
            #expect(!failure.shows(key))
        }
    }

    @Test("No way of printing shows more than the first digits")
    func printing() throws {
        let identifier = try #require(IdentifierNormalizer.email.hash("ALICE_abc@gmail.com"))
        #expect(identifier.description == "HashedIdentifier(848...)")
        for text in everyWayOfPrinting(identifier) {
            #expect(!text.lowercased().contains("alice"))
            #expect(!text.contains(Self.digits.prefix(4)))
            #expect(!text.contains("\(identifier.digest.word0)"))
        }
        #expect(Mirror(reflecting: identifier).children.isEmpty)
    }
}
