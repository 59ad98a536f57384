#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import TikTokEvents

/// Judges a whole request according to TikTok's reference: its address, headers, envelope, and events.
struct RequestJudge {
    let accessTokens: Set<String>?
    let sources: Set<EventSource>?
    let partnerNames: Set<String>?
    let now: Date

    /// The maximum nesting of a body: that of the deepest possible event, plus its request.
    private static let deepest = 2 + JSONValue.deepest

    /// A request that TikTok accepts.
    struct Accepted {
        let source: String
        let sourceID: String
        let testEventCode: String?
        let events: [JSONValue]
    }

    func judge(_ request: TransportRequest) throws(SandboxRefusal) -> Accepted {
        try checkAddress(request.url)
        try checkHeaders(request.headers)
        guard let body = try? JSONValue(json: request.body, deepest: Self.deepest), body.members != nil else {
            throw SandboxRefusal(.parameterError, "the body is not a JSON object")
        }
        let source = try string("event_source", in: body)
        guard ["web", "app", "offline", "crm"].contains(source) else {
            throw SandboxRefusal(.parameterError, "event_source: not one of the allowed values")
        }
        let sourceID = try string("event_source_id", in: body)
        try checkPermission(source: source, id: sourceID)
        if let code = body["test_event_code"], !code.isString {
            throw SandboxRefusal(.parameterError, "test_event_code: not a valid string")
        }
        try checkPartner(body["partner_name"])
        let events = try self.events(in: body, source: source)
        return Accepted(
            source: source,
            sourceID: sourceID,
            testEventCode: body["test_event_code"]?.text,
            events: events
        )
    }

    private func checkAddress(_ url: URL) throws(SandboxRefusal) {
        let parts = url.path.split(separator: "/")
        guard let version = parts.firstIndex(of: "open_api").map({ $0 + 1 }), version < parts.count,
            parts[(version + 1)...].elementsEqual(["event", "track"])
        else {
            throw SandboxRefusal(DeliveryOutcome.Code(rawValue: 40400), "route not found")
        }
        guard parts[version] == "v1.3" else {
            throw SandboxRefusal(DeliveryOutcome.Code(rawValue: 40051), "invalid API version")
        }
    }

    private func checkHeaders(_ headers: [String: String]) throws(SandboxRefusal) {
        let headers = Dictionary(headers.map { ($0.lowercased(), $1) }, uniquingKeysWith: { first, _ in first })
        guard let token = headers["access-token"], !token.isEmpty else {
            throw SandboxRefusal(.tokenEmpty, "Access token is empty", status: 401)
        }
        if let accessTokens, !accessTokens.contains(token) {
            throw SandboxRefusal(.tokenInvalid, "Access token is invalid", status: 401)
        }
        let type = headers["content-type"]?.lowercased() ?? ""
        guard type == "application/json" || type.hasPrefix("application/json;") else {
            throw SandboxRefusal(.parameterError, "Content-Type must be application/json")
        }
    }

    private func string(_ key: String, in body: JSONValue) throws(SandboxRefusal) -> String {
        guard let value = body[key] else {
            throw SandboxRefusal(.parameterError, "\(key): Missing data for required field")
        }
        guard let text = value.text, !text.isEmpty else {
            throw SandboxRefusal(.parameterError, "\(key): not a valid string")
        }
        return text
    }

    private func checkPermission(source: String, id: String) throws(SandboxRefusal) {
        guard let sources else { return }
        guard sources.contains(where: { $0.kind.rawValue == source && $0.id == id }) else {
            throw SandboxRefusal(.noPermission, "No permission to operate the event source")
        }
    }

    private func checkPartner(_ name: JSONValue?) throws(SandboxRefusal) {
        guard let name else { return }
        guard let text = name.text else { throw SandboxRefusal(.parameterError, "partner_name: not a valid string") }
        if let partnerNames, !partnerNames.contains(text) {
            throw SandboxRefusal(DeliveryOutcome.Code(rawValue: 40063), "partner_name: not a registered partner")
        }
    }

    private func events(in body: JSONValue, source: String) throws(SandboxRefusal) -> [JSONValue] {
        guard let data = body["data"] else {
            throw SandboxRefusal(.parameterError, "data: Missing data for required field")
        }
        guard let events = data.elements, !events.isEmpty else {
            throw SandboxRefusal(.parameterError, "data: not a valid array of events")
        }
        guard events.count <= 1000 else {
            throw SandboxRefusal(.parameterError, "data: longer than maximum length 1000")
        }
        let judge = EventJudge(source: source, now: now)
        for (index, event) in events.enumerated() {
            if let fault = judge.fault(in: event) {
                let place = fault.path.isEmpty ? "data.\(index)" : "data.\(index).\(fault.path)"
                throw SandboxRefusal(fault.code, "\(place): \(fault.reason)")
            }
        }
        return events
    }
}

/// Why the sandbox rejects a request.
struct SandboxRefusal: Error {
    let code: DeliveryOutcome.Code
    /// TikTok's message, which names fields and never shows a value.
    let message: String
    let status: Int

    init(_ code: DeliveryOutcome.Code, _ message: String, status: Int = 200) {
        self.code = code
        self.message = message
        self.status = status
    }
}
