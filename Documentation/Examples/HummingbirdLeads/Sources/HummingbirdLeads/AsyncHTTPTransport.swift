import AsyncHTTPClient
import NIOConcurrencyHelpers
import NIOCore
import TikTokEvents

/// Sends requests with AsyncHTTPClient. Whoever makes the transport shuts its client down.
struct AsyncHTTPTransport: EventsTransport {
    let client: HTTPClient

    init() {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)  // or the token goes elsewhere
        configuration.connectionPool.retryConnectionEstablishment = false  // the events client tries again itself
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        let unread = NIOLockedValueBox(Optional(ByteBuffer(bytes: request.body)))  // until there is a connection
        let body = AsyncStream { unread.withLockedValue { $0.take() } }
        var outgoing = HTTPClientRequest(url: request.url.absoluteString)
        outgoing.method = .POST
        outgoing.headers = .init(request.headers.map { ($0.key, $0.value) })
        outgoing.body = .stream(body, length: .known(Int64(request.body.count)))
        let response = await withTaskGroup(of: TransportResponse?.self) { [outgoing] group in
            group.addTask { try? await answer(to: outgoing) }
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

    private func answer(to request: HTTPClientRequest) async throws -> TransportResponse {
        let answer = try await client.execute(request, deadline: .distantFuture)
        let bytes = try await answer.body.collect(upTo: TransportResponse.maximumBodyLength)
        let headers = Dictionary(answer.headers.map { ($0.name, $0.value) }) { "\($0), \($1)" }
        return TransportResponse(status: Int(answer.status.code), headers: headers, body: Array(buffer: bytes))
    }
}
