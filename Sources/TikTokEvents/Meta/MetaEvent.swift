#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An event that was made for Meta's Conversions API, turned into an ``Event`` of TikTok.
///
/// ```swift
/// let body = try JSONDecoder().decode(MetaEvent.Request.self, from: metaBody)
/// let report = await client.send(body.events.map(\.event))
/// for note in body.events.flatMap(\.notes) { log("\(note)") }   // safe to log: paths and rules, no values
/// ```
///
/// What both platforms define alike carries over. What they define differently is left out, never guessed, and each such
/// field has a note. Above all, a digest can't be turned into that of another rule: phones are hashed without their `+`
/// for Meta, and cities, states and countries, which TikTok wants plain, are hashed at all. To keep them, build events
/// from the raw data with ``Event/User/init(email:phone:region:externalID:firstName:lastName:city:state:country:zipCode:ip:)``.
///
/// Values that Meta wants hashed and that are raw are normalized and hashed here by TikTok's rules, and noted.
/// See <doc:MigratingFromMeta> for every field.
public struct MetaEvent: Hashable, Sendable {
    /// The event for TikTok. Without an `event_id` its ``Event/id`` is `nil`, and a retry may count twice.
    public let event: Event
    /// The kind of TikTok's event source that `action_source` speaks of; `nil` where TikTok has none like it.
    ///
    /// A request has one source for all of its events, so send events of different kinds separately.
    public let sourceKind: EventSource.Kind?
    /// The fields that didn't carry over as they were, in the order of reading.
    public let notes: [Note]
}

extension MetaEvent: Decodable {
    /// Decodes a server event of Meta's Conversions API.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `EventsError` with the code `invalidMetaEvent` and the path that is wrong, when there is no
    ///   `event_name` or no readable `event_time`; `DecodingError` for a number that no `Decimal` holds. Neither holds a
    ///   value.
    public init(from decoder: any Decoder) throws {
        var fields = try MetaFields(from: decoder)
        let name = try fields.eventName()
        let time = try fields.eventTime()
        var event = Event(name, id: "", time: time)
        event.id = fields.text("event_id").flatMap { $0.isEmpty ? nil : EventID(rawValue: $0) }
        event.page = fields.page()
        event.limitedDataUse = fields.limitedDataUse()
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
            throw error("every event of Meta has a name", at: "event_name")
        }
        // The one standard event of both that is spelled differently.
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
        let url = text("event_source_url")
        let referrer = text("referrer_url")
        if url == nil, referrer != nil {
            note("referrer_url", .pageNeeded)
        }
        return url.map { Event.Page(url: $0, referrer: referrer) }
    }

    /// Meta's Limited Data Use and TikTok's `limited_data_use` answer the same privacy laws of US states.
    fileprivate mutating func limitedDataUse() -> Bool? {
        if bool("opt_out") == true {
            note("opt_out", .optOut)
        }
        guard let options = take("data_processing_options") else { return nil }
        switch options {
        case []: return false
        case ["LDU"]: return true
        default:
            note("data_processing_options", .unexpectedType)
            return nil
        }
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

    /// Which system a device has: all that `app_data` tells TikTok.
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
    /// The event of Meta lacks what every event has.
    public static let invalidMetaEvent = Self(rawValue: "invalid_meta_event")
}
