#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension EventValidator {
    /// Checks a whole request: its own fields, each event, and repetitions among the events.
    ///
    /// `EventsClient` builds valid requests. Use this for requests that were stored, decoded, or built by hand.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - now: The current time, for judging the age of events.
    /// - Returns: The issues of the request, followed by those of its events.
    public static func issues(in request: EventRequest, now: Date = Date()) -> [EventValidator.Issue] {
        let validator = EventValidator(source: request.source)
        var findings = Findings()
        validator.checkEventSource(&findings)
        if !(1...1000).contains(request.events.count) {
            findings.error(
                "data",
                .eventCount,
                "a request must have 1 to 1,000 events, or TikTok rejects all of them; split it"
            )
        }
        validator.checkTestEventCode(of: request, now, &findings)
        if request.partnerName != nil {
            findings.warning(
                "partner_name",
                .partnerName,
                "TikTok may reject a name that isn't registered; leave it out"
            )
        }
        for move in OldAPI.moves(in: request.additional) {
            findings.warning(move.old, .oldAPI, advice(for: move.new))
        }
        validator.check(request.additional, .request, "", &findings)
        return findings.issues + validator.issues(in: request.events, now: now).flatMap { $0 }
    }

    func checkEventSource(_ findings: inout Findings) {
        if !EventSource.Kind.known.contains(source.kind) {
            findings.error("event_source", .unknownSource, "the kind must be web, app, offline, or crm")
        }
        if let mistake = source.mistakeInID {
            findings.error("event_source_id", .sourceIDForm, mistake)
        }
    }

    private func checkTestEventCode(of request: EventRequest, _ now: Date, _ findings: inout Findings) {
        guard let code = request.testEventCode else { return }
        if code.isEmpty {
            findings.error("test_event_code", .outOfRange, "it is empty; leave it out of a live request")
            return
        }
        findings.warning(
            "test_event_code",
            .testRequest,
            "every event in this request is a test and doesn't count; remove the code for live events"
        )
        for (index, event) in request.events.enumerated()
        where now.timeIntervalSince1970 - Double(event.secondsSince1970) > Self.longestTest {
            findings.warning(
                "data.\(index).event_time",
                .liveEventAmongTests,
                "it happened over an hour ago and may be a live event; with the code it would be lost as a test"
            )
        }
    }

    /// The oldest that a test event is likely to be, in seconds, since someone is watching the Test Events tab.
    private static let longestTest = 3600.0
}
