extension DeliveryOutcome {
    /// Why an event was permanently rejected.
    public struct Rejection: Hashable, Sendable {
        /// Who rejected it.
        public let scope: Scope
        /// What the SDK's own check found, or what is known about a rejection without a code.
        public let issues: [EventValidator.Issue]
        /// TikTok's code.
        public let code: DeliveryOutcome.Code?
        /// The field that TikTok's message named, such as `user.email`.
        public let path: String?
        /// TikTok's id for the request.
        public let requestID: String?
        /// TikTok's own message. It may echo what was sent, so it is in no description and isn't encoded. Don't log it.
        public let unredactedMessage: String?

        /// Creates a rejection, for testing code that receives outcomes.
        ///
        /// - Parameters:
        ///   - scope: Who rejected the event.
        ///   - issues: What the SDK's own check found.
        ///   - code: TikTok's code.
        ///   - path: The field that TikTok's message named.
        ///   - requestID: TikTok's id for the request.
        ///   - unredactedMessage: TikTok's own message.
        public init(
            scope: Scope,
            issues: [EventValidator.Issue] = [],
            code: DeliveryOutcome.Code? = nil,
            path: String? = nil,
            requestID: String? = nil,
            unredactedMessage: String? = nil
        ) {
            self.scope = scope
            self.issues = issues
            self.code = code
            self.path = path
            self.requestID = requestID
            self.unredactedMessage = unredactedMessage
        }

        /// Who rejected an event.
        public struct Scope: OpenSet {
            /// The scope's name.
            public let rawValue: String

            /// Creates a scope from its name.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// The SDK's own check. Nothing was sent.
            public static let local = Self(rawValue: "local")
            /// TikTok or a server in front of it, with proof that it was this event.
            public static let event = Self(rawValue: "event")
        }
    }
}

extension DeliveryOutcome.Rejection {
    init(_ response: EventsResponse) {
        self.init(
            scope: .event,
            code: response.code,
            path: response.place.flatMap { $0.path.isEmpty ? nil : $0.path },
            requestID: response.requestID,
            unredactedMessage: response.message
        )
    }

    /// A server in front of TikTok rejected a request with only this event (HTTP 413).
    static func tooLarge(at index: Int) -> Self {
        let issue = EventValidator.Issue(
            severity: .error,
            path: "data.\(index)",
            rule: .tooLarge,
            advice: "a server refuses requests as large as this event; shorten its properties"
        )
        return Self(scope: .event, issues: [issue])
    }
}

extension DeliveryOutcome.Rejection: Redacted {
    var summary: String {
        guard let code else {
            return "\(scope.rawValue): " + issues.map { "\($0.path): \($0.advice)" }.joined(separator: "; ")
        }
        let place = path.map { " at \($0)" } ?? ""
        return "\(scope.rawValue): code \(code)\(place), request id \(requestID ?? "none")"
    }
}
