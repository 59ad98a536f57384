import Testing
import TikTokEvents

@testable import tiktok_events

@Suite struct AdviceTests {
    private static func text(_ cause: DeliveryOutcome.Cause) -> String? {
        Advice.text(for: .notSent(cause), of: .web(pixelCode: "C4"), endpoint: "https://a.example")
    }

    @Test(arguments: [
        (DeliveryOutcome.Cause(.refused, httpStatus: 403), "refused (HTTP 403): https://a.example, or a server"),
        (.init(.refused, httpStatus: 301), "refused (HTTP 301): requests are redirected"),
        (.init(.refused, httpStatus: 413), "HTTP 413: a server on the way refuses requests of this size"),
        (.init(.throttled, httpStatus: 429), "throttled: too many requests (HTTP 429). Continue in a few minutes"),
        (.init(.throttled, code: .tooManyRequests), "40100: too many requests"),
        (.init(.canceled), "canceled: the run was stopped"), (.init(.unproven), "unproven: "),
        (.init(.timeout), "timeout: no response"), (.init(.deadline), "deadline: no response"),
        (
            .init(.misconfigured, code: .init(rawValue: 40300)),
            "40300: TikTok refuses requests to C4. Ask TikTok's support"
        ),
        (.init(.misconfigured, code: .init(rawValue: 40063)), "40063: the partner name isn't registered"),
        (.init(.misconfigured, code: .init(rawValue: 40007)), "misconfigured: TikTok rejects every request to C4"),
        (.init(.misconfigured, code: .parameterError), "misconfigured: TikTok rejects every request to C4"),
        (.init(.misconfigured, code: .init(rawValue: 40400)), "40400: the API version or the route doesn't exist"),
        (.init(.misconfigured, code: .init(rawValue: 40106)), "40106: TikTok doesn't accept this kind of token"),
        (.init(.refused, code: .init(rawValue: 70001)), "70001: TikTok doesn't accept this kind of token"),
        (.init(.unauthorized, code: .init(rawValue: 40113)), "40113: the app, developer, or scope"),
    ])
    func saysWhatToDo(cause: DeliveryOutcome.Cause, text: String) {
        #expect(Self.text(cause)?.hasPrefix(text) == true)
    }
}
