extension DeliveryOutcome {
    /// The `code` of TikTok's response, which determines the outcome of a request. The HTTP status doesn't.
    ///
    /// Names and numbers are from TikTok's own SDK. Meanings that no TikTok page states are inferred from the names.
    public struct Code: OpenSet {
        /// The number.
        public let rawValue: Int

        /// Creates a code from its number.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// Accepted.
        public static let ok = Self(rawValue: 0)
        /// Accepted with remarks. Known from Events API 1.0 only.
        public static let partiallyOK = Self(rawValue: 20001)
        /// The token may not report to this event source.
        public static let noPermission = Self(rawValue: 40001)
        /// A parameter is wrong. The message names the first wrong one.
        public static let parameterError = Self(rawValue: 40002)
        /// Personal data that isn't hashed.
        public static let personalDataNotHashed = Self(rawValue: 40062)
        /// Too many requests. Comes with HTTP 401.
        public static let tooManyRequests = Self(rawValue: 40100)
        /// The access token has expired.
        public static let tokenExpired = Self(rawValue: 40102)
        /// The access token is empty.
        public static let tokenEmpty = Self(rawValue: 40104)
        /// The access token is invalid.
        public static let tokenInvalid = Self(rawValue: 40105)
        /// A system error.
        public static let systemError = Self(rawValue: 50000)
        /// Maintenance.
        public static let maintenance = Self(rawValue: 60001)
    }
}

extension DeliveryOutcome.Code {
    /// What a code means for the client.
    enum Meaning {
        case accepted
        /// TikTok already has the request.
        case duplicate
        /// An event or the batch is invalid. Find out which.
        case parameters
        /// Slow down and send again.
        case throttled
        /// Another token could help.
        case tokenRefused
        /// Someone must grant a permission.
        case unauthorized
        /// Someone must correct the configuration.
        case misconfigured
        /// An error on TikTok's side. Send again.
        case server
        /// Sending it again can't help.
        case refused
        /// It isn't one of TikTok's.
        case unknown
    }

    var meaning: Meaning {
        switch rawValue {
        // Events API 1.0 responds with 20001 if it accepted a batch with remarks, so sending it again gains nothing.
        case 0, 20001: .accepted
        case 40050: .duplicate
        case 40000, 40002, 40061, 40062: .parameters
        case 40016, 40100, 40132, 40133, 61000: .throttled
        case 40102, 40104, 40105: .tokenRefused
        // The source, or the app, the developer, or the scope behind the token isn't allowed.
        case 40001, 40101, 40113, 40117, 40118, 40124, 40125, 40130: .unauthorized
        // A write conflict, any system error, and maintenance.
        case 40202, 50000...59999, 60001: .server
        // The type of authorization.
        case 70001: .refused
        case 40000...49999: .misconfigured
        default: .unknown
        }
    }
}
