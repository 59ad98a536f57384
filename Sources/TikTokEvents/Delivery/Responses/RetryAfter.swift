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
        } else if let date = try? LeadTime.secondsOfWritten(header) {
            seconds = (Double(date) - now.timeIntervalSince1970).rounded(.up)
        } else {
            return nil
        }
        return seconds > 0 ? .seconds(min(seconds, 3600)) : nil
    }
}
