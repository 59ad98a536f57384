import TikTokEvents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A program with the SDK and its own transport, which creates an event and the bytes of a request.
@main
enum Main {
    static func main() throws {
        var event = Event(.purchase, id: try EventID(lead: "1", trigger: .leadSold), time: Date())
        event.user = .init(email: "alice@example.com", phone: "(213) 373-4253", phoneRegion: .unitedStates)
        event.page = .init(url: "https://example.com/")
        let client = try EventsClient(
            source: .web(pixelCode: "C4EXAMPLE"),
            accessToken: AccessToken("token"),
            transport: NoTransport()
        )
        print(client.preview([event]).count)
    }
}

struct NoTransport: EventsTransport {
    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        throw .notSent
    }
}
