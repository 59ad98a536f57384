/// A mistake in mapping or configuration, found before anything is sent.
///
/// What happens during delivery is a `DeliveryOutcome`, not an error. The text says what to do. It holds no token, no
/// personal data, and no text from another library.
public struct EventsError: Error, Hashable, Sendable {
    /// What is wrong, for code to switch on.
    public let code: Code
    /// What is wrong and what to do, for people to read.
    public let message: String
    /// The field or setting that is wrong, such as `"utc_timestamp"`.
    public let field: String?

    /// Creates an error, such as one that your mapper throws.
    ///
    /// - Parameters:
    ///   - code: What is wrong, for code to switch on.
    ///   - message: What is wrong and what to do, for people to read. Include no personal data.
    ///   - field: The field or setting that is wrong.
    public init(code: Code, message: String, field: String? = nil) {
        self.code = code
        self.message = message
        self.field = field
    }
}

extension EventsError {
    /// What is wrong, for code to switch on.
    public struct Code: OpenSet {
        /// The code's name.
        public let rawValue: String

        /// Creates a code from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The access token is malformed.
        public static let invalidAccessToken = Self(rawValue: "invalid_access_token")
        /// The base URL or API version is unusable.
        public static let invalidEndpoint = Self(rawValue: "invalid_endpoint")
        /// The event source can't be TikTok's: its kind is unknown, or its id is malformed.
        public static let invalidEventSource = Self(rawValue: "invalid_event_source")
        /// A setting is outside its range.
        public static let invalidConfiguration = Self(rawValue: "invalid_configuration")
        /// The lead can't be turned into an event.
        public static let invalidLead = Self(rawValue: "invalid_lead")
        /// The event can't be used as is.
        public static let invalidEvent = Self(rawValue: "invalid_event")
        /// The queue was shut down.
        public static let queueShutDown = Self(rawValue: "queue_shut_down")
        /// The queue or sender is already running, or the sender has run before.
        public static let alreadyRunning = Self(rawValue: "already_running")
        /// The task was canceled.
        public static let canceled = Self(rawValue: "canceled")
    }
}

extension EventsError {
    /// An error for a lead, or for a value of its `field`.
    static func invalidLead(_ message: String, field: String? = nil) -> Self {
        Self(code: .invalidLead, message: message, field: field)
    }

    /// Throws for a setting that is out of range.
    static func check(_ isRight: Bool, _ message: String, _ setting: String) throws(EventsError) {
        guard !isRight else { return }
        throw EventsError(code: .invalidConfiguration, message: message, field: setting)
    }
}

extension EventsError: CustomStringConvertible {
    /// The field, what is wrong, and what to do.
    public var description: String {
        field.map { "\($0): \(message)" } ?? message
    }
}
