import TikTokEvents

/// One run of a command that shows everything: from leads to what became of their events.
struct Run {
    let session: Session
    let entries: [LeadFile.Entry]

    func result() async -> RunResult {
        var result = RunResult(session)
        for entry in entries {
            do {
                let mapped = try session.mapped(entry.lead.get())
                result.notes += mapped.notes.map { "line \(entry.line): \($0)" }
                result.add(mapped.events, ofLead: mapped.id, line: entry.line)
            } catch let problem as LeadFile.Problem {
                result.problems.append("line \(entry.line): \(problem.message)")
            } catch {
                result.problems.append("line \(entry.line): \(error)")
            }
        }
        let events = result.events.map(\.event)
        result.bodies = session.client.preview(events)
        if session.options.command == .send {
            result.receipts = await session.client.send(events).receipts
        }
        return result
    }
}
