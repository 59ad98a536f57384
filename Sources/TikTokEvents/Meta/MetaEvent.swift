#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An event that was built for Meta's Conversions API, converted to a TikTok ``Event``.
///
/// ```swift
/// let body = try JSONDecoder().decode(MetaEvent.Request.self, from: metaBody)
/// for note in body.notes + body.events.flatMap(\.notes) {
///     logger.notice("\(note)")  // safe to log: paths and rules, no values
/// }
/// let events = body.events.filter { $0.sourceKind == .web && !$0.isOptedOut }
/// let report = await client.send(events.map(\.event))
/// ```
///
/// Fields that both platforms define alike carry over. Fields that they define differently are left out rather than
/// guessed, and each has a note. Most importantly, a digest made by one rule can't be converted to another: Meta hashes
/// phones without the `+`, and hashes cities, states, and countries, which TikTok wants plain. To keep them, build
/// events from the raw data with
/// ``Event/User/init(email:phone:phoneRegion:externalID:firstName:lastName:city:state:country:zipCode:ip:userAgent:)``.
///
/// Values that Meta wants hashed but that are still raw are normalized and hashed by TikTok's rules, and noted. See
/// <doc:MigratingFromMeta> for every field.
public struct MetaEvent: Hashable, Sendable {
    /// The TikTok event. Without an `event_id`, its ``Event/id`` is `nil`, and a retry may count twice.
    public let event: Event
    /// The kind of TikTok source that `action_source` corresponds to, or `nil` if TikTok has no such source.
    ///
    /// A request has one source for all of its events, so send events of different kinds separately.
    public let sourceKind: EventSource.Kind?
    /// Whether `opt_out` has any value other than an explicit "no": the person opted out of ads optimization, for which
    /// TikTok has no counterpart. Don't send such an event.
    public let isOptedOut: Bool
    /// The fields that didn't carry over unchanged, in reading order.
    public let notes: [Note]
}

extension MetaEvent: Decodable {
    /// Decodes a server event of Meta's Conversions API.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `EventsError` with the code `invalidMetaEvent` and the path of what is wrong if there is no
    ///   `event_name` or no readable `event_time`, or `DecodingError` for a number that doesn't fit in a `Decimal`.
    ///   Neither contains a value.
    public init(from decoder: any Decoder) throws {
        var fields = try MetaFields(from: decoder)
        let name = try fields.eventName()
        let time = try fields.eventTime()
        var event = Event(name, id: "", time: time)
        event.id = fields.text("event_id").flatMap { $0.isEmpty ? nil : EventID(rawValue: $0) }
        event.page = fields.page()
        event.limitedDataUse = fields.limitedDataUse()
        isOptedOut = fields.isOptedOut()
        sourceKind = fields.sourceKind()
        let platform = fields.appPlatform()
        event.user = fields.user(platform: platform)
        if let url = event.page?.url {
            event.user.click = TikTokClick(landingURL: url)
        }
        event.properties = fields.properties()
        fields.noteRest(knownToMeta: [
            "messaging_channel", "attribution_data", "original_event_data", "advanced_measurement_table",
            "customer_segmentation", "data_processing_options_country", "data_processing_options_state",
        ])
        self.event = event
        notes = fields.notes
    }
}

extension MetaFields {
    fileprivate mutating func eventName() throws -> EventName {
        guard let name = text("event_name"), !name.isEmpty else {
            throw error("every Meta event needs a name", at: "event_name")
        }
        // The only standard event that both platforms have but spell differently.
        return name == "PageView" ? .pageview : EventName(rawValue: name)
    }

    fileprivate mutating func eventTime() throws -> Date {
        do throws(ValueRefusal) {
            return try LeadTime.conversion(from: text("event_time") ?? "").date
        } catch {
            throw self.error(error.advice, at: "event_time")
        }
    }

    fileprivate mutating func page() -> Event.Page? {
        let url = self.url("event_source_url")
        let referrer = self.url("referrer_url")
        if url == nil, referrer != nil {
            note("referrer_url", .pageNeeded)
        }
        return url.map { Event.Page(url: $0, referrer: referrer) }
    }

    /// Any value other than an explicit "no" counts as "yes".
    fileprivate mutating func isOptedOut() -> Bool {
        guard let flag = take("opt_out"), !flag.isHollow else { return false }
        let word = flag.text.map { JSONValue.string($0.trimmed) } ?? flag
        guard word.boolean != false else { return false }
        note("opt_out", .optOut)
        return true
    }

    /// Meta's Limited Data Use and TikTok's `limited_data_use` are for the same US state privacy laws.
    fileprivate mutating func limitedDataUse() -> Bool? {
        guard let options = take("data_processing_options") else { return nil }
        if options == [] { return false }
        // A list in a string, such as `["LDU"]`, limits the use as well.
        let words = options.elements.compactMap(\.text).flatMap { $0.uppercased().split { !$0.isLetter } }
        let isLimited = words.contains("LDU")
        if !isLimited || options != ["LDU"] {
            note("data_processing_options", .unexpectedType)
        }
        return isLimited ? true : nil
    }

    fileprivate mutating func sourceKind() -> EventSource.Kind? {
        guard let source = text("action_source") else { return nil }
        switch source {
        case "website": return .web
        case "app": return .app
        case "physical_store", "phone_call": return .offline
        default:
            note("action_source", .noCounterpart)
            return nil
        }
    }

    /// The device's platform, which is all that TikTok needs from `app_data`.
    fileprivate mutating func appPlatform() -> String? {
        guard var app = object("app_data") else { return nil }
        defer { take(notesOf: app) }
        var platform: String?
        if case .array(let info)? = app.take("extinfo"), case .string(let version)? = info.first {
            platform = version
        }
        app.noteRest(reason: .noCounterpart)
        return platform
    }
}

extension EventsError.Code {
    /// The Meta event lacks a name or a readable time.
    public static let invalidMetaEvent = Self(rawValue: "invalid_meta_event")
}
