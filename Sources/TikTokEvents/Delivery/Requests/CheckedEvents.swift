#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The events of a call after the checks. The JSON of those that may be sent is contiguous, as the body of a request
/// with all of them.
struct CheckedEvents {
    /// The events as sent. Each has an id, so that TikTok counts its copies once.
    private(set) var events: [Event]
    /// The issues that the checks found, for each event.
    private(set) var issues: [[EventValidator.Issue]]
    /// For each copy of an event, the index of the first one, which is sent once.
    private(set) var firsts: [Int: Int] = [:]
    /// The range of each event's bytes, or `nil` for an event that must not be sent.
    private var ranges: [Range<Int>?]
    private var bytes: [UInt8] = []
    private let envelope: RequestEnvelope

    init(_ events: [Event], for client: EventsClient) {
        var json = JSONWriter(capacity: RequestEnvelope.allowance + RequestEnvelope.usualEventSize)
        json.append(json: client.envelope.head)
        var isFirst = true
        self.init(events, for: client) { _, event in
            json.nextElement()
            let start = json.bytes.count
            guard (try? event.write(to: &json)) != nil else { return nil }
            let end = json.bytes.count
            if isFirst {
                // Events in a call are similar, so reserve the size of the first plus an eighth for each, up to one
                // request.
                let others = (end - start) * 9 / 8 * min(events.count - 1, 1000)
                json.reserve(min(others, client.configuration.maximumBytesPerRequest))
                isFirst = false
            }
            return start..<end
        }
        json.append(json: RequestEnvelope.tail)
        // Thousands of single events may wait, so each keeps no spare capacity.
        bytes = events.count == 1 ? Array(json.bytes) : json.take()
    }

    /// Creates checked events from events that already have an id and JSON.
    init(_ events: [Event], json: [[UInt8]?], for client: EventsClient) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.reduce(RequestEnvelope.allowance) { $0 + ($1?.count ?? 0) + 1 })
        bytes += client.envelope.head.utf8
        self.init(events, for: client) { index, _ in
            guard let json = json[index] else { return nil }
            if bytes.count > client.envelope.head.utf8.count {
                bytes.append(UInt8(ascii: ","))
            }
            bytes += json
            return bytes.count - json.count..<bytes.count
        }
        bytes += RequestEnvelope.tail.utf8
        self.bytes = bytes
    }

    /// Checks the events and lets `append` add the valid ones to the bytes. It returns the range, or `nil` if an event
    /// can't be written.
    private init(_ events: [Event], for client: EventsClient, append: (Int, Event) -> Range<Int>?) {
        let now = client.clock.date()
        self.events = events
        envelope = client.envelope
        let validator = EventValidator(source: client.source)
        // By index, since a loop over the elements copies each one.
        issues = events.indices.map { validator.issues(in: events[$0], at: $0, now: now) }
        ranges = Array(repeating: nil, count: events.count)
        for index in events.indices where events[index].id == nil {
            self.events[index] = events[index].identified(client.clock)
        }
        let isExpired = client.configuration.testEventCode.map { $0.expiration <= now } ?? false
        let limit = client.configuration.maximumBytesPerRequest - RequestEnvelope.allowance
        var repetitions = EventRepetitions(among: self.events)
        for index in events.indices where errors(at: index).isEmpty {
            if isExpired {
                let advice = "renew the code, or remove it for live events"
                addError(index, "test_event_code", .testEventCodeExpired, advice)
                continue
            }
            if let repetition = repetitions.repetition(at: index) {
                issues[index].append(repetition.issue)
                firsts[index] = repetition.isCopy ? repetition.first : nil
                continue
            }
            guard let range = append(index, self.events[index]) else {
                addError(index, "", .notANumber, "an additional property holds a number that JSON can't hold")
                repetitions.remove(index)
                continue
            }
            if range.count > limit {
                addError(index, "", .tooLarge, "the event is larger than a request may be; shorten its properties")
                repetitions.remove(index)
            } else {
                ranges[index] = range
            }
        }
    }

    /// Why an event can't be sent, or empty if only the client's settings prevent it.
    func errors(at index: Int) -> [EventValidator.Issue] {
        issues[index].filter { $0.severity == .error && $0.rule != .testEventCodeExpired }
    }

    private mutating func addError(_ index: Int, _ path: String, _ rule: EventValidator.Issue.Rule, _ advice: String) {
        issues[index].append(
            EventValidator.Issue(
                severity: .error,
                path: path.isEmpty ? "data.\(index)" : "data.\(index).\(path)",
                rule: rule,
                advice: advice
            )
        )
    }
}

extension CheckedEvents {
    /// The indices of the events that may be sent, in order.
    var sendable: [Int] {
        ranges.indices.filter { ranges[$0] != nil }
    }

    func byteCount(at index: Int) -> Int {
        ranges[index]?.count ?? 0
    }

    /// The body of a request with some of the events.
    func body(of indices: [Int]) -> [UInt8] {
        guard indices.count < events.count else { return bytes }
        let runs = runs(of: indices)
        let (head, tail) = (envelope.head.utf8, RequestEnvelope.tail.utf8)
        var body: [UInt8] = []
        body.reserveCapacity(runs.reduce(head.count + tail.count) { $0 + $1.count + 1 })
        body += head
        for run in runs {
            if run != runs.first {
                body.append(UInt8(ascii: ","))
            }
            body += bytes[run]
        }
        body += tail
        return body
    }

    /// The ranges of the events' bytes. Neighbors share a range, since only a comma is between them.
    private func runs(of indices: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in indices {
            guard let range = ranges[index] else { continue }
            if let last = runs.last, range.lowerBound == last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound..<range.upperBound
            } else {
                runs.append(range)
            }
        }
        return runs
    }
}
