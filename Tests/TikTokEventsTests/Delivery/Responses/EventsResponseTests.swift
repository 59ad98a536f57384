import Testing

@testable import TikTokEvents

@Suite struct EventsResponseTests {
    @Test func readsTikToksEnvelope() throws {
        let body = #"{"code":40002,"message":"data.3.user.email: invalid","request_id":"2026AB","data":{"a":[1]}}"#
        let response = try #require(EventsResponse(body: Array(body.utf8)))
        #expect(response.code == .parameterError)
        #expect(response.requestID == "2026AB")
        #expect(response.place?.eventIndex == 3)
        #expect(response.place?.path == "user.email")
    }

    @Test(arguments: ["", "{}", "[]", "null", #"{"code":null}"#, #"{"code":"0"}"#, #"{"code":0.5}"#, "<html>", "\u{0}"])
    func isNothingWithoutAWholeNumberAsCode(body: String) {
        #expect(EventsResponse(body: Array(body.utf8)) == nil)
    }

    @Test(arguments: [
        #""data":\#(String(repeating: "9", count: 60))"#,
        #""data":\#(String(repeating: "[", count: 80) + String(repeating: "]", count: 80))"#, #""message":5"#,
        #""request_id":{}"#,
    ])
    func onlyTheCodeHasToBeReadable(member: String) throws {
        let response = try #require(EventsResponse(body: Array("{\"code\":0,\(member)}".utf8)))
        #expect(response.code == .ok)
    }

    @Test func theRequestIDHoldsNothingButAnID() throws {
        let body = #"{"code":0,"request_id":"AB\u001b[31m\nleak@example.com"}"#
        #expect(EventsResponse(body: Array(body.utf8))?.requestID == "AB31mleakexamplecom")
    }

    @Test(arguments: [
        ("data.0.user.email: x", 0, "user.email"),
        ("Invalid data.12.properties.contents.1.price", 12, "properties.contents.1.price"),
        ("data.4: wrong", 4, ""),
        ("data.4.user.jane@example.com", 4, "user"),
        ("data.4.secret.user", 4, "user"),
    ])
    func aPlaceShowsFieldNamesAlone(message: String, index: Int, path: String) {
        let place = EventsResponse.Place(in: Array(message.utf8)[...])
        #expect(place?.eventIndex == index)
        #expect(place?.path == path)
    }

    @Test(.timeLimit(.minutes(10)), arguments: ["\u{1F1E6}", "e\u{301}", "data", "x"])
    func aLongOddMessageTakesNoTime(text: String) async throws {
        let message = String(repeating: text, count: 1_000_000 / text.utf8.count)
        let samples = DeliverySamples(.code(40002, message: message), .code(40007, message: message))
        let report = try await samples.client().send(DeliverySamples.events(2), deadline: .seconds(10))
        #expect(report.count == 2)
    }

    @Test func aCodeTooLongIsNoCode() {
        for body in ["{\"code\":999999999999999999999}", "{\"code\":1e30}"] {
            #expect(EventsResponse(body: Array(body.utf8)) == nil)
        }
    }

    @Test(arguments: ["", "data", "data.x.y", "no place", "data."])
    func noPlaceIsMadeUp(message: String) {
        #expect(EventsResponse.Place(in: Array(message.utf8)[...]) == nil)
    }

    @Test func theMessageShowsNowhere() async throws {
        let samples = DeliverySamples(.code(40002, message: "data.0.user.email: MARKER@example.com"))
        let report = try await samples.client().send(DeliverySamples.events(1))
        var text = "\(report) \(report[0]) \(report[0].outcome) " + String(reflecting: report[0].outcome)
        dump(report, to: &text)
        dump(Array(report), to: &text)
        #expect(!text.contains("MARKER"))
        guard case .rejected(let rejection) = report[0].outcome else {
            Issue.record("not rejected")
            return
        }
        #expect(rejection.unredactedMessage?.contains("MARKER") == true)
    }
}
