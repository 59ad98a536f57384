#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension EventsClient {
    /// The result of checking whether a client's token, source, and network work.
    public struct Verification: Hashable, Sendable {
        /// The status that was found.
        public let status: Status
        /// What to do about it.
        public let advice: String
        /// The outcome of the test event.
        public let outcome: DeliveryOutcome

        /// The status of a verification. More may be added.
        public struct Status: OpenSet {
            /// The status's name.
            public let rawValue: String

            /// Creates a status from its name.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// TikTok accepted the test event.
            public static let working = Self(rawValue: "working")
            /// TikTok refused the token, or the provider returned none.
            public static let wrongToken = Self(rawValue: "wrong_token")
            /// The token may not report to the source.
            public static let noPermission = Self(rawValue: "no_permission")
            /// TikTok doesn't know the source, or rejects another setting of the request, such as the test event code.
            public static let unknownSource = Self(rawValue: "unknown_source")
            /// There was no usable response: the network, an outage, or too many requests.
            public static let unreachable = Self(rawValue: "unreachable")
            /// TikTok, or a server in front of it, refused the request for another reason.
            public static let refused = Self(rawValue: "refused")
        }
    }

    /// Sends one test event, which doesn't count, to check whether the token, the source, and the network work.
    ///
    /// Call it when you set up a pixel, or from an operator's tool, but not before every call. It asks TikTok even
    /// while the client is paused, and its result doesn't affect the client's own events.
    ///
    /// - Parameters:
    ///   - testEventCode: The code that the Test Events tab of Events Manager shows.
    ///   - event: The event to send, or `nil` for a made-up one. For an app source, give an event with your
    ///     ``Event/app``, because TikTok may check the app's id in its store. It is sent as a test event too.
    ///   - deadline: The maximum duration of the call, up to an hour.
    /// - Returns: What was found and what to do.
    /// - Throws: `EventsError` if the code is empty or contains white space.
    public func verify(
        testEventCode: String,
        event: Event? = nil,
        deadline: Duration = .seconds(15)
    ) async throws(EventsError) -> Verification {
        let expiration = clock.date().addingTimeInterval(3600)
        let client = try isolated { $0.testEventCode = TestEventCode(testEventCode, expiration: expiration) }
        return Verification(await client.send(event ?? verificationEvent(), deadline: deadline).outcome)
    }

    /// An event that any source of the kind accepts, except perhaps an app, whose id in its store isn't known.
    private func verificationEvent() -> Event {
        var event = Event(.lead, id: "", time: clock.date())
        // Sending gives it an id of its own, so that TikTok doesn't mistake one verification for a copy of the previous
        // one.
        event.id = nil
        event.user = .init(email: "verification@example.com")
        switch source.kind {
        case .web: event.page = .init(url: "https://example.com/")
        case .app: event.app = .init(id: source.id)
        case .crm: event.lead = .init(id: "1")
        default: break
        }
        return event
    }
}

extension EventsClient.Verification {
    fileprivate init(_ outcome: DeliveryOutcome) {
        self.outcome = outcome
        (status, advice) = Self.finding(outcome)
    }

    private static func finding(_ outcome: DeliveryOutcome) -> (Status, String) {
        if outcome.isAccepted {
            return (
                .working,
                "The token, source, and network work. The event appears in the Test Events tab while the tab is open."
            )
        }
        return switch outcome.cause?.reason {
        case .unauthorized? where outcome.code == nil:
            (.wrongToken, "The token provider threw an error or took too long. Check your secret store.")
        case .unauthorized? where outcome.code?.meaning == .tokenRefused:
            (
                .wrongToken,
                "TikTok refused the access token. Generate one in Events Manager, in the settings of the source."
            )
        case .unauthorized?:
            (
                .noPermission,
                "The token may not report to this source. Generate one in the settings of this source."
            )
        case .misconfigured?:
            (
                .unknownSource,
                """
                TikTok doesn't know the source. Copy its id from Events Manager, and check its kind, the test event \
                code, and the partner name.
                """
            )
        case .throttled?:
            (.unreachable, "TikTok asks to slow down. Try again in a minute.")
        case .network?, .timeout?, .deadline?, .server?, .unreadableResponse?, .canceled?:
            (
                .unreachable,
                "There was no usable response. Check the network, any proxy, and the base URL, then try again."
            )
        default:
            (.refused, "The request was refused. Look up the outcome's code or HTTP status.")
        }
    }
}
