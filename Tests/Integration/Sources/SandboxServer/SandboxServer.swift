import FlyingFox
import FlyingSocks
import Foundation
import TikTokEvents
public import TikTokEventsTesting

/// Serves TikTok's endpoint on a local port. Passes each request to a `Sandbox` and returns its response.
public struct SandboxServer: Sendable {
    /// The sandbox that judges the requests.
    public let sandbox: Sandbox
    /// The bodies that arrived over the network.
    public let received = ReceivedBodies()
    private let server: HTTPServer

    /// Creates a server. Port 0 means any free port.
    public init(sandbox: Sandbox = Sandbox(), port: UInt16 = 0) throws {
        self.sandbox = sandbox
        let received = received
        server = HTTPServer(
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port),
            logger: .disabled,
            handler: ClosureHTTPHandler { request in
                let body = [UInt8](try await request.bodyData)
                await received.add(body)
                return try await Self.answer(request, body, from: sandbox)
            }
        )
    }

    /// Serves until the task is canceled.
    public func run() async throws {
        try await server.run()
    }

    /// The server's address, once it is listening.
    public func baseURL() async throws -> String {
        try await server.waitUntilListening()
        guard let address = await server.listeningAddress, case .ip4(_, port: let port) = address else {
            throw CocoaError(.featureUnsupported)
        }
        return "http://127.0.0.1:\(port)"
    }

    private static func answer(
        _ request: HTTPRequest,
        _ body: [UInt8],
        from sandbox: Sandbox
    ) async throws -> HTTPResponse {
        guard let url = URL(string: "http://127.0.0.1" + request.path) else {
            return HTTPResponse(statusCode: .badRequest)
        }
        let headers = Dictionary(
            request.headers.map { ($0.key.rawValue, $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        let answer = try await sandbox.send(
            TransportRequest(url: url, headers: headers, body: body),
            deadline: .now + .seconds(5)
        )
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: "Status"),
            headers: HTTPHeaders(
                Dictionary(uniqueKeysWithValues: answer.headers.map { (HTTPHeader($0.key), $0.value) })
            ),
            body: Data(answer.body)
        )
    }
}

/// The bodies that arrived over the network, in order.
public actor ReceivedBodies {
    /// The bodies.
    public private(set) var bodies: [[UInt8]] = []

    func add(_ body: [UInt8]) {
        bodies.append(body)
    }
}
