#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The source of time, randomness, and tasks for delivery, so that tests can run it in virtual time.
struct DeliveryClock: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// The monotonic time, for deadlines.
    var now: @Sendable () -> Instant = { .now }
    /// The current date, for checking events, reading `Retry-After`, and expiring events.
    var date: @Sendable () -> Date = { Date() }
    /// Random bits.
    var random: @Sendable () -> UInt64 = { .random(in: .min ... .max) }
    /// Starts a task that doesn't end with its caller.
    var start: @Sendable (@escaping @Sendable () async -> Void) -> Task<Void, Never> = { work in
        Task { await work() }
    }
    /// Calls a function at an instant, unless the alarm is canceled first.
    var alarm: @Sendable (Instant, @escaping @Sendable () -> Void) -> Alarm = { instant, action in
        let task = Task {
            guard (try? await Task.sleep(until: instant, clock: .continuous)) != nil else { return }
            action()
        }
        return Alarm { task.cancel() }
    }

    /// A call that is scheduled for an instant.
    struct Alarm: Sendable {
        let cancel: @Sendable () -> Void
    }

    /// A random number from 0 to 1.
    var jitter: Double {
        Double(random() >> 11) / Double(UInt64(1) << 53)
    }

    /// Waits until an instant, or until the task is canceled.
    func sleep(until instant: Instant) async {
        guard now() < instant else { return }
        let shot = OneShot<Void>()
        let alarm = alarm(instant) { shot.give(()) }
        await shot.value(orIfCanceled: ())
        alarm.cancel()
    }
}

extension Duration {
    /// Limits the duration to a range, so that arithmetic with it can't overflow.
    func clamped(to range: ClosedRange<Duration>) -> Duration {
        min(max(self, range.lowerBound), range.upperBound)
    }

    /// Up to an hour: the range for a call's deadline, which keeps every retry within TikTok's 48 hours.
    static let callDeadlines = Duration.zero ... .seconds(3600)
    /// Up to a day: the range for any other duration in a configuration.
    static let settings = Duration.zero ... .seconds(86_400)
}
