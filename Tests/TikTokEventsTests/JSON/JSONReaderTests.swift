import Foundation
import Testing

@testable import TikTokEvents

@Suite("JSONReader")
struct JSONReaderTests {
    @Test(
        "Reads what Foundation reads, as the same value",
        arguments: [
            "null", "true", "false", "0", "-0", "1", "-1", "42.5", "42.50", "1.0", "1e3", "25E-4", "-0.5e+2", "100",
            "0.1234567890123456789012345678901234567", "1234567890123456789012345678901234567", "123456789012345678",
            "1234567890123456789", "9223372036854775808", "0.000000000000000001", "1e-127", "1e127",
            #""""#, #""text""#, #""\"\\\/\b\f\n\r\t\u0000\u00e9\ud83d\ude42""#, #""\u738B 王🙂é""#, #""jane\u0040x.com""#,
            "[]", "[ ]", "{}", "{ }", " [ 1 , 2 ]\r\n\t", #"{"a":{"b":[{"c":null}]},"b":0}"#, "[[[[[[]]]]]]",
        ]
    )
    func agrees(json: String) throws {
        #expect(try JSONValue(json: Array(json.utf8)) == decoded([JSONValue].self, "[\(json)]")[0])
        #expect(try JSONValue(json: JSONValue(json: Array(json.utf8)).json()) == JSONValue(json: Array(json.utf8)))
    }

    @Test(
        "Rejects what isn't JSON",
        arguments: [
            "", " ", "nul", "nulll", "tru", "True", "01", "-", "+1", "1.", ".5", "1e", "1e+", "1.e3", "--1", "0x1",
            "NaN",
            "\"", "\"a", "\"\\\"", #""\x""#, #""\u12""#, #""\u12g4""#, "\"\n\"", "\"\u{1}\"", "[", "]", "[1", "[1,",
            "[1,]", "[,1]", "[1 2]", "{", "}", "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}", "{a:1}", "{1:1}", "{\"a\" 1}", "1 2", "[] []", "\u{FEFF}1", "'a'", "1\0",
        ]
    )
    func refuses(json: String) {
        #expect(throws: JSONReader.Failure.notJSON) { try JSONValue(json: Array(json.utf8)) }
    }

    @Test(
        "Rejects half of a pair of surrogates",
        arguments: [#""\ud800""#, #""\ud800x""#, #""\ud800\u0041""#, #""\udc00""#, #""\ud800\ud800""#]
    )
    func halfCharacter(json: String) {
        #expect(throws: JSONReader.Failure.loneSurrogate) { try JSONValue(json: Array(json.utf8)) }
    }

    @Test(
        "Rejects bytes that aren't UTF-8",
        arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]]
    )
    func notUTF8(bytes: [UInt8]) {
        #expect(throws: JSONReader.Failure.notJSON) { try JSONValue(json: [0x22] + bytes + [0x22]) }
        #expect(throws: JSONReader.Failure.notJSON) { try JSONValue(json: [0x22, 0x5C, 0x6E] + bytes + [0x22]) }
    }

    @Test(
        "Rejects numbers that can't be stored exactly",
        arguments: ["1e300", "-1e999", "1e-200", "12345678901234567890123456789012345678"]
    )
    func inexact(json: String) {
        #expect(throws: JSONReader.Failure.inexactNumber) { try JSONValue(json: Array(json.utf8)) }
    }

    @Test("The first value of a repeated key counts, as in Foundation, unless it is blank")
    func repeatedKey() throws {
        #expect(try JSONValue(json: Array(#"{"a":1,"a":2}"#.utf8)) == ["a": 1])
        #expect(try JSONValue(json: Array(#"{"a":null,"b":" ","a":1,"b":"x","a":2}"#.utf8)) == ["a": 1, "b": "x"])
    }

    @Test("Cut and changed texts give an error or what Foundation reads")
    func mutations() throws {
        let text = Array(#"{"a":[1,-2.5e1,true,null,"x\n\u00e9🙂"],"b":{"c":"","d":[{}]}}"#.utf8)
        var random = SeededGenerator(seed: 9)
        for _ in 0..<4000 {
            var changed = text
            let place = Int.random(in: changed.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: changed[place] = UInt8.random(in: 0x20...0x7E, using: &random)
            case 1: changed.remove(at: place)
            default: changed.removeSubrange(place...)
            }
            let own = try? JSONValue(json: changed)
            let foundation = try? JSONDecoder().decode(JSONValue.self, from: Data(changed))
            #expect(own == foundation, "\(String(decoding: changed, as: UTF8.self))")
        }
    }

    @Test(
        "64 levels are accepted, and more are rejected, when reading, decoding, writing, and encoding",
        arguments: ["[", #"{"a":"#]
    )
    func depth(open: String) throws {
        func nested(_ levels: Int) -> String {
            String(repeating: open, count: levels) + "1" + String(repeating: open == "[" ? "]" : "}", count: levels)
        }
        let deepest = try JSONValue(json: Array(nested(64).utf8))
        #expect(try decoded(JSONValue.self, nested(64)) == deepest)
        #expect(try jsonText(deepest) == nested(64))
        #expect(try encodedText(deepest) == nested(64))
        for levels in [65, 300] {
            #expect(throws: JSONReader.Failure.tooDeep) { try JSONValue(json: Array(nested(levels).utf8)) }
            #expect(try DecodingFailure(of: JSONValue.self, nested(levels)).says("64"))
        }
        #expect(throws: EncodingError.self) { try jsonText([deepest] as JSONValue) }
        #expect(throws: EncodingError.self) { try encodedText([deepest] as JSONValue) }
    }

    @Test(
        "What can't be read is described by its kind",
        arguments: [
            Vector("half a pair of surrogates", #"["\ud800"]"#, "surrogate"),
            Vector("too large", "[1e300]", "37 digits"),
            Vector("beyond doubles", "[1e999]", "37 digits"),
        ]
    )
    func messages(vector: Vector<String, String>) throws {
        #expect(try DecodingFailure(of: JSONValue.self, vector.input).says(vector.expected))
    }
}
