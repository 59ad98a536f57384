import Foundation
import LoopbackServers
import Testing
import TikTokEvents
import TikTokEventsURLSession

/// What a network does wrong, and the outcome that it must come to. Bounds on time are generous on purpose.
@Suite(.serialized) struct FaultTests {
    private func outcome(
        _ url: String,
        deadline: Duration = .seconds(20)
    ) async throws -> (text: String, duration: Duration) {
        let client = try client(to: url, deadline: deadline, attempts: 1)
        let start = ContinuousClock.now
        let receipt = await client.send(event("1"))
        return (receipt.outcome.description, .now - start)
    }

    @Test(.timeLimit(.minutes(1))) func aRefusedConnectionIsNotSent() async throws {
        #expect(try await outcome("http://127.0.0.1:1").text == "not sent (network)")
    }

    @Test(.timeLimit(.minutes(1)), arguments: [301, 302, 303, 307, 308])
    func aRedirectIsRefused(status: Int) async throws {
        let other = try MisbehavingServer { _ in .write(MisbehavingServer.response("200 OK", body: #"{"code":0}"#)) }
        let first = try MisbehavingServer { [url = other.baseURL] _ in
            .write(MisbehavingServer.response("\(status) Elsewhere", headers: ["Location: \(url)/"]))
        }
        #expect(try await outcome(first.baseURL).text == "not sent (network, HTTP \(status))")
        #expect(first.connectionCount == 1)
        #expect(other.connectionCount == 0)
    }

    @Test(.timeLimit(.minutes(1))) func aHugeBodyIsCutOff() async throws {
        let server = try MisbehavingServer { _ in .hugeBody }
        let (text, duration) = try await outcome(server.baseURL)
        #expect(text == "unconfirmed (network)")
        #expect(duration < .seconds(15))
    }

    @Test(.timeLimit(.minutes(1))) func aDripEndsAtTheDeadline() async throws {
        let server = try MisbehavingServer { _ in .drip }
        let (text, duration) = try await outcome(server.baseURL, deadline: .seconds(2))
        #expect(text == "unconfirmed (deadline)")
        #expect((.seconds(1.9)...(.seconds(12))).contains(duration))
    }

    @Test(.timeLimit(.minutes(1))) func aChallengeEndsByTheDeadline() async throws {
        let server = try MisbehavingServer { _ in
            .write(MisbehavingServer.response("401 Unauthorized", headers: ["WWW-Authenticate: Basic realm=\"x\""]))
        }
        let (text, duration) = try await outcome(server.baseURL, deadline: .seconds(2))
        // What the platform reports of it differs by version; that it ends, and not as a success, doesn't.
        #expect(text.hasPrefix("unconfirmed"))
        #expect(duration < .seconds(12))
    }

    static let cutOff: [(name: String, behavior: MisbehavingServer.Behavior)] = [
        ("closed without an answer", .close),
        ("reset without an answer", .reset),
        ("a body that is too short", .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"code\":0")),
        ("not HTTP", .write("hello\r\n\r\n")),
        ("an empty answer", .write(MisbehavingServer.response("200 OK"))),
        ("a gateway's page", .write(MisbehavingServer.response("502 Bad Gateway", body: "<html>"))),
        ("broken JSON", .write(MisbehavingServer.response("200 OK", body: #"{"code":0"#))),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: cutOff.indices)
    func anAnswerThatIsNoneIsUnconfirmed(index: Int) async throws {
        let behavior = Self.cutOff[index].behavior
        let server = try MisbehavingServer { _ in behavior }
        let text = try await outcome(server.baseURL, deadline: .seconds(5)).text
        #expect(text.hasPrefix("unconfirmed"), "\(Self.cutOff[index].name): \(text)")
    }

    @Test(.timeLimit(.minutes(1))) func aLostConnectionIsRetriedToSuccess() async throws {
        let server = try MisbehavingServer { index in
            index < 2 ? .close : .write(MisbehavingServer.response("200 OK", body: #"{"code":0,"request_id":"1"}"#))
        }
        let receipt = try await client(to: server.baseURL).send(event("1"))
        #expect(receipt.outcome.description == "accepted (request id 1)")
    }

    @Test(.timeLimit(.minutes(1))) func requestsThatHangDoNotBlockTheNextOnes() async throws {
        let server = try MisbehavingServer { index in
            index < 6
                ? .writeAndHang("")
                : .write(MisbehavingServer.response("200 OK", body: #"{"code":0,"request_id":"1"}"#))
        }
        let transport = URLSessionTransport()
        let hasty = try client(to: server.baseURL, deadline: .seconds(1), attempts: 1, transport: transport)
        for index in 0..<6 {
            #expect(await hasty.send(event("\(index)")).outcome.description == "unconfirmed (deadline)")
        }
        let patient = try client(to: server.baseURL, transport: transport)
        #expect(await patient.send(event("last")).outcome.isAccepted)
    }
}
