extension DeliveryOutcome {
    /// Why an event was refused for good.
    public struct Rejection: Hashable, Sendable {
        /// Who refused, and how much.
        public let scope: Scope
        /// What the SDK's own check found; empty unless the scope is `local`.
        public let issues: [EventValidator.Issue]
        /// TikTok's code.
        public let code: EventsResponse.Code?
        /// The field that TikTok's message named, such as `user.email`.
        public let path: String?
        /// TikTok's id of the request.
        public let requestID: String?
        /// TikTok's own words. They may echo what was sent, so they are in no description: don't log them.
        public let unredactedMessage: String?

        /// Who refused, and how much.
        public enum Scope: String, Hashable, Sendable {
            /// The SDK's own check; nothing was sent.
            case local
            /// TikTok refused this event.
            case event
            /// TikTok refused a batch in which the wrong event couldn't be told.
            case batch
        }

        init(issues: [EventValidator.Issue]) {
            scope = .local
            self.issues = issues
            code = nil
            path = nil
            requestID = nil
            unredactedMessage = nil
        }

        init(scope: Scope, response: EventsResponse) {
            self.scope = scope
            issues = []
            code = response.code
            path = scope == .event ? response.place?.path : nil
            requestID = response.requestID
            unredactedMessage = response.message
        }
    }
}

extension DeliveryOutcome.Rejection: Redacted {
    var summary: String {
        guard let code else {
            return "local: " + issues.map { "\($0.path): \($0.advice)" }.joined(separator: "; ")
        }
        let place = path.map { " at \($0)" } ?? ""
        return "\(scope.rawValue): code \(code)\(place), request id \(requestID ?? "none")"
    }
}
