import Foundation
import Testing

@testable import TikTokEvents

@Suite("JSONValue")
struct JSONValueTests {
    @Test(
        "Any JSON survives both encoders unchanged",
        arguments: [
            "null", "true", "false", "0", "1", "-1", "0.1", "-0.5", "0.30000000000000004", "42.37",
            "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
            "18446744073709551615", "18446744073709551616", "123456789012345678901234567890",
            "1234567890123456789012345678901234567", "0.1234567890123456789012345678901234567",
            #""""#, #""text""#, #""1""#, #""true""#, #""null""#, #""https://x.com/a""#, #""\"\\\n\u0000""#, #""王🙂""#,
            "[]", "{}", "[null,true,1,\"a\",[],{}]", #"{"a":{"b":[{"c":null}]},"b":0}"#, "[[[[[[]]]]]]",
        ]
    )
    func roundTrip(json: String) throws {
        let value = try #require(try decoded([JSONValue].self, "[\(json)]").first)
        #expect(try jsonText(value) == json)
        #expect(try encodedText(value) == json)
    }

    @Test(
        "A number is unchanged if its spelling has a shorter form",
        arguments: [
            Vector("trailing zeros", "1.50", "1.5"),
            Vector("a whole number with a fraction", "1.0", "1"),
            Vector("an exponent", "1e3", "1000"),
            Vector("a negative exponent", "25E-4", "0.0025"),
            Vector("minus zero", "-0", "0"),
        ]
    )
    func spelling(vector: Vector<String, String>) throws {
        #expect(try jsonText(decoded([JSONValue].self, "[\(vector.input)]")) == "[\(vector.expected)]")
    }

    @Test(
        "A number that can't be stored exactly is rejected with its path rather than changed",
        arguments: [
            Vector("50 digits", "12345678901234567890123456789012345678901234567890", ()),
            Vector("50 digits, negative", "-98765432109876543210987654321098765432109876543211", ()),
            Vector("50 digits behind the point", "0.12345678901234567890123456789012345678901234567891", ()),
            Vector("38 digits", "12345678901234567890123456789012345678", ()),
            Vector("beyond the range", "1e200", ()),
            Vector("beyond the range of doubles", "1e999", ()),
        ]
    )
    func refused(vector: Vector<String, Void>) throws {
        let failure = try DecodingFailure(of: Event.self, Self.event(withUnknown: vector.input))
        #expect(failure.path == "properties.x.1")
        #expect(!failure.shows(vector.input))
    }

    @Test("Literals")
    func literals() throws {
        let value: JSONValue = ["n": nil, "b": true, "i": 87, "f": 0.1, "s": "x", "a": [1, "2"], "o": [:]]
        #expect(try jsonText(value) == #"{"a":[1,"2"],"b":true,"f":0.1,"i":87,"n":null,"o":{},"s":"x"}"#)
    }

    @Test("A repeated key of a literal counts the last time")
    func repeatedKey() {
        #expect(["a": 1, "a": 2] as JSONValue == ["a": 2])
    }

    @Test("1, true, \"1\" and null are four values")
    func distinct() throws {
        let values = try decoded([JSONValue].self, #"[1,true,"1",null,0,false]"#)
        #expect(values == [.number(1), .bool(true), .string("1"), .null, .number(0), .bool(false)])
        #expect(Set(values).count == 6)
    }

    @Test("The byte writer rejects what isn't a number")
    func notANumber() {
        #expect(throws: EncodingError.self) { try jsonText(JSONValue.number(.nan)) }
    }

    @Test("Decimals are exact")
    func decimals() throws {
        let sum = try #require(Decimal(string: "0.1")) + #require(Decimal(string: "0.2"))
        #expect(try jsonText(JSONValue.number(sum)) == "0.3")
    }

    @Test(
        "A key is shown only if it is a name, which neither an address nor a phone number is",
        arguments: [
            Vector("a word", "lead_score2", true), Vector("an underscore in front", "_id", true),
            Vector("six digits", "utm_202611", true), Vector("seven digits", "p3734253", false),
            Vector("a digit in front", "2nd", false), Vector("a hyphen", "lead-id", false),
            Vector("an address", "jane@example.com", false), Vector("other letters", "größe", false),
            Vector("64 letters", String(repeating: "a", count: 64), true),
            Vector("65 letters", String(repeating: "a", count: 65), false), Vector("nothing", "", false),
        ]
    )
    func shownKeys(vector: Vector<String, Bool>) {
        #expect(ShownKey(stringValue: vector.input).stringValue == (vector.expected ? vector.input : "?"))
    }

    private static func event(withUnknown number: String) -> String {
        #"{"event":"Lead","event_time":1790000000,"properties":{"x":[1,\#(number)]}}"#
    }
}
