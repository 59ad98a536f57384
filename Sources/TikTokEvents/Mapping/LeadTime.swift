#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads the time of a lead: seconds since 1970, or ISO 8601.
enum LeadTime {
    /// - Throws: `EventsError` that names the key and says what form is wanted.
    static func date(from text: String, key: String) throws(EventsError) -> Date {
        if let seconds = Double(text) {
            guard seconds.magnitude < 100_000_000_000 else {
                throw EventsError(.invalidLead, "the time is in milliseconds; divide it by 1,000", field: key)
            }
            return Date(timeIntervalSince1970: seconds)
        }
        for style in styles {
            if let date = try? style.parse(text) {
                return date
            }
        }
        throw EventsError(
            .invalidLead,
            "give seconds since 1970, or ISO 8601 such as 2026-11-23T10:00:00Z",
            field: key
        )
    }

    /// With and without fractions of a second; without a time zone it is UTC.
    private static let styles: [Date.ISO8601FormatStyle] = [false, true].flatMap { hasFractions in
        let zoned = Date.ISO8601FormatStyle(includingFractionalSeconds: hasFractions)
        let bare = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
            .time(includingFractionalSeconds: hasFractions)
        return [
            zoned, bare, bare.dateTimeSeparator(.space),
            Date.ISO8601FormatStyle(dateTimeSeparator: .space, includingFractionalSeconds: hasFractions),
        ]
    }
}
