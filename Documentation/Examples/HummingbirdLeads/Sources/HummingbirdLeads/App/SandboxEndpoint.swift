import Foundation
import Hummingbird
import TikTokEvents
import TikTokEventsTesting

/// TikTok's endpoint on this machine, so that the example needs no account. It passes requests to a sandbox.
struct SandboxEndpoint: Sendable {
    let sandbox = Sandbox()

    func addRoutes(to router: some RouterMethods<BasicRequestContext>) {
        router.post("open_api/:version/event/track", use: track)
    }

    @Sendable func track(_ request: Request, context: BasicRequestContext) async throws -> Response {
        guard let url = URL(string: "http://sandbox\(request.uri.path)") else { throw HTTPError(.badRequest) }
        let body = try await request.body.collect(upTo: 2 * 1024 * 1024)
        let answer = try await sandbox.send(
            TransportRequest(
                url: url,
                headers: Dictionary(request.headers.map { ($0.name.rawName, $0.value) }) { first, _ in first },
                body: Array(body.readableBytesView)
            ),
            deadline: .now + .seconds(5)
        )
        return Response(
            status: .init(code: answer.status),
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }
}
