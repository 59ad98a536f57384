import Testing

@testable import TikTokEvents

@Suite("Times of leads")
struct LeadTimeTests {
    private static let ten: Int64 = 1_795_428_000

    @Test(
        "Each format of one moment",
        arguments: [
            "1795428000", "1795428000.7", " 1795428000\n", "2026-11-23T10:00:00Z", "2026-11-23T10:00:00z",
            "2026-11-23t10:00:00Z", "2026-11-23 10:00:00Z", "2026-11-23T10:00:00", "2026-11-23 10:00:00",
            "2026-11-23T10:00Z", "2026-11-23 10:00", "2026-11-23T10:00:00.123456789Z", "2026-11-23T10:00:00,5Z",
            "2026-11-23T12:00:00+02:00", "2026-11-23 12:00:00+02:00", "2026-11-23 12:00:00 +0200",
            "2026-11-23 12:00:00.123456+02", "2026-11-23T02:00:00-08:00", "2026-11-23T10:00:00 UTC",
            "2026-11-23T10:00:00 GMT", "2026-11-23T10:00:00GMT", "2026-11-23T12:00:00 GMT+2",
            "2026-11-23T12:00:00 UTC+02:00", "2026-11-23T02:00:00 PST", "2026-11-23T05:00:00 EST",
            "2026-11-23T11:00:00 CET", "2026-11-23 19:30:00 ACST", "2026-11-23T15:30:00+05:30",
            "2026-11-24T00:00:00+14:00", "2026-11-22T22:00:00-12:00", "20261123T100000Z", "20261123T1000Z",
            "20261123T100000", "20261123T120000+0200", "2026-11-23T10:00:00-00:00", "2026-11-23T02:00:00 pst",
            // As people and programs write it.
            "2026/11/23 10:00:00", "2026-11-23 10:00 AM", "2026-11-23 10:00:00 am UTC", "2026-11-23T10:00:00\u{202F}Z",
            "2026-11-23\u{A0}10:00:00Z", "2026-11-23T02:00:00\u{2212}08:00", "\"2026-11-23T10:00:00Z\"",
            "'2026-11-23T10:00:00Z'", "\u{FEFF}2026-11-23T10:00:00Z", "2026-11-23  10:00:00Z",
            "2026-11-23 10:00:00 +0000 UTC", "2026-11-23 11:00:00 +0100 CET", "2026-11-23 10:00:00 a.m.",
            "2026-11-23 10:00 A.M. UTC", "2026-11-23 18:00:00 SGT", "2026-11-23 17:00:00 WIB", "'1795428000",
            "=\"1795428000\"", "\u{200E}2026-11-23T10:00:00Z",
            "2026-11-23T11:00:00+01:00[Europe/Berlin]", "2026-11-23T10:00:00Z[Etc/UTC]", "2026-11-23 11:00+01:00 (CET)",
            "/Date(1795428000000)/", "/Date(1795428000999+0200)/", #"\/Date(1795428000000)\/"#,
            // Mail, HTTP, JavaScript, Unix.
            "Mon, 23 Nov 2026 10:00:00 GMT", "Mon, 23 Nov 2026 12:00:00 +0200", "23 Nov 2026 10:00 UT",
            "Mon, 23 Nov 2026 10:00:00 +0000 (UTC)", "mon, 23 nov 2026 05:00:00 est", "Nov 23 2026 10:00:00 GMT",
            "Mon Nov 23 2026 11:00:00 GMT+0100 (Central European Standard Time)", "Mon Nov 23 10:00:00 UTC 2026",
            "23-Nov-2026 10:00:00 UTC", "23-nov-2026 5:00 AM EST", "Mon, 23-Nov-2026 10:00:00 GMT",
        ]
    )
    func formats(text: String) throws {
        #expect(try LeadTime.conversion(from: text).seconds == Self.ten)
    }

