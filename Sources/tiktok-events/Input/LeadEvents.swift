import TikTokEvents

/// The events of a file of leads, made as they are asked for.
struct LeadEvents: AsyncSequence, AsyncIteratorProtocol {
    let session: Session
    let log: SendingLog
    private var leads: LeadsInOrder
    private var ready: ArraySlice<Event> = []

    init(_ leads: LeadsInOrder, session: Session, log: SendingLog) {
        self.leads = leads
        self.session = session
        self.log = log
    }

    func makeAsyncIterator() -> Self { self }

    mutating func next() throws -> Event? {
        while ready.isEmpty, let entry = leads.next() {
            do {
                let mapped = try session.mapped(entry.lead.get())
                for note in mapped.notes {
                    log.note(line: entry.line, note)
                }
                for _ in mapped.events {
                    log.expect(line: entry.line, leadID: mapped.id)
                }
                ready = mapped.events[...]
            } catch let problem as LeadFile.Problem {
                try log.problem(line: entry.line, problem.message)
            } catch let error as EventsError {
                try log.problem(line: entry.line, error.description)
            }
            log.lastLine = entry.line
        }
        return ready.popFirst()
    }
}
