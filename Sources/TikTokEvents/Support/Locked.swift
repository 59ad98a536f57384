#if canImport(os)
import os
#else
import Synchronization
#endif

/// State that threads take turns at.
///
/// A lock and not an actor, so that a canceled task and `EventsQueue.enqueueIfPossible` get at the state without a hop. Nothing
/// is awaited and no code of the host's runs while it is held.
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
