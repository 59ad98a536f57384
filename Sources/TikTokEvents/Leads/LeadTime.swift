#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads the times of leads.
enum LeadTime {
    /// Reads seconds since 1970 or ISO 8601.
    ///
    /// - Throws: `EventsError` that names the field and says what form is wanted.
    static func date(from text: String, field: String) throws(EventsError) -> Date {
        if Double(text) != nil {
            guard let date = date(fromSeconds: text) else {
                throw EventsError(
                    code: .invalidLead,
                    message: "the time is in milliseconds; divide it by 1,000, or transform it with date_milliseconds",
                    field: field
                )
            }
            return date
        }
        guard let date = date(fromISO8601: text) else {
            throw EventsError(code: .invalidLead, message: PayloadField.Kind.date.advice, field: field)
        }
        return date
    }

    /// Refuses what can only be milliseconds.
    static func date(fromSeconds text: String) -> Date? {
        guard let seconds = Double(text), seconds.magnitude < 100_000_000_000 else { return nil }
        return Date(timeIntervalSince1970: seconds)
    }

    /// Refuses what can only be seconds: a moment in the first months of 1970.
    static func date(fromMilliseconds text: String) -> Date? {
        guard let milliseconds = Double(text), milliseconds.magnitude >= 10_000_000_000 else { return nil }
        return date(fromSeconds: (milliseconds / 1000).description)
    }

    static func date(fromISO8601 text: String) -> Date? {
        styles.lazy.compactMap { try? $0.parse(text) }.first
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
