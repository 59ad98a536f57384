import FoundationEssentials
import TikTokEvents

/// Uses the SDK as a host does, so that nothing in it is stripped.
struct Mapper: LeadMapper {
    func events(for lead: String, at trigger: LeadTrigger) throws -> [Event] {
        var event = Event(.purchase, id: try EventID(lead: lead, trigger: trigger), time: Date())
        event.user = .init(email: "jane@example.com", phone: "(213) 373-4253", phoneRegion: .unitedStates)
        event.user.click = TikTokClick(landingURL: "https://shop.example/?ttclid=E.C.P.x", cookieHeader: nil)
        event.page = .init(url: "https://shop.example/")
        event.properties = .init(value: 42.5, currency: .usd)
        return [event]
    }
}

struct Unreachable: EventsTransport {
    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        throw .notSent
    }
}

@main
enum Main {
    static func main() async throws {
        var configuration = EventsClient.Configuration()
        configuration.retry = .never
        let client = try EventsClient(
            source: .web(pixelCode: "C4EXAMPLE"),
            accessToken: AccessToken("token"),
            transport: Unreachable(),
            configuration: configuration
        )
        print(Literals.all.count, "texts of open sets")
        print(try await client.send("TX-1", at: .leadSold, using: Mapper())[0])
    }
}
