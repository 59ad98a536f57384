#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The `Retry-After` header: whole seconds, or a date.
enum RetryAfter {
    /// The wait that the header asks for, at most an hour, or `nil` if it can't be read or is already over.
    static func wait(_ header: String, now: Date) -> Duration? {
        let seconds: Double
        if let number = UInt32(header) {
            seconds = Double(number)
        } else if let date = httpDate(header) {
            seconds = date.timeIntervalSince(now).rounded(.up)
        } else {
            return nil
        }
        return seconds > 0 ? .seconds(min(seconds, 3600)) : nil
    }

    /// Reads a date in the only form that servers send: `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func httpDate(_ text: String) -> Date? {
        let parts = text.split { $0 == " " || $0 == "," || $0 == ":" }
        guard parts.count == 8, parts[7] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: parts[2]), let hour = Int(parts[4]), let minute = Int(parts[5]),
            let second = Int(parts[6])
        else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(
            from: DateComponents(
                year: year,
                month: month + 1,
                day: day,
                hour: hour,
                minute: minute,
                second: second
            )
        )
    }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
