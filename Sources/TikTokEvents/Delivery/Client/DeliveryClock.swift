#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The client's sources of time, chance and tasks, which tests replace.
struct DeliveryClock: Sendable {
    /// The monotonic time, for deadlines.
    var now: @Sendable () -> ContinuousClock.Instant = { .now }
    /// The date, for checking events, reading `Retry-After` and ending resending.
    var date: @Sendable () -> Date = { Date() }
    /// Waits; throws when the task is canceled.
    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    /// A random number from 0 to 1.
    var jitter: @Sendable () -> Double = { .random(in: 0...1) }
    /// Starts work that its caller doesn't wait for and can't cancel.
    var start: @Sendable (@escaping @Sendable () async -> Void) -> Void = { work in Task { await work() } }
}
