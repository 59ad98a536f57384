#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// TikTok's answer to a request.
public struct EventsResponse: Hashable, Sendable {
    /// What became of the request.
    public let code: EventsResponse.Code
    /// TikTok's own words. They may echo what was sent: don't log them.
    public let message: String
    /// TikTok's id of the request, to be given to its support.
    public let requestID: String
    /// More about the answer; empty in the Events API 2.0.
    public let data: JSONValue?

    /// Reads an answer; `nil` unless the body is a JSON object with a whole number as its `code`.
    ///
    /// - Parameter body: The bytes of the body.
    public init?(body: [UInt8]) {
        if let usual = Usual(body), let code = usual.code {
            self.init(code: code, message: usual.message, requestID: usual.requestID, data: usual.data)
        } else {
            self.init(decoding: body)
        }
    }

    /// Reads any answer.
    init?(decoding body: [UInt8]) {
        guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(body)) else { return nil }
        self.init(code: envelope.code, message: envelope.message, requestID: envelope.requestID, data: envelope.data)
    }

    private init(code: Int, message: String?, requestID: String?, data: JSONValue?) {
        self.code = EventsResponse.Code(rawValue: code)
        self.message = message ?? ""
        self.requestID = Self.id(requestID ?? "")
        self.data = data
    }

    /// Part of logs and receipts, so only characters of an id are let through.
    private static func id(_ text: String) -> String {
        if text.utf8.count <= 64, text.utf8.allSatisfy(\.isASCIILetterOrDigit) {
            return text
        }
        return String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(64))
    }

    /// The place in the request that the message names, as in `data.3.user.email: ...`.
    var place: Place? {
        Place(in: message)
    }

    private struct Envelope: Decodable {
        let code: Int
        let message: String?
        let requestID: String?
        let data: JSONValue?

        enum CodingKeys: String, CodingKey {
            case code
            case message
            case requestID = "request_id"
            case data
        }
    }
}

extension EventsResponse {
    /// A place in a request: an event and a field of it.
    struct Place: Hashable, Sendable {
        let eventIndex: Int
        /// The dotted path within the event. It is made of letters of field names alone, so that no value shows.
        let path: String

        init?(in message: String) {
            guard let start = message.firstRange(of: "data.")?.upperBound else { return nil }
            let parts = message[start...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "._".contains($0)) }
                .split(separator: ".")
            guard let index = parts.first.flatMap({ Int($0) }) else { return nil }
            eventIndex = index
            path = parts.dropFirst().filter { Self.fieldNames.contains(String($0)) || Int($0) != nil }
                .joined(separator: ".")
        }

        private static let fieldNames = [
            Event.fieldNames, Event.User.fieldNames, Event.Properties.fieldNames, Event.Content.fieldNames,
            Event.Page.fieldNames,
            Event.App.fieldNames, Event.Ad.fieldNames, Event.InstantFormLead.fieldNames, Event.Device.fieldNames,
        ].reduce(into: Set<String>()) { $0.formUnion($1) }
    }
}

extension EventsResponse: Redacted {
    var summary: String { "EventsResponse(code: \(code), request id: \(requestID))" }
}
