import Foundation
import Synchronization

/// A clock that can be set forward.
final class LeapingClock: Sendable {
    private let leaped = Mutex(0.0)

    var now: Date { Date() + leaped.withLock { $0 } }

    func leap(hours: Double) {
        leaped.withLock { $0 += hours * 3600 }
    }
}
