#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// TikTok's response to a request.
package struct EventsResponse: Hashable, Sendable {
    /// The code, which determines the outcome of the request.
    package let code: DeliveryOutcome.Code
    /// TikTok's own message. It may echo what was sent, so don't log it.
    package let message: String
    /// TikTok's id for the request, for its support.
    package let requestID: String

    /// Reads a response. Returns `nil` unless the body is a JSON object with an integer `code`.
    package init?(body: [UInt8]) {
        guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(body)) else { return nil }
        code = DeliveryOutcome.Code(rawValue: envelope.code)
        message = envelope.message ?? ""
        requestID = Self.id(envelope.requestID ?? "")
    }

    /// The id is part of logs and receipts, so only characters that belong in an id are kept.
    private static func id(_ text: String) -> String {
        String(decoding: text.utf8.lazy.filter(\.isLetterOrDigit).prefix(64), as: UTF8.self)
    }

    private struct Envelope: Decodable {
        let code: Int
        let message: String?
        let requestID: String?

        enum CodingKeys: String, CodingKey {
            case code
            case message
            case requestID = "request_id"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            code = try container.decode(Int.self, forKey: .code)
            // Only the code decides. Whatever else can't be read must not make a response unreadable.
            message = try? container.decodeIfPresent(String.self, forKey: .message)
            requestID = try? container.decodeIfPresent(String.self, forKey: .requestID)
        }
    }
}

extension EventsResponse {
    /// The part of the message to examine, since searching a long text of odd characters may take seconds.
    private var messageBytes: ArraySlice<UInt8> {
        Array(message.utf8.prefix(4096))[...]
    }

    /// The location in the request that the message names, as in `data.3.user.email: ...`.
    var place: Place? {
        Place(in: messageBytes)
    }

    /// What the message says is wrong with the request as a whole, or `nil` if it names an event or nothing known.
    var requestFault: DeliveryOutcome.Cause.Reason? {
        let text = messageBytes.map { $0 | ($0 &- 0x41 < 26 ? 0x20 : 0) }[...]
        func names(_ phrases: String...) -> Bool {
            phrases.contains { text.firstIndex(of: $0.utf8) != nil }
        }
        if place != nil { return nil }
        if names("permission", "advertiser") { return .unauthorized }
        return names("event_source", "pixel code", "pixel_code", "partner", "test_event_code") ? .misconfigured : nil
    }

    /// A location in a request: an event and one of its fields.
    struct Place: Hashable, Sendable {
        let eventIndex: Int
        /// The dotted path within the event. It consists of field names only, so that it shows no value.
        let path: String

        init?(in message: ArraySlice<UInt8>) {
            guard let start = message.firstIndex(of: "data.".utf8) else { return nil }
            let text = message[(start + 5)...].prefix {
                $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
            }
            let parts = text.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
            guard let index = parts.first.flatMap({ Int($0) }) else { return nil }
            eventIndex = index
            path = parts.dropFirst().filter { Self.fieldNames.contains($0) || Int($0) != nil }
                .joined(separator: ".")
        }

        private static let fieldNames = Set(Event.members(at: "").map(\.key))
    }
}

extension ArraySlice<UInt8> {
    /// The index of the first occurrence of a text.
    fileprivate func firstIndex(of text: String.UTF8View) -> Int? {
        indices.dropLast(text.count - 1).first { self[$0...].starts(with: text) }
    }
}

extension EventsResponse: Redacted {
    var summary: String { "EventsResponse(code: \(code), request id: \(requestID))" }
}