    @Test(
        "Hours of a clock with twelve",
        arguments: [
            ("12:00 AM", 0), ("12:30 AM", 0.5), ("1:00 AM", 1), ("11:00 am", 11), ("12:00 PM", 12), ("1:00 pm", 13),
            ("11:00PM", 23),
        ]
    )
    func halves(clock: String, hours: Double) throws {
        let midnight: Int64 = 1_795_392_000
        #expect(try LeadTime.conversion(from: "2026-11-23 \(clock)").seconds == midnight + Int64(hours * 3600))
    }

    /// Computed by Python's `datetime`.
    @Test(
        "Calendar",
        arguments: [
            Vector("leap day", "2024-02-29T12:00:00Z", 1_709_208_000), Vector("the day after", "2024-03-01", 0),
            Vector("new year's eve", "2025-12-31T23:59:59Z", 1_767_225_599),
            Vector("earliest", "2015-01-01T00:00:00Z", 1_420_070_400),
            Vector("latest", "2099-12-31T23:59:59Z", 4_102_444_799),
        ] as [Vector<String, Int64>]
    )
    func calendar(vector: Vector<String, Int64>) throws {
        guard vector.expected > 0 else {
            #expect(throws: ValueRefusal.self) { try LeadTime.conversion(from: vector.input) }
            return
        }
        #expect(try LeadTime.conversion(from: vector.input).seconds == vector.expected)
    }

