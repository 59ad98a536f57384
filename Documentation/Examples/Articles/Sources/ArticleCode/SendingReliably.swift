import TikTokEvents

/// The part of swift-log's logger that the article uses.
struct Logger: Sendable {
    func debug(_ message: String) {}
    func notice(_ message: String) {}
    func warning(_ message: String) {}
}

/// The table of a job queue.
struct JobTable {
    struct Job {
        let pendingEvent: PendingEvent
        let attempts: Int
    }

    func delay(_ job: Job, by duration: Duration, storing pending: PendingEvent) async throws {}
    func acknowledge(_ job: Job) async throws {}
    func bury(_ job: Job, because reason: String) async throws {}
}

struct SendingReliably {
    let client: EventsClient
    let logger: Logger

    func withoutAQueue(_ lead: AcmeLead, store: ([PendingEvent]) async -> Void) async throws {
        let report = try await client.send(lead, at: .leadSold, using: AcmeMapper())
        for receipt in report where !receipt.outcome.isAccepted {
            logger.warning("\(receipt)")
            if let pending = receipt.pendingEvent { await store([pending]) }
        }
    }

    func withAQueue(_ lead: AcmeLead, store: @escaping @Sendable ([PendingEvent]) async -> Void) async throws {
        let queue = try EventsQueue(client: client) { receipts in
            await store(receipts.compactMap(\.pendingEvent))
        }
        async let running: Void = queue.run()
        try await queue.enqueue(lead, at: .leadSold, using: AcmeMapper())
        // When the service stops:
        queue.shutDown()
        try await running
    }

    func inARequestHandler(
        _ lead: AcmeLead,
        _ queue: EventsQueue,
        store: ([PendingEvent]) async -> Void
    ) async throws {
        for pending in try client.pendingEvents(for: lead, at: .leadSold, using: AcmeMapper()) {
            if try !queue.enqueueIfPossible(pending) { await store([pending]) }
        }
    }

    func withAJobQueue(_ jobs: [JobTable.Job], of table: JobTable) async throws {
        let report = await client.send(pending: jobs.map(\.pendingEvent))
        for (job, receipt) in zip(jobs, report) {
            if let pending = receipt.pendingEvent {
                // Delay it, and store its expiration with it.
                try await table.delay(job, by: receipt.outcome.retryAfter ?? backoff(job.attempts), storing: pending)
            } else if receipt.outcome.isAccepted {
                try await table.acknowledge(job)
            } else {
                // Rejected or expired: don't send it again, and have someone look at it.
                try await table.bury(job, because: "\(receipt.outcome)")
            }
        }
    }

    private func backoff(_ attempts: Int) -> Duration {
        .seconds(60 << min(attempts, 6))
    }

    func observe(_ configuration: inout EventsClient.Configuration) {
        let logger = logger
        configuration.observer = { event in
            logger.debug("\(event)")
            if [.tokenNeeded, .sourcePaused, .paused, .queueFull].contains(event.kind) { logger.warning("\(event)") }
        }
    }
}
