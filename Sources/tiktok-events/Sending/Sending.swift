import TikTokEvents

/// The sending of more leads than can be shown in full: streamed, with progress, ended in good order by an interruption.
struct Sending {
    let session: Session
    let log: SendingLog
    let print: (String) -> Void

    /// Sends the events of leads, which are read as they are needed.
    func send(_ leads: LeadsInOrder) async throws -> ExitStatus {
        print(session.heading + "\n")
        var wasInterrupted = false
        do {
            try await session.client.send(LeadEvents(leads, session: session, log: log), onReport: log.settle)
        } catch is CancellationError {
            wasInterrupted = true
        }
        log.finish()
        print("\(log.counts). Leads that can't be sent: \(log.problemCount).")
        if wasInterrupted {
            print("Interrupted after line \(log.lastLine). Go on with --from-line \(log.lastLine + 1).")
        }
        adviseOnResending()
        let isSuccess = !wasInterrupted && log.problemCount == 0 && log.counts.accepted == log.counts.total
        return isSuccess ? .success : .failure
    }

    /// Sends events again that an earlier sending left.
    func resend(_ unsent: some Sequence<ResultsFile.Unsent>) async throws -> ExitStatus {
        print(session.heading + "\n")
        var rest = unsent.makeIterator()
        while !Task.isCancelled, let entry = rest.next() {
            var batch = [entry]
            while batch.count < session.client.configuration.maximumEventsPerRequest, let entry = rest.next() {
                batch.append(entry)
            }
            for entry in batch {
                log.expect(line: entry.line, leadID: entry.transactionID)
            }
            try log.settle(await session.client.send(pending: batch.map(\.pending)))
        }
        log.finish()
        print("\(log.counts).")
        adviseOnResending()
        return log.counts.accepted == log.counts.total ? .success : .failure
    }

    private func adviseOnResending() {
        guard log.linesToResend.count > 0 else { return }
        print("\(log.linesToResend.count) to send again, of lines \(log.linesToResend).")
        if let results = session.options.results {
            print("Send them with: tiktok-events resend \(results) --results FILE")
        } else {
            print("Their ids stay the same, so sending these lines again within 48 hours counts nothing twice.")
        }
    }
}
