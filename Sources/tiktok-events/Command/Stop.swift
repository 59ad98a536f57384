import TikTokEvents

/// Why the tool should stop before its work is done.
///
/// A run that should stop reads nothing new, and settles events in flight.
final class Stop: Sendable {
    private let status = Locked<ExitStatus?>(nil)

    /// The exit status, or `nil` as long as nothing stops the tool.
    var reason: ExitStatus? {
        status.access { $0 } ?? (Task.isCancelled ? .interrupted : nil)
    }

    var isRequested: Bool { reason != nil }

    /// Requests a stop. The first reason counts.
    func request(_ reason: ExitStatus) {
        status.access { $0 = $0 ?? reason }
    }
}
