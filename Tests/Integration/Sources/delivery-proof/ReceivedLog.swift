import Foundation
import TikTokEvents

/// What the fault server received, read from its logs on disk: one for each time it was started.
struct ReceivedLog: Sendable {
    let path: String

    private var paths: [String] {
        (1...).lazy.map { "\(path).\($0)" }.prefix { FileManager.default.fileExists(atPath: $0) }.map { $0 }
    }

    /// What the server received of one event.
    struct Entry {
        /// The bytes of the first copy.
        var bytes: ArraySlice<UInt8>
        var isAlwaysTheSame = true
        /// The number of times that a request that counts contained it.
        var counted = 0
        /// The number of times that a request without a usable response contained it.
        var open = 0
        /// The number of times that a rejected request contained it.
        var refused = 0
    }

    /// The number of requests with a tag, or of all requests.
    func requestCount(_ tag: String? = nil) throws -> Int {
        var count = 0
        try forEachRequest { _, requestTag, _ in count += tag == nil || requestTag == tag ? 1 : 0 }
        return count
    }

    /// What the server received, by event id.
    func entries(_ tag: String? = nil) throws -> [String: Entry] {
        var entries: [String: Entry] = [:]
        try forEachRequest { verdict, requestTag, body in
            guard tag == nil || tag == requestTag else { return }
            for (id, bytes) in EventBytes(body) {
                var entry = entries[id] ?? Entry(bytes: bytes)
                entry.isAlwaysTheSame = entry.isAlwaysTheSame && entry.bytes == bytes
                switch verdict {
                case "+": entry.counted += 1
                case "-": entry.refused += 1
                default: entry.open += 1
                }
                entries[id] = entry
            }
        }
        return entries
    }

    /// The contradictions between the log and the outcomes of receipts. Empty if there are none.
    func violations(
        _ receipts: some Sequence<DeliveryReceipt>,
        _ tag: String? = nil,
        client: EventsClient
    ) throws -> [String] {
        try violations(receipts.lazy.map { ($0.event, $0.outcome) }, tag, client: client)
    }

    /// The contradictions between the log and the outcomes of events. Empty if there are none.
    func violations(
        _ outcomes: some Sequence<(event: Event, outcome: DeliveryOutcome)>,
        _ tag: String? = nil,
        client: EventsClient
    ) throws -> [String] {
        let entries = try entries(tag)
        var violations: Set<String> = []
        for receipt in outcomes {
            let entry = entries[receipt.event.id?.rawValue ?? ""]
            if let entry {
                let sent = EventBytes(client.preview([receipt.event]).first?[...] ?? []).first { _ in true }?.bytes
                if !entry.isAlwaysTheSame || sent.map({ $0 != entry.bytes }) ?? false {
                    violations.insert("other bytes under one id")
                }
            }
            switch receipt.outcome {
            case .accepted where (entry?.counted ?? 0) == 0: violations.insert("accepted, but not received")
            case .rejected, .notSent:
                if let entry, entry.counted + entry.open > 0 {
                    violations.insert("rejected or not sent, but received")
                }
            default: break
            }
        }
        return violations.sorted()
    }

    private func forEachRequest(_ body: (_ verdict: Character, _ tag: String, _ body: ArraySlice<UInt8>) -> Void) throws
    {
        for path in paths {
            try Self.forEachRequest(inFile: path, body)
        }
    }

    private static func forEachRequest(
        inFile path: String,
        _ body: (_ verdict: Character, _ tag: String, _ body: ArraySlice<UInt8>) -> Void
    ) throws {
        var rest = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            // A server that was killed may have left half a record, and half a body doesn't count.
            guard line.count == 3, let verdict = line[0].first, let length = Int(line[2]),
                rest.endIndex > end + length
            else { return }
            body(verdict, "\(line[1])", rest[(end + 1)..<(end + 1 + length)])
            rest = rest[(end + 1 + length)...]
        }
    }
}
