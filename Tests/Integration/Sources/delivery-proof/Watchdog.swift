import Foundation
import Synchronization

/// Ends the process if there is no progress for ten seconds, so that a hang doesn't look like patience.
final class Watchdog: Sendable {
    private let steps = Atomic(0)
    private let isOver = Atomic(false)

    init(_ name: String) {
        Thread.detachNewThread { [self] in
            var last = -1
            while !isOver.load(ordering: .relaxed) {
                let now = steps.load(ordering: .relaxed)
                if now == last {
                    say("| | \(name) | | | **hangs after \(now) steps** | |")
                    exit(3)
                }
                last = now
                Thread.sleep(forTimeInterval: 10)
            }
        }
    }

    func step() {
        steps.add(1, ordering: .relaxed)
    }

    func end() {
        isOver.store(true, ordering: .relaxed)
    }
}
