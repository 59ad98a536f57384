#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An event as a job queue stores it: with the time after which it must not be sent again.
///
/// It is Codable and holds hashes, never raw personal data. A worker on Postgres, SQS or Redis does this with each:
///
/// ```swift
/// let report = await client.send(pending: jobs.map(\.pendingEvent))
/// for (job, receipt) in zip(jobs, report) {
///     if let pending = receipt.pendingEvent {
///         queue.delay(job, by: receipt.outcome.retryAfter ?? backoff(job.attempts), storing: pending)
///     } else if receipt.outcome.isAccepted {
///         queue.acknowledge(job)
///     } else {
///         queue.bury(job, reason: "\(receipt.outcome)")
///     }
/// }
/// ```
public struct PendingEvent: Hashable, Sendable, Codable {
    /// The event. Never change it: TikTok knows copies by name, id and time.
    public let event: Event
    /// The end of sending it again, once a copy may have arrived; `nil` before that.
    public let expiresAt: Date?

    /// Makes a pending event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - expiresAt: ``DeliveryOutcome/expiresAt`` of an earlier attempt; `nil` if there was none.
    public init(_ event: Event, expiresAt: Date? = nil) {
        self.event = event
        self.expiresAt = expiresAt
    }
}

extension PendingEvent: Redacted {
    var summary: String { "PendingEvent(\(event))" }
}
