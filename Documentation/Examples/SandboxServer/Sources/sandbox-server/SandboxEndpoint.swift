import FlyingFox
import Foundation
import TikTokEvents
import TikTokEventsTesting

/// Passes requests to a sandbox, and reports what it has received.
actor SandboxEndpoint {
    /// How requests are treated.
    enum Mode: String {
        case normal
        /// Every request fails, and none is judged.
        case down
        /// Every request is judged, but never gets a response.
        case silent
        /// Every request is accepted unread, for loads that the sandbox would limit.
        case blind
    }

    private let sandbox: Sandbox
    private let clock: LeapingClock
    /// Whether every third request fails, with these faults in turn: a lost response, throttling, and a system error.
    private let hasFaults: Bool
    /// The longest time that a request takes, half of it before it is judged and half of it after.
    private let latency: Duration
    private var mode = Mode.normal

    private static let faults: [SandboxResponse] = [.responseLost, .throttled(retryAfter: "1"), .systemError]

    init(hasFaults: Bool, latency: Duration) {
        self.hasFaults = hasFaults
        self.latency = latency
        let clock = LeapingClock()
        self.clock = clock
        sandbox = Sandbox(now: { clock.now })
    }

    func track(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let url = URL(string: "http://127.0.0.1" + request.path) else {
            return HTTPResponse(statusCode: .badRequest)
        }
        let incoming = TransportRequest(
            url: url,
            headers: Dictionary(request.headers.map { ($0.key.rawValue, $0.value) }) { first, _ in first },
            body: [UInt8](try await request.bodyData)
        )
        try await Task.sleep(for: latency / 2 * .random(in: 0...1))
        switch mode {
        case .down: return HTTPResponse(statusCode: .serviceUnavailable)
        case .blind: return try await blindResponse()
        case .normal, .silent: return try await judge(incoming)
        }
    }

    private func blindResponse() async throws -> HTTPResponse {
        try await Task.sleep(for: latency / 2 * .random(in: 0...1))
        return HTTPResponse(statusCode: .ok, body: Data(#"{"code":0,"message":"OK","request_id":"blind"}"#.utf8))
    }

    private func judge(_ request: TransportRequest) async throws -> HTTPResponse {
        let count = await sandbox.requestCount
        if hasFaults, mode == .normal, count % 3 == 2 {
            await sandbox.enqueue(Self.faults[count / 3 % Self.faults.count])
        }
        let answer = try? await sandbox.send(request, deadline: .now + .seconds(5))
        while mode == .silent {
            try await Task.sleep(for: .milliseconds(100))
        }
        try await Task.sleep(for: latency / 2 * .random(in: 0...1))
        guard let answer else {
            // What a gateway returns when it gets no response. The events may have arrived.
            return HTTPResponse(statusCode: .badGateway)
        }
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: "Status"),
            headers: HTTPHeaders(Dictionary(answer.headers.map { (HTTPHeader($0), $1) }) { first, _ in first }),
            body: Data(answer.body)
        )
    }

    // MARK: The record

    /// How many events arrived, how many of them count, and how many copies differ from the first with their id.
    func summary() async -> HTTPResponse {
        let accepted = await sandbox.acceptedEvents
        let firsts = Dictionary(accepted.map { ($0.event.id, $0.event) }) { first, _ in first }
        let summary = [
            "requests": await sandbox.requestCount,
            "received": accepted.count,
            "counted": accepted.count { $0.status == .counted },
            "repeated": accepted.count { $0.status != .counted },
            "changed": accepted.count { firsts[$0.event.id] != $0.event },
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let body = try? encoder.encode(summary)
        return HTTPResponse(statusCode: .ok, body: (body ?? Data()) + Data("\n".utf8))
    }

    /// The ids of the events that TikTok would count, one per line.
    func countedIDs() async -> HTTPResponse {
        let ids = await sandbox.countedEvents.compactMap(\.id?.rawValue)
        return HTTPResponse(statusCode: .ok, body: Data(ids.map { $0 + "\n" }.joined().utf8))
    }

    /// All events in order of arrival, one per line: the time, whether TikTok would count it, its source, and its id.
    func events() async -> HTTPResponse {
        let lines = await sandbox.acceptedEvents.map { event in
            let id = event.event.id?.rawValue ?? ""
            return "\(event.date.timeIntervalSince1970) \(event.status.rawValue) \(event.source.id) \(id)\n"
        }
        return HTTPResponse(statusCode: .ok, body: Data(lines.joined().utf8))
    }

    // MARK: Control

    func change(to request: HTTPRequest) -> HTTPResponse {
        guard let mode = request.path.split(separator: "/").last.flatMap({ Mode(rawValue: String($0)) }) else {
            return HTTPResponse(statusCode: .badRequest)
        }
        self.mode = mode
        return HTTPResponse(statusCode: .ok)
    }

    /// Sets the clock forward by some hours.
    func leap(_ request: HTTPRequest) -> HTTPResponse {
        guard let hours = request.path.split(separator: "/").last.flatMap({ Double($0) }) else {
            return HTTPResponse(statusCode: .badRequest)
        }
        clock.leap(hours: hours)
        return HTTPResponse(statusCode: .ok)
    }
}