    @Test(
        "What is rejected, with which advice",
        arguments: [
            Vector("a day that November lacks", "2026-11-31T10:00:00Z", "doesn't exist"),
            Vector("February 29 of a common year", "2026-02-29T10:00:00Z", "doesn't exist"),
            Vector("February 29 of 2100", "2100-02-29T10:00:00Z", "doesn't exist"),
            Vector("a day of one digit in digits", "2026112T100000Z", "seconds since 1970"),
            Vector("two separators", "2026-11/23T10:00:00Z", "seconds since 1970"),
            Vector("no blank behind the year", "Nov 23 202610:00:00 GMT", "spells out its month"),
            Vector("a month too many", "2026-13-01T10:00:00Z", "doesn't exist"),
            Vector("month zero", "2026-00-01T10:00:00Z", "doesn't exist"),
            Vector("day zero", "2026-11-00T10:00:00Z", "doesn't exist"),
            Vector("hour 24", "2026-11-23T24:00:00Z", "doesn't exist"),
            Vector("hour 25", "2026-11-23T25:61:61", "doesn't exist"),
            Vector("minute 60", "2026-11-23T10:60:00Z", "doesn't exist"),
            Vector("second 60", "2026-11-23T10:00:60Z", "doesn't exist"),
            Vector("junk behind the zone", "2026-11-23T10:00:00Zjunk", "time zone"),
            Vector("junk behind the seconds", "2026-11-23T10:00:00junk", "time zone"),
            Vector("a second zone", "2026-11-23T10:00:00Z+02:00", "time zone"),
            Vector("a zone that means several", "2026-11-23T10:00:00 CST", "time zone"),
            Vector("a zone of a city", "2026-11-23T10:00:00 Europe/Berlin", "time zone"),
            Vector("too far ahead", "2026-11-23T10:00:00+14:01", "time zone"),
            Vector("too far behind", "2026-11-23T10:00:00-12:30", "time zone"),
            Vector("minutes of a zone", "2026-11-23T10:00:00+02:75", "time zone"),
            Vector("half a zone", "2026-11-23T10:00:00+2", "time zone"),
            Vector("a plus that became a blank", "2026-11-23T10:00:00 02:00", "time zone"),
            Vector("a fraction without digits", "2026-11-23T10:00:00.Z", "seconds since 1970"),
            Vector("hours alone", "2026-11-23T10Z", "seconds since 1970"),
            Vector("a day alone", "2026-11-23", "date without a time of day"),
            Vector("a day alone in digits", "20261123", "date without a time of day"),
            Vector("a day alone as text", "20261123 ", "date without a time of day"),
            Vector("two digits of a year", "26-11-23T10:00:00Z", "which number is the day"),
            Vector("American", "11/23/2026 10:00", "which number is the day"),
            Vector("German", "23.11.2026 10:00", "which number is the day"),
            Vector("in digits", "20261123100000", "yyyyMMddHHmmss"),
            Vector("in digits without seconds", "202611231000", "yyyyMMddHHmm"),
            Vector("a spreadsheet's", "46349.4166667", "date_excel"),
            Vector("a spreadsheet's whole day", "46349", "date_excel"),
            Vector("zero", "0", "zero means no time"), Vector("zero point zero", "0.0", "zero means no time"),
            Vector("one", "1", "date_excel"), Vector("minus one", "-1", "before 1970"),
            Vector("minus a lot", "-1795428000", "before 1970"),
            Vector("milliseconds", "1795428000000", "date_milliseconds"),
            Vector("microseconds", "1795428000000000", "microseconds"),
            Vector("seconds of 2014", "1420070399", "before 2015"), Vector("of 2100", "4102444800", "after 2099"),
            Vector("seconds since 2001", "817120800", "before 2015"),
            Vector("1970", "1970-01-01T00:00:00Z", "before 2015"),
            Vector("1999", "1999-11-23T10:00:00Z", "before 2015"),
            Vector("the year 9999", "9999-12-31T23:59:59Z", "after 2099"),
            Vector("hexadecimal", "0x6B0", "seconds since 1970"), Vector("an exponent", "1.795428e9", "rounded"),
            Vector("nan", "nan", "placeholder"), Vector("infinity", "inf", "placeholder"),
            Vector("a plus", "+1795428000", "seconds since 1970"), Vector("a point", ".", "placeholder"),
            Vector("a point behind", "1795428000.", "seconds since 1970"),
            Vector("words", "today", "seconds since 1970"),
            Vector("nothing", "", "seconds since 1970"),
            Vector("20 digits", "17954280000000000000", "seconds since 1970"),
            Vector("other digits", "１７９５４２８０００", "seconds since 1970"),
            Vector("a placeholder", "{{event_time}}", "placeholder"), Vector("null", "null", "placeholder"),
            Vector("what JavaScript prints of a wrong date", "Invalid Date", "placeholder"),
            Vector("a time of day", "10:00:00", "without a date"), Vector("a month", "2026-11", "without a day"),
            Vector("a week", "2026-W48-1T10:00:00Z", "week of a year"),
            Vector("a week in digits", "2026W481", "week of a year"),
            Vector("a day of the year", "2026-327T10:00:00Z", "day of a year"),
            Vector("no zone", "Mon, 23 Nov 2026 10:00:00", "time zone"),
            Vector("no zone in front of the year", "Mon Nov 23 10:00:00 2026", "spells out its month"),
            Vector("a comma behind the day", "Nov 23, 2026 10:00 AM", "MMM d, yyyy"),
            Vector("two digits of a year", "Monday, 23-Nov-26 10:00:00 GMT", "spells out its month"),
            Vector("two digits behind dashes", "23-Nov-26 10:00:00 UTC", "spells out its month"),
            Vector("one dash", "23-Nov 2026 10:00:00 UTC", "spells out its month"),
            Vector("dashes without a zone", "23-Nov-2026 10:00:00", "time zone"),
            Vector("slashes", "23/Nov/2026 10:00:00 UTC", "spells out its month"),
            Vector("dashes around a number", "23-11-2026 10:00:00 UTC", "which number is the day"),
            Vector("another day of the week", "Sun, 23 Nov 2026 10:00:00 GMT", "day of the week"),
            Vector("November 31", "31 Nov 2026 10:00:00 GMT", "doesn't exist"),
            Vector("junk behind a year", "Mon Nov 23 10:00:00 UTC 2026 x", "spells out its month"),
            Vector("two zones", "2026-11-23T10:00:00 EST EDT", "time zone"),
            Vector("a number behind an offset", "2026-11-23T10:00:00 +0100 7", "time zone"),
            Vector("a zone by name", "2026-11-23T10:00:00[Europe/Berlin]", "time zone"),
            Vector("13 o'clock in the afternoon", "2026-11-23 13:00 PM", "seconds since 1970"),
            Vector("0 o'clock in the morning", "2026-11-23 0:30 AM", "seconds since 1970"),
            Vector("rounded", "1.79543E+09", "rounded"), Vector("nanoseconds", "1795428000123456789", "nanoseconds"),
            Vector("ticks of .NET", "639310248000000000", "ticks"), Vector("of Windows", "134399016000000000", "ticks"),
            Vector("milliseconds of .NET that are none", "/Date(1795428000)/", "milliseconds"),
            Vector("a zone of .NET that is none", "/Date(1795428000000+xx)/", "seconds since 1970"),
            Vector("half a format of .NET", "/Date(1795428000000", "seconds since 1970"),
        ] as [Vector<String, String>]
    )
    func refused(vector: Vector<String, String>) throws {
        let refusal = try #require(throws: ValueRefusal.self) { try LeadTime.conversion(from: vector.input) }
        #expect(refusal.advice.contains(vector.expected), "\(refusal.advice)")
    }

