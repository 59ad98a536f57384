import TikTokEvents

/// Answers requests from a script and remembers them; after the script, everything is accepted.
actor ScriptedTransport: EventsTransport {
    enum Step: Sendable {
        case answer(TransportResponse)
        case failure(TransportFailure)
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
        case .answer(let response): return response
        case .failure(let failure): throw failure
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
        return .answer(TransportResponse(status: status, headers: headers, body: Array(body.utf8)))
    }

    static func text(_ text: String, status: Int, headers: [String: String] = [:]) -> Self {
        .answer(TransportResponse(status: status, headers: headers, body: Array(text.utf8)))
    }
}
