import Foundation
import GRDB
import TikTokEvents

/// A claim of a row. A settlement is stored only if the claim is the row's latest.
struct ClaimID: CustomStringConvertible {
    let row: Int64
    let number: Int

    init(row: Int64, number: Int) {
        self.row = row
        self.number = number
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let row = Int64(parts[0]), let number = Int(parts[1]) else { return nil }
        self.init(row: row, number: number)
    }

    var description: String { "\(row).\(number)" }
}

extension OutboxSender.Claim {
    /// Reads the claim from a row. Returns `nil` if the row's event can't be read.
    init?(_ row: Row) {
        let json: String = row["event"]
        guard let source = EventSource(name: row["source"]),
            let event = try? JSONDecoder().decode(Event.self, from: Data(json.utf8))
        else { return nil }
        self.init(
            id: ClaimID(row: row["id"], number: row["claim"]).description,
            source: source,
            pending: PendingEvent(event, expiresAt: row["expiresAt"], maximumBatch: row["maximumBatch"]),
            attempts: row["attempts"]
        )
    }
}

extension EventSource {
    /// The source in one column, such as `web:C4EXAMPLE`.
    var name: String { "\(kind.rawValue):\(id)" }

    init?(name: String) {
        let parts = name.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        self.init(kind: Kind(rawValue: String(parts[0])), id: String(parts[1]))
    }
}
