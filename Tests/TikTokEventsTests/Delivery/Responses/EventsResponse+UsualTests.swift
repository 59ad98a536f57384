import Testing

@testable import TikTokEvents

/// What is read without `JSONDecoder` is read as by it.
@Suite struct EventsResponseUsualTests {
    private static let usual = #"{"code":0,"message":"OK","request_id":"202611251200000100000000000000AB","data":{}}"#

    @Test(arguments: [
        usual,
        #"{ "code" : 40002 , "message" : "data.0.user: x" , "data" : { } , "request_id" : "2026" } "#,
        "{\n\t\"code\":\r\n999999999999999999}\n", #"{"request_id":"","code":7,"message":""}"#,
    ])
    func readsWhatTikTokUsuallyAnswers(body: String) throws {
        let body = Array(body.utf8)
        #expect(EventsResponse.Usual(body)?.code != nil)
        #expect(EventsResponse(body: body) == EventsResponse(decoding: body))
    }

    @Test(arguments: [
        #"{"code":00}"#, #"{"code":-1}"#, #"{"code":1.0}"#, #"{"code":1e2}"#, #"{"code":1000000000000000000}"#,
        #"{"code":0,"code":1}"#, #"{"code":0,"message":null}"#, #"{"code":0,"message":"\u0041"}"#,
        #"{"code":0,"message":"é"}"#, "{\"code\":0,\"message\":\"\u{7F}\"}", "{\"code\":0,\"message\":\"\u{1}\"}",
        #"{"code":0,"data":{"a":1}}"#, #"{"code":0,"data":[]}"#, #"{"code":0,"log_id":"1"}"#, #"{"code":0,}"#,
        #"{"code":0}}"#, #"{"code":0"#, #"{"code":0 0}"#, #"{"code":}"#, #"{code:0}"#, " {\"code\":0}", "{\u{B}}",
    ])
    func leavesEverythingElseToTheDecoder(body: String) {
        let body = Array(body.utf8)
        #expect(EventsResponse.Usual(body) == nil)
        #expect(EventsResponse(body: body) == EventsResponse(decoding: body))
    }

    @Test func readsAnyBodyAsTheDecoderDoes() {
        let pieces = [
            "{", "}", ",", ":", "\"", "\\", " ", "\n", "\t", "\u{C}", "\u{0}", "é", "-", ".", "e", "0", "1",
            "12345678901",
            "null", "[]", "{}", "\"code\"", "\"message\"", "\"request_id\"", "\"data\"", "\"code\":0",
            "\"message\":\"OK\"",
            "\"request_id\":\"2026AB\"", "\"request_id\":\"20-26\"", "\"data\":{}", "\"data\":null", "\"code\":\"0\"",
        ]
        var random = SeededGenerator(seed: 11)
        var read = 0
        for round in 0..<20_000 {
            let body: [UInt8]
            if round.isMultiple(of: 2) {
                // An answer with some bytes changed.
                var bytes = Array(Self.usual.utf8)
                for _ in 0..<Int.random(in: 1...2, using: &random) {
                    let index = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: bytes[index] = .random(in: 0...255, using: &random)
                    case 1: bytes.remove(at: index)
                    default:
                        bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: index)
                    }
                }
                body = bytes
            } else {
                // Members and other pieces, mostly with commas between them.
                let members = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    pieces.randomElement(using: &random) ?? ""
                }
                body = Array("{\(members.joined(separator: Bool.random(using: &random) ? "," : ", "))}".utf8)
            }
            let response = EventsResponse(body: body)
            read += response == nil ? 0 : 1
            #expect(response == EventsResponse(decoding: body), "\(body)")
        }
        #expect(read > 1000)
    }
}
