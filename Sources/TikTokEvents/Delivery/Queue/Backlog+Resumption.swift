extension Backlog {
    /// Callers to be resumed outside the lock.
    struct Resumption: Sendable {
        var refused: [CheckedContinuation<Admission, Never>] = []
        var flushed: [CheckedContinuation<Bool, Never>] = []
        var admitted: [CheckedContinuation<Admission, Never>] = []
        var tasks: [CheckedContinuation<Void, Never>] = []

        func resume() {
            refused.forEach { $0.resume(returning: .shutDown) }
            flushed.forEach { $0.resume(returning: true) }
            admitted.forEach { $0.resume(returning: .admitted) }
            tasks.forEach { $0.resume() }
        }
    }
}
