import Foundation
import Testing

@testable import tiktok_events

/// A folder with leads and a path for a journal.
final class Workplace: Sendable {
    let folder = NSTemporaryDirectory() + "tiktok-events-\(UUID().uuidString)"
    var leads: String { folder + "/leads.ndjson" }
    var journal: String { folder + "/journal.ndjson" }

    init(leads count: Int) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text = (1...count).map { Workplace.lead($0) }.joined(separator: "\n") + "\n"
        try text.write(toFile: leads, atomically: false, encoding: .utf8)
    }

    static func lead(_ number: Int) -> String {
        #"{"transaction_id":"TX-\#(number)","utc_timestamp":\#(Int(Date().timeIntervalSince1970) - 60),"#
            + #""email":"MARKER\#(number)@example.com","revenue":1.5,"landing_url":"https://a.example/?ttclid=E.C.P.x"}"#
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func arguments(_ server: LoopbackServer) -> [String] {
        ["send", "--pixel-code", "C4", "--endpoint", server.url, "--results", journal, leads]
    }

    /// The number of final outcomes for each event in the journal.
    func finals() throws -> [String: Int] {
        try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n").reduce(into: [:]) {
            finals,
            line in
            guard let entry = try? JSONDecoder().decode(JournalEntry.self, from: Data(line.utf8)),
                entry.outcome != nil, entry.standing == .settled, let id = entry.eventID
            else { return }
            finals[id, default: 0] += 1
        }
    }
}
