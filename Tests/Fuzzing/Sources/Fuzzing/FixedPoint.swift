import Foundation
@testable import TikTokEvents

/// Requires that an event is the same after both of its encoders, except for the notes on what was left out, which are
/// meant for the host that created the event and are never sent.
public func requireFixedPoint(of event: Event) {
    var event = event
    event.user.omitted = OmittedIdentifiers()
    requireFixedPoint(event)
}

/// Requires that a request is the same after both of its encoders.
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

/// Returns the byte writer's output for a payload, or `nil` if it throws.
private func bytes(of payload: some PayloadObject) -> [UInt8]? {
    var (payload, json) = (payload, JSONWriter())
    return (try? payload.write(to: &json)).map { Array(json.bytes) }
}
