#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Finds what TikTok would refuse in an event, or would take without a word and make nothing of.
///
/// TikTok answers "OK" to unknown keys, to a wrong kind of time and to events that match nobody, so a mistake is best
/// found before. `EventsClient` checks each event and doesn't send one that has an error; run the validator in your
/// tests to see warnings too.
///
/// ```swift
/// let issues = EventValidator(source: .web(pixelCode: "C4EXAMPLE")).issues(in: event)
/// ```
public struct EventValidator: Sendable {
    /// The source that the events are meant for: it decides what is required and what is ignored.
    public let source: EventSource
    let now: Date
    // Known once, since comparing kinds compares texts.
    let isWeb: Bool
    let isApp: Bool
    let isCRM: Bool
    let isOffline: Bool

    /// Makes a validator.
    ///
    /// - Parameters:
    ///   - source: The source that the events are meant for.
    ///   - now: The present, by which the age of events is judged.
    public init(source: EventSource, now: Date = Date()) {
        self.source = source
        self.now = now
        isWeb = source.kind == .web
        isApp = source.kind == .app
        isCRM = source.kind == .crm
        isOffline = source.kind == .offline
    }

    /// What is wrong with one event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - index: The event's place in the request, for the paths.
    /// - Returns: Errors and warnings, in the order of the payload's fields.
    public func issues(in event: Event, at index: Int = 0) -> [EventValidator.Issue] {
        var findings = Findings()
        check(event, &findings)
        if !findings.issues.isEmpty {
            findings.prefix("data.\(index)", from: 0)
        }
        return findings.issues
    }

    /// Each check reads what it needs where it stands: a copy of the user or the properties costs a reference for each of
    /// their texts, and even one text costs one if it is passed on. Hence most get it by a closure, and look first
    /// whether there is anything.
    private func check(_ event: Event, _ findings: inout Findings) {
        checkName(of: event, &findings)
        checkTime(of: event, &findings)
        checkID(of: event, &findings)
        checkFields(of: event, &findings)
        checkMoney(of: event, &findings)
        checkProducts(of: event, &findings)
        checkExpectedProperties(of: event, &findings)
        checkSource(of: event, &findings)
        checkAdditionalKeys(of: event, &findings)
    }

    /// Checks what is declared of the fields, and of all of them together whether they identify anybody.
    private func checkFields(of event: Event, _ findings: inout Findings) {
        var checker = FieldChecker(source: FieldSources(source.kind))
        // The checker throws nothing.
        try? event.readFields(&checker)
        checkIdentity(of: event, hasIdentifier: checker.hasIdentifier, &findings)
        findings.add(checker.findings)
    }

    /// What is wrong with the events of one call, each by itself and all together.
    ///
    /// - Parameter events: The events.
    /// - Returns: The issues of each event, in the order of the events.
    public func issues(in events: [Event]) -> [[EventValidator.Issue]] {
        // By index, since a loop over the elements copies each of them.
        var issues = events.indices.map { self.issues(in: events[$0], at: $0) }
        for index in Self.repetitions(in: events) {
            issues[index].append(
                EventValidator.Issue(
                    severity: .error,
                    path: "data.\(index).event_id",
                    rule: .duplicate,
                    advice: "the same event and id are in this call already; give a repetition its own occurrence"
                )
            )
        }
        return issues
    }
}