    @Test("A compact time isn't mistaken for milliseconds")
    func compact() throws {
        let refusal = try #require(throws: ValueRefusal.self) { try LeadTime.conversion(from: "20261123100000") }
        #expect(!refusal.advice.contains("1,000"))
    }

    @Test(
        "Other units",
        arguments: [
            Vector("milliseconds", .milliseconds, "1795428000999"), Vector("seconds", .seconds, "1795428000"),
            Vector("a spreadsheet", .excel(.utc), "46349.4166667"),
            Vector("rounded up", .excel(.utc), "46349.41666666"),
            Vector("a spreadsheet in Berlin", .excel(ZoneOffset("+01:00") ?? .utc), "46349.4583333"),
            Vector("ISO 8601 in Berlin", .iso8601(ZoneOffset("+01:00") ?? .utc), "2026-11-23T11:00"),
            Vector("ISO 8601 with its own zone", .iso8601(ZoneOffset("+01:00") ?? .utc), "2026-11-23T10:00Z"),
        ] as [Vector<LeadTime.Format, String>]
    )
    func units(vector: Vector<LeadTime.Format, String>) throws {
        #expect(try LeadTime.conversion(from: vector.expected, as: vector.input).seconds == Self.ten)
    }

    @Test(
        "Other units, rejected",
        arguments: [
            Vector("seconds", .milliseconds, "1795428000"), Vector("milliseconds", .seconds, "1795428000000"),
            Vector("ISO 8601", .seconds, "2026-11-23T10:00:00Z"), Vector("seconds", .iso8601(.utc), "1795428000"),
            Vector("seconds", .excel(.utc), "1795428000"), Vector("a day of 1999", .excel(.utc), "36525.9"),
            Vector("negative", .excel(.utc), "-46349"), Vector("negative", .milliseconds, "-1795428000999"),
            Vector("a word", .excel(.utc), "today"), Vector("a day of 2100", .excel(.utc), "73051"),
        ] as [Vector<LeadTime.Format, String>]
    )
    func refusedUnits(vector: Vector<LeadTime.Format, String>) {
        #expect(throws: ValueRefusal.self) { try LeadTime.date(from: vector.expected, as: vector.input) }
    }

    @Test("A date other than a conversion's can be in any year")
    func dates() throws {
        #expect(try LeadTime.date(from: "1999-12-31T00:00Z", as: .iso8601(.utc)).seconds == 946_598_400)
    }
}
