import Foundation
import TikTokEvents

/// Responds to requests from a script and records them. After the script, it accepts everything.
actor ScriptedTransport: EventsTransport {
    enum Step: Sendable {
        case response(TransportResponse)
        case failure(TransportFailure)
        /// Waits for a duration, and then gives no response.
        case hang(Duration)
        case run(@Sendable (TransportRequest) throws(TransportFailure) -> TransportResponse)
    }

    private var script: [Step]
    private(set) var requests: [TransportRequest] = []

    init(_ script: [Step] = []) {
        self.script = script
    }

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        requests.append(request)
        switch script.isEmpty ? .code(0) : script.removeFirst() {
        case .response(let response): return response
        case .failure(let failure): throw failure
        case .hang(let duration):
            try? await Task.sleep(for: duration)
            throw .mayHaveBeenSent
        case .run(let body): return try body(request)
        }
    }

    var bodies: [String] {
        requests.map { String(decoding: $0.body, as: UTF8.self) }
    }
}

extension ScriptedTransport.Step {
    static func code(
        _ code: Int,
        status: Int = 200,
        message: String = "text",
        headers: [String: String] = [:]
    ) -> Self {
        let body = #"{"code":\#(code),"message":"\#(message)","request_id":"R\#(code)","data":{}}"#
        return .response(TransportResponse(status: status, headers: headers, body: Array(body.utf8)))
    }

    static func text(_ text: String, status: Int, headers: [String: String] = [:]) -> Self {
        .response(TransportResponse(status: status, headers: headers, body: Array(text.utf8)))
    }
}

extension TransportRequest {
    /// The pixel of the request.
    var sourceID: String { values(after: "\"event_source_id\":\"", atMost: 1).first ?? "" }
    /// The ids of the events, in order.
    var eventIDs: [String] { values(after: "\"event_id\":\"") }

    /// The events' bytes, by id.
    var eventBytes: [String: String] {
        let text = String(decoding: body.dropLast(2), as: UTF8.self)
        let events = text.components(separatedBy: #"{"event":""#).dropFirst()
        return Dictionary(zip(eventIDs, events.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 })) { $1 }
    }

    /// The text between each occurrence of a key and the next quotation mark.
    private func values(after key: String, atMost count: Int = .max) -> [String] {
        let (body, key) = (Data(body), Data(key.utf8))
        var values: [String] = []
        var rest = body.startIndex..<body.endIndex
        while values.count < count, let found = body.range(of: key, in: rest) {
            let end = body[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? body.endIndex
            values.append(String(decoding: body[found.upperBound..<end], as: UTF8.self))
            rest = end..<body.endIndex
        }
        return values
    }
}
