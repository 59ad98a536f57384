#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The events of a call after the check: those that may go are encoded, once, in one stretch of bytes.
struct CheckedEvents {
    /// What the check found, for each event.
    private(set) var issues: [[EventIssue]]
    /// Where the bytes of each event are; `nil` for one that may not go.
    private var ranges: [Range<Int>?]
    private var json: JSONWriter

    init(_ events: [Event], for client: EventsClient) {
        let now = client.clock.date()
        issues = EventValidator(source: client.source, now: now).issues(in: events)
        ranges = Array(repeating: nil, count: events.count)
        json = JSONWriter(room: Self.usualSize * min(events.count, 1000))
        let isExpired = client.configuration.testEventCode.map { $0.expiration <= now } ?? false
        // By index, since a loop over the elements copies each of them.
        for index in events.indices {
            if isExpired {
                reject(index, "test_event_code", .testEventCodeExpired, "renew the code, or remove it for live events")
            }
            guard !issues[index].contains(where: { $0.severity == .error }) else { continue }
            encode(events[index], at: index, limit: client.configuration.maximumBytesPerRequest)
        }
    }

    /// The events that may go, in order.
    var sendable: [Int] {
        ranges.indices.filter { ranges[$0] != nil }
    }

    func byteCount(at index: Int) -> Int {
        ranges[index]?.count ?? 0
    }

    /// Appends the encoded events with commas between them.
    func append(_ indices: ArraySlice<Int>, to body: inout [UInt8]) {
        var isFirst = true
        for index in indices {
            guard let range = ranges[index] else { continue }
            if !isFirst {
                body.append(UInt8(ascii: ","))
            }
            isFirst = false
            body += json.bytes[range]
        }
    }

    /// The bytes of an event with nearly everything that web events have; room that isn't used is never touched.
    private static let usualSize = 1600

    private mutating func encode(_ event: Event, at index: Int, limit: Int) {
        let start = json.bytes.count
        do {
            try event.write(to: &json)
        } catch {
            reject(index, "", .notANumber, "an additional property holds a number that JSON can't hold")
            return
        }
        let range = start..<json.bytes.count
        if range.count > limit - RequestEnvelope.allowance {
            reject(index, "", .tooLarge, "the event is larger than a request may be; shorten its properties")
        } else {
            ranges[index] = range
        }
    }

    private mutating func reject(_ index: Int, _ path: String, _ rule: EventIssue.Rule, _ advice: String) {
        var findings = Findings(at: index)
        findings.error(path, rule, advice)
        issues[index] += findings.issues
    }
}
