import Foundation
import Testing

@testable import tiktok_events

@Suite struct JSONPiecesTests {
    @Test(arguments: [
        (#"{"a":1}"#, ["1 {\"a\":1}"]),
        ("{\n \"a\": \"}\\\"{\"\n}", ["1 {\n \"a\": \"}\\\"{\"\n}"]),
        ("{\"a\":1}\n{\"b\":2}\n", ["1 {\"a\":1}", "2 {\"b\":2}"]),
        ("{\"a\":1}\r\n\r\n{\"b\":\n{\"c\":3}", ["1 {\"a\":1}\r", "3 {\"b\":", "4 {\"c\":3}"]),
        ("[{\"a\":1},\n {\"b\":[{}]}]", ["1 {\"a\":1}", "2 {\"b\":[{}]}"]),
        ("[\n{\n\"a\":1},{\"b\":2}", ["2 {\n\"a\":1}", "3 {\"b\":2}"]),
        ("[{\"a\":1},\n{\"b\":", ["1 {\"a\":1}", "2 {\"b\":"]),
        ("[7, \"x\"]", ["1 7", "1 \"x\""]),
        ("", []), (" \n\t", []), ("[]", []),
    ])
    func cutsTextIntoValues(text: String, expected: [String]) {
        let pieces = Array(JSONPieces(.reading(text)))
        #expect(pieces.map { "\($0.line) " + String(decoding: $0.bytes, as: UTF8.self) } == expected)
    }
}
