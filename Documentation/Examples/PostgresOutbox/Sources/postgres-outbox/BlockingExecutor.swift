import Dispatch

/// Runs an actor on a thread of its own, so that its blocking calls don't hold up Swift concurrency's threads.
final class BlockingExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "postgres")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
