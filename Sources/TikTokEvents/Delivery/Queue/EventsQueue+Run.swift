#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension EventsQueue {
    /// Sends what is enqueued, until ``shutDown()`` or cancellation of the task; then sends what is left, for at most the
    /// configuration's `drainLimit`.
    ///
    /// When it returns, every event has had its receipt. Events that the limit cut off are `notSent`, or `unconfirmed` if
    /// they were in a request, with the reason `shutDown`. After shutdown it returns at once.
    ///
    /// - Throws: `EventsError` with the code `alreadyRunning` if it is running.
    public func run() async throws(EventsError) {
        switch backlog.access({ $0.startRunning() }) {
        case .running: throw EventsError(code: .alreadyRunning, message: "the queue is running already; run it once")
        case .shutDown: return
        case .open: break
        }
        // None of these tasks is a child of this one, since they go on sending when it is canceled.
        let workers = (0..<configuration.maximumConcurrentRequests).map { _ in Task { await self.work() } }
        await withTaskCancellationHandler {
            await untilShutdown()
        } onCancel: {
            shutDown()
        }
        let limit = Task {
            guard (try? await self.clock.sleep(self.configuration.drainLimit)) != nil else { return }
            self.report(self.backlog.access { $0.abandonAll(at: self.clock.date()) })
            workers.forEach { $0.cancel() }
        }
        await Task { _ = await self.settled(upTo: .max) }.value
        limit.cancel()
    }

    /// Sends batches until the queue is shut down and empty.
    private func work() async {
        while let batch = await nextBatch() {
            let report = await client.send(encoded: batch.events)
            // If the drain limit has passed meanwhile, the events have their receipts already.
            guard backlog.access({ $0.claim(batch) }) else { return }
            report.forEach(onReceipt)
            finish(batch)
        }
    }

    private func nextBatch() async -> Backlog.Batch? {
        while true {
            switch backlog.access({ $0.take(at: clock.date()) }) {
            case .batch(let batch, let worker):
                worker?.resume()
                return batch
            case .over: return nil
            case .nothing: break
            }
            await withCheckedContinuation { continuation in
                if !backlog.access({ $0.rest(continuation) }) {
                    continuation.resume()
                }
            }
        }
    }

    /// Reports events that weren't sent to an end, and counts them as settled.
    func report(_ abandoned: [Backlog.Abandoned]) {
        for (batch, outcome) in abandoned {
            for encoded in batch.events {
                onReceipt(DeliveryReceipt(event: encoded.event, outcome: outcome, issues: []))
            }
            finish(batch)
        }
    }

    private func finish(_ batch: Backlog.Batch) {
        backlog.access { $0.finish(batch) }.resume()
    }

    /// Waits until as many events, counted from the first, have had their receipts; `false` if canceled.
    func settled(upTo target: Int) async -> Bool {
        let id = backlog.access { $0.flushers.nextID() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if let isSettled = backlog.access({ $0.await(target, id, continuation) }) {
                    continuation.resume(returning: isSettled)
                }
            }
        } onCancel: {
            backlog.access { $0.flushers.remove(id) }?.resume(returning: false)
        }
    }

    private func untilShutdown() async {
        await withCheckedContinuation { continuation in
            if !backlog.access({ $0.awaitShutdown(continuation) }) {
                continuation.resume()
            }
        }
    }
}
