package import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
package import TikTokEvents

/// The transport that a server with AsyncHTTPClient writes.
package struct AsyncHTTPClientTransport: EventsTransport {
    private let client: HTTPClient

    /// - Parameter client: A client that follows no redirect.
    package init(client: HTTPClient) {
        self.client = client
    }

    package func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        var outgoing = HTTPClientRequest(url: request.url.absoluteString)
        outgoing.method = .POST
        outgoing.headers = HTTPHeaders(request.headers.map { ($0.key, $0.value) })
        outgoing.body = .bytes(request.body, length: .known(Int64(request.body.count)))
        let limit = NIODeadline.now() + TimeAmount(deadline - .now)
        do {
            let response = try await client.execute(outgoing, deadline: limit)
            let body = try await response.body.collect(upTo: TransportResponse.maximumBodyLength)
            let headers = Dictionary(response.headers.map { ($0.name, $0.value) }) { first, _ in first }
            return TransportResponse(
                status: Int(response.status.code),
                headers: headers,
                body: Array(body.readableBytesView)
            )
        } catch let error as HTTPClientError where error == .connectTimeout {
            throw .notSent
        } catch {
            throw .mayHaveBeenSent
        }
    }
}
