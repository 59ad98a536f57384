/// Lets a limited number of requests be in flight; the others wait in order, until their deadline or cancellation.
actor RequestSlots {
    private var free: Int
    private var waiting: [(id: Int, continuation: CheckedContinuation<Bool, Never>)] = []
    private var nextID = 0

    init(count: Int) {
        free = count
    }

    /// Takes a slot; `false` if there was none in time.
    func acquire(until deadline: ContinuousClock.Instant) async -> Bool {
        if free > 0 {
            free -= 1
            return true
        }
        nextID += 1
        let id = nextID
        let timer = Task {
            try await Task.sleep(until: deadline, clock: .continuous)
            stopWaiting(id)
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // A cancellation before this line found nobody waiting.
                if Task.isCancelled {
                    continuation.resume(returning: false)
                } else {
                    waiting.append((id, continuation))
                }
            }
        } onCancel: {
            Task { await stopWaiting(id) }
        }
    }

    /// Gives a slot back, to the one who has waited longest.
    func release() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().continuation.resume(returning: true)
        }
    }

    private func stopWaiting(_ id: Int) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        waiting.remove(at: index).continuation.resume(returning: false)
    }
}
