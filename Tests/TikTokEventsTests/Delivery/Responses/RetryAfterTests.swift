import Foundation
import Testing

@testable import TikTokEvents

@Suite struct RetryAfterTests {
    private let now = Date(timeIntervalSince1970: 784_111_777)  // Sun, 06 Nov 1994 08:49:37 GMT

    @Test(arguments: [
        ("7", 7), ("3600", 3600), ("1000000000", 3600), ("Sun, 06 Nov 1994 08:49:47 GMT", 10),
        ("Mon, 07 Nov 1994 08:49:37 GMT", 3600),
    ])
    func readsSecondsAndDates(header: String, seconds: Int) {
        #expect(RetryAfter.wait(header, now: now) == .seconds(seconds))
    }

    @Test(arguments: [
        "", "0", "-5", "1e9", "5, 9", "soon", "7.5", "99999999999", "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1993 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "06 Nov 1994",
        "Sun, 06 Foo 1994 08:49:37 GMT",
    ])
    func ignoresWhatAsksForNothing(header: String) {
        #expect(RetryAfter.wait(header, now: now) == nil)
    }
}
