package import TikTokEvents

/// Accepts everything without a network, so that only the client's own work remains.
package struct AcceptingTransport: EventsTransport {
    package static let answer = Array(
        #"{"code":0,"message":"OK","request_id":"202611251200000100000000000000AB","data":{}}"#.utf8
    )

    package init() {}

    package func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        TransportResponse(status: 200, body: Self.answer)
    }
}
