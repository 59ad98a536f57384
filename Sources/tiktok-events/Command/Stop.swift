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

/// The exit status of the tool.
enum ExitStatus: Int32 {
    /// Every event was accepted, or no problems were found.
    case success = 0
    /// Some events were rejected or remain to be sent, or some leads can't be sent.
    case failure = 1
    /// The command line, the postback, or the choice of a file is wrong.
    case usage = 2
    /// Input can't be read, or output can't be written.
    case inputOutput = 3
    /// Ctrl-C.
    case interrupted = 130
    /// SIGTERM or SIGHUP.
    case terminated = 143
}
