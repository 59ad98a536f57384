import Foundation
@testable import TikTokEvents

/// Requires that an event comes back the same from both of its encoders, but for the notes on what was left out: these
/// are for the host that made the event, and no part of what is sent.
public func requireFixedPoint(of event: Event) {
    var event = event
    event.user.omitted = OmittedIdentifiers()
    requireFixedPoint(event)
}

/// Requires that a request comes back the same from both of its encoders.
public func requireFixedPoint(of request: EventRequest) {
    requireFixedPoint(request)
}

private func requireFixedPoint<Payload: PayloadObject & Codable>(_ payload: Payload) {
    guard let written = bytes(of: payload) else { return require(false, "the byte writer takes what was decoded") }
    requireSame(payload, written, "byte writer")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(payload) else { return require(false, "JSONEncoder takes what was decoded") }
    requireSame(payload, Array(data), "JSONEncoder")
}

private func requireSame<Payload: PayloadObject & Codable>(_ payload: Payload, _ bytes: [UInt8], _ encoder: String) {
    guard let again = try? JSONDecoder().decode(Payload.self, from: Data(bytes)) else {
        return require(false, "what the \(encoder) wrote can be decoded")
    }
    require(again == payload, "what the \(encoder) wrote is what was decoded")
    let copy = Fuzzing.bytes(of: again)
    require(copy != nil, "it can be written again")
    require(copy == Fuzzing.bytes(of: payload), "the bytes are the same each time")
}

/// What the byte writer makes of a payload; `nil` if it refuses.
private func bytes(of payload: some PayloadObject) -> [UInt8]? {
    var (payload, json) = (payload, JSONWriter())
    return (try? payload.write(to: &json)).map { Array(json.bytes) }
}
