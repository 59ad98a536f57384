#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Finds what TikTok would reject in an event, or accept and silently ignore.
///
/// TikTok returns "OK" for unknown keys, wrong time units, and events that match no one, so it's best to find mistakes
/// before sending. `EventsClient` checks every event and doesn't send one that has an error. Run the validator in your
/// tests to see warnings too.
///
/// ```swift
/// let issues = EventValidator(source: .web(pixelCode: "C4EXAMPLE")).issues(in: event)
/// ```
public struct EventValidator: Sendable {
    /// The source that receives the events. It determines which fields are required and which are ignored.
    public let source: EventSource
    // Computed once, since comparing kinds compares strings.
    let fieldSource: FieldSources
    let isWeb: Bool
    let isApp: Bool
    let isCRM: Bool
    let isOffline: Bool

    /// Creates a validator.
    ///
    /// - Parameter source: The source that receives the events.
    public init(source: EventSource) {
        self.source = source
        fieldSource = FieldSources(source.kind)
        isWeb = source.kind == .web
        isApp = source.kind == .app
        isCRM = source.kind == .crm
        isOffline = source.kind == .offline
    }

    /// Checks one event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - index: The event's position in the request, for the paths.
    ///   - now: The current time, for judging the event's age.
    /// - Returns: The errors and warnings, in a fixed order.
    public func issues(in event: Event, at index: Int = 0, now: Date = Date()) -> [EventValidator.Issue] {
        var findings = Findings()
        check(event, now, &findings)
        if !findings.issues.isEmpty {
            findings.prefix("data.\(index)", from: 0)
        }
        return findings.issues
    }

    // Each check reads the event in place: copying the user or the properties retains every string they hold.
    private func check(_ event: Event, _ now: Date, _ findings: inout Findings) {
        checkName(of: event, &findings)
        checkTime(of: event, now, &findings)
        checkID(of: event, &findings)
        checkFields(of: event, &findings)
        checkMoney(of: event, &findings)
        checkProducts(of: event, &findings)
        checkExpectedProperties(of: event, &findings)
        checkSource(of: event, &findings)
        checkAdditionalKeys(of: event, &findings)
    }

    /// Checks each field against its declaration, and whether the fields together identify anyone.
    private func checkFields(of event: Event, _ findings: inout Findings) {
        var checker = FieldChecker(source: fieldSource)
        // The checker never throws.
        try? event.readFields(&checker)
        checkIdentity(of: event, hasIdentifier: checker.hasIdentifier, &findings)
        findings.add(checker.findings)
    }

    /// Checks the events of one call, one by one and for repetitions: copies of an event are sent once, and a different
    /// event with the same name and id isn't sent.
    ///
    /// - Parameters:
    ///   - events: The events.
    ///   - now: The current time, for judging the events' age.
    /// - Returns: The issues of each event, in order.
    public func issues(in events: [Event], now: Date = Date()) -> [[EventValidator.Issue]] {
        // By index, since iterating over the elements copies them.
        var issues = events.indices.map { self.issues(in: events[$0], at: $0, now: now) }
        var repetitions = EventRepetitions(among: events)
        for index in events.indices where !issues[index].contains(where: { $0.severity == .error }) {
            if let repetition = repetitions.repetition(at: index) {
                issues[index].append(repetition.issue)
            }
        }
        return issues
    }
}
