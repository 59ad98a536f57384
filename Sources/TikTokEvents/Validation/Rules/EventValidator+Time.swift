#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension EventValidator {
    func checkTime(of event: Event, _ now: Date, _ findings: inout Findings) {
        let seconds = event.secondsSince1970
        let age = now.timeIntervalSince1970 - Double(seconds)
        if seconds.magnitude >= 100_000_000_000 {
            findings.error("event_time", .timeInMilliseconds, "the time must be in seconds, not milliseconds")
        } else if seconds < 0 {
            findings.error("event_time", .outOfRange, "the time is before 1970; use seconds since 1970 UTC")
        } else if seconds < LeadTime.conversions.lowerBound {
            findings.error(
                "event_time",
                .timeTooEarly,
                "the time is before 2015, too early for a conversion; check the field and its unit"
            )
        } else if age < -Self.clockSkew {
            findings.warning(
                "event_time",
                .timeInFuture,
                "the time is in the future; check the clock and the time zone"
            )
        } else if age > Self.longestAttribution {
            let advice = "the event is over 28 days old, beyond every attribution window"
            if isOffline {
                findings.error("event_time", .tooOld, "\(advice); TikTok rejects it for offline sources")
            } else {
                findings.warning("event_time", .tooOld, "\(advice); TikTok can't attribute it to a click")
            }
        } else if age > Self.defaultAttribution, isWeb || isApp {
            findings.warning(
                "event_time",
                .beyondDefaultWindow,
                "it is over 7 days old, beyond TikTok's default window after a click; check the ad group's window"
            )
        }
    }

    /// The largest expected clock difference, in seconds.
    private static let clockSkew = 300.0

    /// The usual attribution window between a click and its conversion, in seconds. Only the event's age is known here;
    /// the click may have been earlier.
    private static let defaultAttribution = 7.0 * 24 * 3600

    /// The longest attribution window between a click and its conversion, in seconds.
    private static let longestAttribution = 28.0 * 24 * 3600
}
