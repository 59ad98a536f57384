import Testing

@testable import TikTokEvents

/// The outcome table: what happened to an event, according to the response alone, without retries.
@Suite struct ResponseClassificationTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let response: ScriptedTransport.Step
        let outcome: String
        let shouldResend: Bool

        var testDescription: String { name }

        init(_ name: String, _ response: ScriptedTransport.Step, _ outcome: String, resend: Bool) {
            self.name = name
            self.response = response
            self.outcome = outcome
            self.shouldResend = resend
        }
    }

    static let rows = [
        Row("code 0", .code(0), "accepted (request id R0)", resend: false),
        Row("code 0 beats HTTP 500", .code(0, status: 500), "accepted (request id R0)", resend: false),
        Row("20001 is accepted", .code(20001), "accepted (request id R20001)", resend: false),
        Row("40002 with HTTP 200", .code(40002), "not sent (unproven, code 40002)", resend: true),
        Row("40062", .code(40062), "not sent (unproven, code 40062)", resend: true),
        Row("40000", .code(40000), "not sent (unproven, code 40000)", resend: true),
        Row("40061", .code(40061), "not sent (unproven, code 40061)", resend: true),
        Row(
            "40002 that names the event",
            .code(40002, message: "data.0.user.email: x"),
            "rejected (event: code 40002 at user.email, request id R40002)",
            resend: false
        ),
        Row("40007 is a matter of the source", .code(40007), "not sent (misconfigured, code 40007)", resend: true),
        Row("40063", .code(40063), "not sent (misconfigured, code 40063)", resend: true),
        Row("40400", .code(40400), "not sent (misconfigured, code 40400)", resend: true),
        Row(
            "40002 about a permission",
            .code(40002, message: "No permission to operate pixel code: X"),
            "not sent (unauthorized, code 40002)",
            resend: true
        ),
        Row(
            "40002 about the source's id",
            .code(40002, message: "Invalid value for event_source_id: not a valid string."),
            "not sent (misconfigured, code 40002)",
            resend: true
        ),
        Row(
            "40002 about the source's kind",
            .code(40002, message: "Invalid value for event_source: must be web, app or offline."),
            "not sent (misconfigured, code 40002)",
            resend: true
        ),
        Row(
            "40002 about a field of an event that is called like the source",
            .code(40002, message: "data.0.event_source_id: permission"),
            "rejected (event: code 40002, request id R40002)",
            resend: false
        ),
        Row("70001 isn't sent again", .code(70001), "not sent (refused, code 70001)", resend: false),
        Row(
            "413 for a small event is a matter of a proxy",
            .text("", status: 413),
            "not sent (refused, HTTP 413)",
            resend: false
        ),
        Row("400 without a code", .text("", status: 400), "not sent (refused, HTTP 400)", resend: false),
        Row("403 without a code", .text("", status: 403), "not sent (refused, HTTP 403)", resend: false),
        Row("408 without a code", .text("", status: 408), "unconfirmed (server, HTTP 408)", resend: true),
        Row("425 without a code", .text("", status: 425), "unconfirmed (server, HTTP 425)", resend: true),
        Row("40100 with HTTP 401", .code(40100, status: 401), "not sent (throttled, code 40100)", resend: true),
        Row("40132", .code(40132), "not sent (throttled, code 40132)", resend: true),
        Row("61000", .code(61000), "not sent (throttled, code 61000)", resend: true),
        Row("429 without a code", .text("", status: 429), "not sent (throttled, HTTP 429)", resend: true),
        Row("40133, at the advertiser's level", .code(40133), "not sent (throttled, code 40133)", resend: true),
        Row("40016, flow control", .code(40016), "not sent (throttled, code 40016)", resend: true),
        Row("40102", .code(40102), "not sent (unauthorized, code 40102)", resend: true),
        Row("40104", .code(40104, status: 401), "not sent (unauthorized, code 40104)", resend: true),
        Row("40105", .code(40105, status: 401), "not sent (unauthorized, code 40105)", resend: true),
        Row("40001", .code(40001), "not sent (unauthorized, code 40001)", resend: true),
        Row("40101", .code(40101), "not sent (unauthorized, code 40101)", resend: true),
        Row("40113", .code(40113), "not sent (unauthorized, code 40113)", resend: true),
        Row("40117", .code(40117), "not sent (unauthorized, code 40117)", resend: true),
        Row("40118", .code(40118), "not sent (unauthorized, code 40118)", resend: true),
        Row("40124", .code(40124), "not sent (unauthorized, code 40124)", resend: true),
        Row("40125", .code(40125), "not sent (unauthorized, code 40125)", resend: true),
        Row("40130", .code(40130), "not sent (unauthorized, code 40130)", resend: true),
        Row("50000", .code(50000), "unconfirmed (server, code 50000)", resend: true),
        Row("50002", .code(50002, status: 500), "unconfirmed (server, code 50002)", resend: true),
        Row("53104, storage", .code(53104), "unconfirmed (server, code 53104)", resend: true),
        Row("40202, a conflict of writes", .code(40202), "unconfirmed (server, code 40202)", resend: true),
        Row("51010", .code(51010), "unconfirmed (server, code 51010)", resend: true),
        Row("52204", .code(52204), "unconfirmed (server, code 52204)", resend: true),
        Row("60001", .code(60001), "unconfirmed (server, code 60001)", resend: true),
        Row("99999", .code(99999), "unconfirmed (server, code 99999)", resend: true),
        Row("50001, not on the list", .code(50001), "unconfirmed (server, code 50001)", resend: true),
        Row("a gateway's code", .text(#"{"code":14}"#, status: 503), "unconfirmed (server, HTTP 503)", resend: true),
        Row("502 as a code", .text(#"{"code":502}"#, status: 502), "unconfirmed (server, HTTP 502)", resend: true),
        Row("429 as a code", .text(#"{"code":429}"#, status: 429), "not sent (throttled, HTTP 429)", resend: true),
        Row("403 as a code", .text(#"{"code":403}"#, status: 403), "not sent (refused, HTTP 403)", resend: false),
        Row("a code of TikTok's with 503", .code(40100, status: 503), "not sent (throttled, code 40100)", resend: true),
        Row("HTML with 502", .text("<html>", status: 502), "unconfirmed (server, HTTP 502)", resend: true),
        Row("empty 200", .text("", status: 200), "unconfirmed (unreadable_response, HTTP 200)", resend: true),
        Row("204", .text("", status: 204), "unconfirmed (unreadable_response, HTTP 204)", resend: true),
        Row(
            "truncated JSON",
            .text(#"{"code":0,"mess"#, status: 200),
            "unconfirmed (unreadable_response, HTTP 200)",
            resend: true
        ),
        Row(
            "a code that is a string",
            .text(#"{"code":"0"}"#, status: 200),
            "unconfirmed (unreadable_response, HTTP 200)",
            resend: true
        ),
        Row(
            "a code that is no whole number",
            .text(#"{"code":0.5}"#, status: 200),
            "unconfirmed (unreadable_response, HTTP 200)",
            resend: true
        ),
        Row(
            "an array",
            .text(#"[{"code":0}]"#, status: 200),
            "unconfirmed (unreadable_response, HTTP 200)",
            resend: true
        ),
        Row(
            "of a code given twice, the first",
            .text(#"{"code":40007,"code":0,"request_id":"R"}"#, status: 200),
            "not sent (misconfigured, code 40007)",
            resend: true
        ),
        Row("redirect", .text("", status: 307), "not sent (refused, HTTP 307)", resend: false),
        Row("a redirect that says code 0", .code(0, status: 302), "not sent (refused, HTTP 302)", resend: false),
        Row("a redirect within the server", .text("", status: 308), "not sent (refused, HTTP 308)", resend: false),
        Row("503 without a code", .text("", status: 503), "unconfirmed (server, HTTP 503)", resend: true),
        Row("429 with a page", .text("<html>", status: 429), "not sent (throttled, HTTP 429)", resend: true),
        Row("401 without a code", .text("", status: 401), "not sent (refused, HTTP 401)", resend: false),
        Row("404 page of a proxy", .text("", status: 404), "not sent (refused, HTTP 404)", resend: false),
        Row("connection refused", .failure(.notSent), "not sent (network)", resend: true),
        Row("connection lost", .failure(.mayHaveBeenSent), "unconfirmed (network)", resend: true),
    ]

    @Test(arguments: rows)
    func outcome(_ row: Row) async throws {
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let samples = DeliverySamples(row.response)
        let receipt = try await samples.client(configuration).send(DeliverySamples.event("a"))
        #expect(receipt.outcome.description == row.outcome)
        #expect(receipt.outcome.shouldResend == row.shouldResend)
        #expect(await samples.transport.requests.count == 1)
    }
}
