import Testing

@testable import TikTokEvents

@Suite("Forms of times")
struct TimePatternTests {
    /// A format, a text, and, if the format has no zone, the zone.
    struct Case: CustomTestStringConvertible, Sendable {
        let format: String
        let text: String
        var zone = "UTC"

        var testDescription: String { "\(format) \(text)" }
    }

    @Test(
        "Each letter",
        arguments: [
            Case(format: "MM/dd/yyyy HH:mm", text: "11/23/2026 10:00"),
            Case(format: "M/d/yyyy H:mm", text: "11/23/2026 10:00"),
            Case(format: "dd.MM.yy HH:mm:ss", text: "23.11.26 10:00:00"),
            Case(format: "yyyyMMddHHmmss", text: "20261123100000"),
            Case(format: "MM/dd/yyyy hh:mm a", text: "11/23/2026 10:00 AM"),
            Case(format: "MM/dd/yyyy h:mma", text: "11/23/2026 2:00am", zone: "-08:00"),
            Case(format: "MM/dd/yyyy hh:mm a", text: "11/23/2026 12:00 AM", zone: "-10:00"),
            Case(format: "MM/dd/yyyy hh:mm a", text: "11/23/2026 12:00 PM", zone: "+0200"),
            Case(format: "MM/dd/yyyy hh:mm a", text: "11/23/2026 11:00 pm", zone: "+13:00"),
            Case(format: "EEE, dd MMM yyyy HH:mm:ss Z", text: "Mon, 23 Nov 2026 10:00:00 GMT"),
            Case(format: "EEE MMM dd HH:mm:ss Z yyyy", text: "Mon Nov 23 02:00:00 PST 2026"),
            Case(format: "yyyy-MM-dd'T'HH:mm:ss.SSSZ", text: "2026-11-23T12:00:00.250+0200"),
            Case(format: "dd/MM/yyyy 'at' HH:mm", text: "23/11/2026 at 10:00"),
        ]
    )
    func read(vector: Case) throws {
        let pattern = try #require(TimePattern(vector.format))
        let zone = try #require(ZoneOffset(vector.zone))
        #expect(pattern.seconds(in: vector.text, zone: zone) == 1_795_428_000)
    }

    @Test(
        "Texts of another format, and impossible times",
        arguments: [
            Case(format: "MM/dd/yyyy HH:mm", text: "23/11/2026 10:00"),
            Case(format: "MM/dd/yyyy HH:mm", text: "1/2/2026 10:00"),
            Case(format: "MM/dd/yyyy HH:mm", text: "11/23/2026 10:00:00"),
            Case(format: "MM/dd/yyyy HH:mm", text: "11/23/26 10:00"),
            Case(format: "MM/dd/yyyy HH:mm", text: "11/31/2026 10:00"),
            Case(format: "MM/dd/yyyy HH:mm", text: "11/23/2026 24:00"),
            Case(format: "MM/dd/yyyy HH:mm", text: "11/23/2026"),
            Case(format: "MM/dd/yyyy hh:mm a", text: "11/23/2026 13:00 PM"),
            Case(format: "MM/dd/yyyy hh:mm a", text: "11/23/2026 00:00 AM"),
            Case(format: "MM/dd/yyyy hh:mm a", text: "11/23/2026 10:00 XM"),
            Case(format: "dd MMM yyyy HH:mm", text: "23 Noe 2026 10:00"),
            Case(format: "EEE dd MM yyyy HH:mm", text: "Xyz 23 11 2026 10:00"),
            Case(format: "MM/dd/yyyy HH:mm Z", text: "11/23/2026 10:00 CST"),
            Case(format: "MM/dd/yyyy HH:mm Z", text: "11/23/2026 10:00 "),
        ]
    )
    func refused(vector: Case) throws {
        let pattern = try #require(TimePattern(vector.format))
        #expect(pattern.seconds(in: vector.text, zone: .utc) == nil)
    }

    @Test(
        "Forms that can't be read",
        arguments: [
            "", "MM/dd/yyyy", "HH:mm", "dd HH:mm yyyy", "MM/dd HH:mm", "MM/dd/yyyy HH", "MM/dd/yyyy hh:mm",
            "MM/dd/yyyy HH:mm a", "MM/dd/yyyy HH:mm HH", "MM/dd/yyyy MM HH:mm", "dd/dd/MM yyyy HH:mm",
            "yyyy yy MM dd HH:mm", "yyyyy-MM-dd HH:mm", "YYYY-MM-DD HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:MM",
            "yyyy-MM-dd'T HH:mm", "yyyy-MM-dd HH:mm:ss ss", "yyyy-MM-dd HH:mm Z Z", "yyyy-MM-dd HH:mm é",
        ]
    )
    func unreadable(format: String) {
        #expect(TimePattern(format) == nil)
    }
}
