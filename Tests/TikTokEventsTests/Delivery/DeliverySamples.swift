import Foundation

@testable import TikTokEvents

/// What the delivery tests share: a client with a scripted transport.
struct DeliverySamples {
    let transport: ScriptedTransport

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
        try EventsClient(
            source: source,
            accessToken: AccessToken("TOKEN-MARKER"),
            transport: transport,
            configuration: configuration,
            clock: .leaping(at: Self.date)
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

    /// Events that pass the checks without a warning.
    static func events(_ count: Int) -> [Event] {
        (0..<count).map { event("lead-\($0)") }
    }

    static func event(_ lead: String) -> Event {
        var event = sample
        event.id = EventID(rawValue: "\(lead):lead_sold:1")
        return event
    }

    private static let sample: Event = {
        var event = Event(.purchase, id: EventID(rawValue: "sample"), time: date)
        event.user.ttclid = "E.C.P.click"
        event.page = .init(url: "https://shop.example/")
        return event
    }()
}

extension DeliveryClock {
    /// A clock that stands still, so that no deadline passes however busy the machine is.
    static func standing(at date: Date) -> Self {
        let now = ContinuousClock.now
        return Self(now: { now }, date: { date })
    }

    /// A clock that stands still, and on which every wait of up to five seconds ends immediately.
    static func leaping(at date: Date) -> Self {
        let leaps = Leaps()
        return Self(
            now: { leaps.now },
            date: { date },
            alarm: { instant, action in
                guard leaps.now.duration(to: instant) <= .seconds(5) else { return Alarm {} }
                let task = Task {
                    // The caller may turn out not to need the wait.
                    await Task.yield()
                    guard !Task.isCancelled else { return }
                    leaps.leap(to: instant)
                    action()
                }
                return Alarm { task.cancel() }
            }
        )
    }
}

/// A time that advances in leaps, guarded by a lock.
private final class Leaps: @unchecked Sendable {
    private let lock = NSLock()
    private var instant = ContinuousClock.now

    var now: ContinuousClock.Instant { lock.withLock { instant } }

    func leap(to other: ContinuousClock.Instant) {
        lock.withLock { instant = max(instant, other) }
    }
}

extension EndpointHealth {
    /// Whether nothing is in flight or waiting.
    var isAtRest: Bool {
        waitingCount == 0
            && read { $0.inFlightCount == 0 && $0.abandonedCount == 0 && $0.sources.inFlightCount == 0 }
    }
}
