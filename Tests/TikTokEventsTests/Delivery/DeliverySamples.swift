import Foundation

@testable import TikTokEvents

/// What the delivery tests share: a client on a scripted transport, with a clock that stands still between waits.
struct DeliverySamples {
    let transport: ScriptedTransport
    let waits = Waits()

    init(_ script: ScriptedTransport.Step...) {
        transport = ScriptedTransport(script)
    }

    init(script: [ScriptedTransport.Step]) {
        transport = ScriptedTransport(script)
    }

    static let date = Date(timeIntervalSince1970: 1_795_428_000)

    func client(
        _ configuration: EventsClient.Configuration = .init(),
        source: EventSource = .web(pixelCode: "PIXEL")
    ) throws -> EventsClient {
        let waits = waits
        return try EventsClient(
            source: source,
            accessToken: AccessToken("TOKEN-MARKER"),
            transport: transport,
            configuration: configuration,
            clock: DeliveryClock(
                now: { waits.now },
                date: { Self.date },
                sleep: { try waits.wait($0) },
                jitter: { 1 }
            )
        )
    }

    static func client(_ transport: any EventsTransport) throws -> EventsClient {
        try EventsClient(
            source: .web(pixelCode: "PIXEL"),
            accessToken: AccessToken("TOKEN-MARKER"),
            transport: transport,
            clock: .standing(at: date)
        )
    }

    /// Events that pass the check without a warning.
    static func events(_ count: Int) -> [Event] {
        (0..<count).map { event("lead-\($0)") }
    }

    static func event(_ lead: String) -> Event {
        var event = Event(.purchase, id: EventID(rawValue: "\(lead):lead_sold:1"), time: date)
        event.user.ttclid = "E.C.P.click"
        event.page = .init(url: "https://shop.example/")
        return event
    }
}

extension DeliveryClock {
    /// A clock that stands still, so that no deadline passes however busy the machine is.
    static func standing(at date: Date) -> Self {
        let now = ContinuousClock.now
        return Self(now: { now }, date: { date })
    }
}

/// A clock that moves only when somebody waits.
final class Waits: @unchecked Sendable {
    // Guarded by the lock.
    private var durations: [Duration] = []
    private let start = ContinuousClock.now
    private let lock = NSLock()

    func wait(_ duration: Duration) throws {
        try Task.checkCancellation()
        lock.withLock { durations.append(duration) }
    }

    var all: [Duration] {
        lock.withLock { durations }
    }

    var now: ContinuousClock.Instant {
        start.advanced(by: all.reduce(.zero, +))
    }
}
