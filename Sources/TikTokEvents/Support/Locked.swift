#if canImport(os)
import os
#else
import Synchronization
#endif

/// State behind a lock.
///
/// Not an actor, so that a canceled task and `EventsQueue.enqueueIfPossible` reach the state without a hop. No code
/// awaits, and none of the caller's code runs, while the lock is held.
package final class Locked<State: Sendable>: Sendable {
    #if canImport(os)
    private let lock: OSAllocatedUnfairLock<State>

    package init(_ state: State) {
        lock = OSAllocatedUnfairLock(initialState: state)
    }

    package func access<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
        lock.withLockUnchecked(body)
    }
    #else
    private let mutex: Mutex<State>

    package init(_ state: State) {
        mutex = Mutex(state)
    }

    package func access<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
        mutex.withLock { body(&$0) }
    }
    #endif
}
