import AsyncHTTPClient
import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
public import TikTokEvents

/// Sends requests with AsyncHTTPClient. Create one for the whole process.
public struct AsyncHTTPTransport: EventsTransport {
    private let client: HTTPClient

    /// Creates a transport with its own connections.
    public init() {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)  // or the token leaks
        configuration.connectionPool.retryConnectionEstablishment = false  // EventsClient retries
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Closes the connections. Call it last, before the process exits.
    public func shutDown() async throws {
        try await client.shutdown()
    }

    /// Sends a request until the deadline.
    public func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        let unread = NIOLockedValueBox(Optional(ByteBuffer(bytes: request.body)))  // until connected
        let body = AsyncStream { unread.withLockedValue { $0.take() } }
        var outgoing = HTTPClientRequest(url: request.url.absoluteString)
        outgoing.method = .POST
        outgoing.headers = .init(request.headers.map { ($0.key, $0.value) })
        outgoing.body = .stream(body, length: .known(Int64(request.body.count)))
        let response = await withTaskGroup(of: TransportResponse?.self) { [outgoing] group in
            group.addTask { try? await execute(outgoing) }
            group.addTask {
                try? await Task.sleep(until: deadline, clock: .continuous)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        guard let response else { throw unread.withLockedValue { $0 == nil } ? .mayHaveBeenSent : .notSent }
        return response
    }

    private func execute(_ request: HTTPClientRequest) async throws -> TransportResponse {
        let response = try await client.execute(request, deadline: .distantFuture)
        let bytes = try await response.body.collect(upTo: TransportResponse.maximumBodyLength)
        let headers = Dictionary(response.headers.map { ($0.name, $0.value) }) { "\($0), \($1)" }
        return TransportResponse(status: Int(response.status.code), headers: headers, body: Array(buffer: bytes))
    }
}
