import FlyingFox
import Foundation
import TikTokEvents
import TikTokEventsTesting

/// Hands requests to a sandbox and tells what it has seen.
struct SandboxEndpoint: Sendable {
    let sandbox = Sandbox()
    /// Whether every third request meets a fault, in turn: an answer that gets lost, a throttled one, a system error.
    let hasFaults: Bool

    private static let faults: [SandboxAnswer] = [.answerLost, .throttled(retryAfter: "1"), .systemError]

    func track(_ request: HTTPRequest) async throws -> HTTPResponse {
        let count = await sandbox.requestCount
        if hasFaults, count % 3 == 2 {
            await sandbox.enqueue(Self.faults[count / 3 % Self.faults.count])
        }
        guard let url = URL(string: "http://127.0.0.1" + request.path) else {
            return HTTPResponse(statusCode: .badRequest)
        }
        let incoming = TransportRequest(
            url: url,
            headers: Dictionary(request.headers.map { ($0.key.rawValue, $0.value) }) { first, _ in first },
            body: [UInt8](try await request.bodyData)
        )
        guard let answer = try? await sandbox.send(incoming, deadline: .now + .seconds(5)) else {
            // What a gateway says when it got no answer: the events may have arrived.
            return HTTPResponse(statusCode: .badGateway)
        }
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: "Status"),
            headers: HTTPHeaders(Dictionary(answer.headers.map { (HTTPHeader($0), $1) }) { first, _ in first }),
            body: Data(answer.body)
        )
    }

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

    /// The ids of the events that TikTok would count, one a line.
    func countedIDs() async -> HTTPResponse {
        let ids = await sandbox.countedEvents.compactMap(\.id?.rawValue)
        return HTTPResponse(statusCode: .ok, body: Data(ids.map { $0 + "\n" }.joined().utf8))
    }
}
