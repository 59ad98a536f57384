import TikTokEvents

/// Reports a lead and its events to a program: one JSON object on one line.
struct JSONReport {
    let session: Session
    let lead: MappedLead
    /// In the order of the lead's events.
    let events: [EventReport]
    /// Anything else to report.
    var notes: [String] = []

    var text: String {
        let sent = events.map(\.event)
        let bytes = JSONText.object { json in
            json.member("command", session.options.command.rawValue)
            json.member("sandbox", session.isSandbox)
            json.member("test_events", session.isTest)
            json.write(lead.place)
            json.list("events", events) { json, event in
                json.object { event.write(to: &$0, at: lead.place, leadID: lead.id, withAdvice: true) }
            }
            let bodies = session.destinations.bodies(for: events.map { ($0.event, $0.source) })
            json.list("bodies", bodies) { $0.member(nil, json: $1) }
            if let quality = MatchQuality(consented: sent, for: session.client.source.kind) {
                json.object("match_quality") { json in
                    quality.write(to: &json)
                    json.list("suggestions", quality.suggestions) { $0.element($1.description) }
                }
            }
            json.list("notes", lead.notes + notes) { $0.element("\(lead.place): \($1)") }
            // The advice is for the first problem.
            let errors = lead.problems.enumerated().map { index, problem in
                problem + (index == 0 ? lead.advice.map { ". \($0)" } ?? "" : "")
            }
            json.list("errors", errors) { $0.element("\(lead.place): \($1)") }
            let outcomes = events.compactMap(\.outcome)
            if !outcomes.isEmpty {
                json.object("outcomes") { json in
                    var counts = OutcomeCounts()
                    outcomes.forEach { counts.add($0.kind) }
                    counts.write(to: &json)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
