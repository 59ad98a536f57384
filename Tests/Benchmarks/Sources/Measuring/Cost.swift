import Foundation

/// The cost of a piece of work, in nanoseconds.
package struct Cost: Sendable {
    /// The CPU time: the thread's for single-threaded work, otherwise the process's.
    package var cpu: Double
    /// The elapsed time.
    package var wall: Double

    package init(cpu: Double, wall: Double) {
        self.cpu = cpu
        self.wall = wall
    }

    /// Measures work that stays on the calling thread.
    package static func ofThread(_ work: () throws -> Void) rethrows -> Cost {
        let start = now(CLOCK_THREAD_CPUTIME_ID)
        let wallStart = now(CLOCK_MONOTONIC)
        try work()
        return Cost(cpu: now(CLOCK_THREAD_CPUTIME_ID) - start, wall: now(CLOCK_MONOTONIC) - wallStart)
    }

    /// Measures work that may use any thread of the process. Nothing else may run in the meantime.
    package static func ofProcess(_ work: () async throws -> Void) async rethrows -> Cost {
        let start = now(CLOCK_PROCESS_CPUTIME_ID)
        let wallStart = now(CLOCK_MONOTONIC)
        try await work()
        return Cost(cpu: now(CLOCK_PROCESS_CPUTIME_ID) - start, wall: now(CLOCK_MONOTONIC) - wallStart)
    }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
