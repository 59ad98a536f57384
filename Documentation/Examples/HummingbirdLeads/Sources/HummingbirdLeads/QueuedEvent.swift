import Foundation
import GRDB
import TikTokEvents

/// An event on its way to TikTok. It holds hashes only, so it may be stored, and it survives a crash here.
struct QueuedEvent: Codable, Sendable, FetchableRecord, PersistableRecord {
    let id: String
    let leadID: String
    let event: Event
    /// The last outcome in words that are safe to log, once there is one.
    var outcome: String?
    /// Whether there is nothing more to do: accepted, refused for good, or too old to send again.
    var isSettled = false
    /// When to send it again, if the queue in memory hasn't settled it by then.
    var dueAt: Date
    /// 47 hours after the first attempt that may have arrived: after that a copy could count twice.
    var expiresAt: Date?

    init(_ event: Event, of lead: Lead) {
        id = Self.id(of: event)
        leadID = lead.id
        self.event = event
        dueAt = Date() + 120
    }

    /// TikTok counts an event once by its name and id, so this is what tells two apart.
    static func id(of event: Event) -> String {
        "\(event.name) \(event.id?.rawValue ?? "")"
    }
}

/// A column of JSON. GRDB would hand its text to the event's decoder, which takes a text for a text and not for an object.
extension Event: @retroactive SQLExpressible, @retroactive StatementBinding, @retroactive DatabaseValueConvertible {
    /// The event as JSON text.
    public var databaseValue: DatabaseValue {
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self).databaseValue } ?? .null
    }

    /// The event of a JSON text; `nil` if it holds none.
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Event? {
        String.fromDatabaseValue(value).flatMap { try? JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
    }
}
