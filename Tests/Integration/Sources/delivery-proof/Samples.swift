import Foundation
import TikTokEvents

/// Values that must never show up anywhere but in the token's header.
enum Canary {
    static let token = "leakcanary-token-7f3a"
    static let phone = "+12025550187"

    static func email(_ id: String) -> String {
        "leakcanary.\(id)@shop.example"
    }
}

/// A sold lead whose email and phone are canaries.
func event(_ id: String, at time: Date = Date()) -> Event {
    var event = Event(.purchase, id: EventID(rawValue: id), time: time)
    event.user = .init(email: Canary.email(id), phone: Canary.phone, phoneRegion: .unitedStates)
    event.page = .init(url: "https://shop.example/")
    event.properties = .init(value: 42.5, currency: .usd)
    return event
}

/// The same event in a list, on the heap. In an asynchronous function, an event takes several times its size.
@inline(never)
func events(_ id: String, at time: Date) -> [Event] {
    [event(id, at: time)]
}

/// A client whose requests go to a fault.
func client(
    to endpoint: EventsClient.Endpoint,
    over transport: any EventsTransport,
    deadline: Duration = .seconds(30),
    attempts: Int? = nil
) throws -> EventsClient {
    var configuration = EventsClient.Configuration()
    configuration.endpoint = endpoint
    configuration.retry.deadline = deadline
    configuration.retry.maximumAttempts = attempts
    configuration.observer = { ShownText.note($0) }
    return try EventsClient(
        source: .web(pixelCode: "C4TEST"),
        accessToken: AccessToken(Canary.token),
        transport: transport,
        configuration: configuration
    )
}

extension DeliveryOutcome {
    /// The outcome, worded as in the table.
    var summary: String {
        isAccepted ? "accepted" : description.replacing(", request id 1", with: "")
    }
}
