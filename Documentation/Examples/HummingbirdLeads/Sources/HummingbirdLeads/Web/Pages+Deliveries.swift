import Foundation

extension Pages {
    /// The delivery log: a chart of the last few hours, and the newest entries.
    func deliveries(_ history: DeliveryHistory) -> HTML {
        HTML(
            title: "Deliveries",
            body: """
                <dl class="figures">
                <div><dt>Accepted</dt><dd>\(history.count(of: .accepted))</dd></div>
                <div><dt>Waiting now</dt><dd>\(history.waitingCount)</dd></div>
                <div><dt>Given up</dt><dd>\(history.count(of: .buried))</dd></div>
                <div><dt>Match quality</dt><dd>\(history.matchQuality.map { "\($0)" } ?? "–")</dd></div>
                </dl>
                \(DeliveryChart(buckets: history.buckets).markup)
                <h2>The last \(history.entries.count) outcomes</h2>
                \(history.entries.isEmpty ? Self.nothingYet : table(of: history.entries))
                """,
            isSandbox: isSandbox
        )
    }

    private static let nothingYet: Markup = #"<p class="hint">Nothing yet: send a form first.</p>"#

    private func table(of entries: [DeliveryLog.Entry]) -> Markup {
        """
        <table id="deliveries">
        <thead><tr><th>Event<th>Outcome<th>Attempts<th>Match quality<th>Time</thead>
        <tbody>\(entries.map(row))</tbody>
        </table>
        """
    }

    private func row(of entry: DeliveryLog.Entry) -> Markup {
        """
        <tr><td>\(entry.eventName) <span class="hint">for \(entry.sourceID)</span><br><code>\(entry.eventID)</code>
        <td>\(Self.outcome(entry.result, entry.outcome))
        <td data-label="Attempts">\(entry.attempts)
        <td data-label="Match quality">\(Self.meter(entry.matchQuality))
        <td data-label="Time">\(Markup.time(entry.settledAt))
        """
    }
}
