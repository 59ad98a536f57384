import Testing

@testable import TikTokEvents

@Suite("Decoding from the columns of a database")
struct ColumnDecodingTests {
    @Test("Decoding asks for an object first, so that a database library parses its text as JSON")
    func objects() {
        #expect(throws: JSONNeeded.self) { try Event(from: Column(text: "{}")) }
        #expect(throws: JSONNeeded.self) { try Event.User(from: Column(text: "{}")) }
        #expect(throws: JSONNeeded.self) { try EventRequest(from: Column(text: "{}")) }
    }

    @Test("One digest is a string, and several are a list")
    func digests() throws {
        let digest = HashedIdentifier(hashing: Array("a".utf8))
        #expect(try HashedIdentifiers(from: Column(text: digest.hexDigits)) == [digest])
        let list = "[\"\(digest.hexDigits)\",\"\(digest.hexDigits)\"]"
        #expect(throws: JSONNeeded.self) { try HashedIdentifiers(from: Column(text: list)) }
    }

    @Test("A text is a text, whatever it looks like")
    func text() throws {
        #expect(try JSONValue(from: Column(text: "{}")) == .string("{}"))
    }
}

/// The error that a column's decoder throws if a value isn't a single value.
private struct JSONNeeded: Error {}

/// A column as GRDB and others decode it.
private struct Column: Decoder, SingleValueDecodingContainer {
    let text: String
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw JSONNeeded() }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw JSONNeeded() }
    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let text = text as? Value { return text }
        return try Value(from: self)
    }
}
