import Foundation
import TikTokEvents

/// A piece of single-threaded work, done by ours or by a peer. Timings, instructions, and allocations all use these.
package struct Workload: Sendable {
    /// The number of identifiers, leads, events, or responses that one turn processes.
    package let unitsPerTurn: Int
    /// Does the work once and returns a number that depends on its result.
    package let turn: @Sendable () throws -> Int

    /// The number of leads in a turn where each lead is its own unit.
    private static let turnOfSingles = 100

    init(unitsPerTurn: Int, turn: @escaping @Sendable () throws -> Int) {
        self.unitsPerTurn = unitsPerTurn
        self.turn = turn
    }

    /// One normalized identifier, from a String to hex digits or only to a digest.
    package static func identifier(toHex: Bool, by author: Author) -> Self {
        let texts = leads(turnOfSingles, .lean).map { $0.email.trimmingCharacters(in: .whitespaces).lowercased() }
        let hashing = author == .pasted ? CryptoHashing.pasted : .table
        let other = try? IdentifierNormalizer.externalID.hashed("another")
        return Self(unitsPerTurn: texts.count) {
            texts.reduce(0) { sum, text in
                switch (author, toHex) {
                case (.ours, true):
                    sum + ((try? IdentifierNormalizer.externalID.hashed(text))?.hexDigits.utf8.count ?? 0)
                case (.ours, false): sum + ((try? IdentifierNormalizer.externalID.hashed(text)) == other ? 1 : 0)
                case (_, true): sum + hashing.hexDigits(of: text).utf8.count
                case (_, false): sum + CryptoHashing.firstByteOfDigest(of: text)
                }
            }
        }
    }

    /// Four normalized identifiers of a user, from Strings to digests. Ours checks their form as well.
    package static func fourIdentifiers(by author: Author) -> Self {
        let users = leads(turnOfSingles, .full).map { lead in
            (
                email: lead.email.trimmingCharacters(in: .whitespaces).lowercased(),
                phone: "+1" + lead.phone.filter(\.isNumber).suffix(10), externalID: lead.id, zipCode: "90012"
            )
        }
        return Self(unitsPerTurn: 4 * users.count) {
            users.reduce(0) { sum, user in
                switch author {
                case .ours:
                    let hashed = Event.User(
                        email: user.email,
                        phone: user.phone,
                        externalID: user.externalID,
                        zipCode: user.zipCode
                    )
                    return sum + hashed.email.count + hashed.phone.count
                case .careful, .pasted:
                    return [user.email, user.phone, user.externalID, user.zipCode].reduce(sum) {
                        $0 + CryptoHashing.firstByteOfDigest(of: $1)
                    }
                }
            }
        }
    }

    /// All identifiers of a lead, normalized and hashed: three for a lean one, six and three places for a full one.
    package static func identifiers(_ payload: Lead.Payload, by author: Author) -> Self {
        let leads = leads(turnOfSingles, payload)
        let ours = BackendMapper()
        let peer = HandWrittenMapper(author == .pasted ? .pasted : .table, pixelCode: EventsClient.measuredPixelCode)
        return Self(unitsPerTurn: leads.count) {
            leads.reduce(0) { sum, lead in
                switch author {
                case .ours: sum + ours.user(for: lead).email.count
                case .careful, .pasted: sum + peer.user(for: lead).email.utf8.count
                }
            }
        }
    }

    /// From leads to the bytes of requests with the given number of events each.
    package static func body(_ payload: Lead.Payload, eventsPerRequest: Int, by author: Author) throws -> Self {
        let leads = leads(max(turnOfSingles, eventsPerRequest), payload)
        let requests = stride(from: 0, to: leads.count, by: eventsPerRequest).map {
            Array(leads[$0..<min($0 + eventsPerRequest, leads.count)])
        }
        let ours = BackendMapper()
        let client = try client()
        let peer = HandWrittenMapper(author == .pasted ? .pasted : .table, pixelCode: EventsClient.measuredPixelCode)
        return Self(unitsPerTurn: leads.count) {
            try requests.reduce(0) { sum, leads in
                switch author {
                case .ours: sum + client.preview(leads.map(ours.event)).reduce(0) { $0 + $1.count }
                case .careful, .pasted: sum + (try peer.body(for: leads)).count
                }
            }
        }
    }

    /// From leads as JSON to events, through a postback.
    package static func postback(_ payload: Lead.Payload) throws -> Self {
        let leads = ConfiguredLeads.leads(leads(turnOfSingles, payload))
        let mapper = try ConfiguredLeads.mapper()
        return Self(unitsPerTurn: leads.count) {
            try leads.reduce(0) { $0 + (try mapper.events(for: $1, at: .leadSold)).count }
        }
    }

    /// From 1,000 events to the bytes of a request. Ours includes checking the events.
    package static func encoding(_ payload: Lead.Payload, by encoder: Encoder) throws -> Self {
        let leads = leads(1000, payload)
        let events = leads.map(BackendMapper().event)
        let client = try client()
        let request = EventRequest(source: .web(pixelCode: EventsClient.measuredPixelCode), events: events)
        let handWritten = HandWrittenMapper(.table, pixelCode: EventsClient.measuredPixelCode).request(for: leads)
        return Self(unitsPerTurn: leads.count) {
            switch encoder {
            case .client: client.preview(events).reduce(0) { $0 + $1.count }
            case .jsonEncoderOfEvents: try JSONEncoder().encode(request).count
            case .jsonEncoderOfPlainStructs: try JSONEncoder().encode(handWritten).count
            }
        }
    }

    /// From the JSON of a lean lead to its fields, whatever they are, or to a struct.
    package static func decoding(by author: Author) throws -> Self {
        let leads = try leads(turnOfSingles, .lean).map { try JSONEncoder().encode($0) }
        return Self(unitsPerTurn: leads.count) {
            try leads.reduce(0) { sum, lead in
                switch author {
                case .ours: sum + (try JSONDecoder().decode([String: JSONValue].self, from: lead)).count
                case .careful, .pasted: sum + (try JSONDecoder().decode(Lead.self, from: lead)).id.utf8.count
                }
            }
        }
    }

    /// The encoder that turns events into bytes.
    package enum Encoder: Sendable {
        case client
        case jsonEncoderOfEvents
        case jsonEncoderOfPlainStructs
    }

    private static func client() throws -> EventsClient {
        try EventsClient.measured(over: AcceptingTransport())
    }

    private static func leads(_ count: Int, _ payload: Lead.Payload) -> [Lead] {
        Lead.samples(count, payload, time: Int(Date().timeIntervalSince1970))
    }
}
