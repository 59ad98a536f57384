import Foundation
import TikTokEvents

/// A send of more leads than can be shown in full: streamed, with progress and a journal, and stopped gracefully by a
/// signal.
struct Sending {
    let session: Session
    let log: SendingLog
    let fraction: Locked<Double?>
    let stop: Stop
    let print: @Sendable (String) -> Void
    /// Whether to stop, because whatever is sent is refused.
    private let isRefused = Locked(false)

    /// More than the number of requests in flight, so that the next leads are mapped in the meantime.
    private static let concurrentSteps = 4

    /// How a send ended.
    struct Ending {
        /// Whether all requested leads were read, or `nil` if there were none to read.
        var isComplete: Bool?
        /// Whether leads were skipped on request that no run in the journal has read.
        var leavesSkipped = false
        /// The last lead that was read, or `nil` if none was.
        var lastPlace: LeadPlace?
        /// The first line that may have leads that weren't read.
        var nextLine = 1
        /// Whether it ended because whatever is sent is refused.
        var isRefused = false
        var failure: String?
    }

    /// Sends everything, or as much as possible until something stops it.
    func run(_ work: some WorkSource) async -> Ending {
        var work = work
        var ending = Ending()
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                var steps = 0
                // Events in flight are settled even if nothing more can be read.
                let reading = await Self.result {
                    while let step = try await work.next(isStopping: { stop.isRequested || isRefused.access { $0 } }) {
                        fraction.access { $0 = work.fraction }
                        if steps == Self.concurrentSteps {
                            try await group.next()
                            steps -= 1
                        }
                        group.addTask { try await deliver(step) }
                        steps += 1
                    }
                }
                if case .failure(let failure as OutputFailure) = reading {
                    throw failure
                }
                try await group.waitForAll()
                try reading.get()
            }
        } catch {
            ending.failure = Self.text(for: error)
        }
        ending.lastPlace = work.lastPlace
        ending.nextLine = work.nextLine
        ending.isRefused = isRefused.access { $0 } && !stop.isRequested && work.isComplete != true
        ending.isComplete = work.isComplete.map { $0 && ending.failure == nil }
        do throws(OutputFailure) {
            ending.leavesSkipped = await log.leavesSkipped(work.hasSkipped)
            try await log.end(isComplete: ending.isComplete.map { $0 && !ending.leavesSkipped })
        } catch {
            ending.failure = ending.failure ?? error.message
        }
        return ending
    }

    private static func result(_ body: () async throws -> Void) async -> Result<Void, any Error> {
        do {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }

    private static func text(for error: any Error) -> String {
        switch error {
        case let failure as InputFailure: failure.message
        case let failure as OutputFailure: failure.message
        case let error as UsageError: error.message
        default: "an unexpected error"
        }
    }

    private func deliver(_ step: Work) async throws {
        switch step {
        case .events(let events):
            let candidates = try await log.admit(events)
            let receipts = try await send(candidates)
            if session.options.printsJSON {
                for (candidate, receipt) in zip(candidates, receipts) {
                    var lead = MappedLead(candidate.place)
                    lead.id = candidate.leadID
                    lead.events = [candidate.event]
                    let event = EventReport(receipt, to: candidate.source)
                    print(JSONReport(session: session, lead: lead, events: [event]).text)
                }
            }
        case .leads(let batch, let table):
            let leads = session.mapping.leads(in: batch, table)
            let candidates = try await log.admit(leads, leads.flatMap(session.candidates))
            guard !candidates.isEmpty else {
                printJSON(leads, [], [])
                return
            }
            printJSON(leads, candidates, try await send(candidates))
        }
    }

    private func send(_ candidates: [Candidate]) async throws -> [DeliveryReceipt] {
        await log.synchronize()
        let receipts = try await session.destinations.send(candidates)
        try await log.settle(SentBatch(candidates, receipts, hasJournal: session.options.hasJournal))
        if await log.isRefused {
            isRefused.access { $0 = true }
        }
        return receipts
    }

    /// Prints one object for each lead, with its events that were sent.
    private func printJSON(_ leads: [MappedLead], _ candidates: [Candidate], _ receipts: [DeliveryReceipt]) {
        guard session.options.printsJSON else { return }
        var sent = zip(candidates, receipts).makeIterator()
        var next = sent.next()
        for lead in leads {
            var events: [EventReport] = []
            // Candidates are in the order of the leads, and of each lead's events.
            for event in lead.events {
                guard let (candidate, receipt) = next, candidate.place == lead.place, candidate.event == event else {
                    continue
                }
                events.append(EventReport(receipt, to: candidate.source))
                next = sent.next()
            }
            let notes =
                events.count < lead.events.count
                ? ["skipped, because an earlier event has the same name and id"] : []
            print(JSONReport(session: session, lead: lead, events: events, notes: notes).text)
        }
    }
}
