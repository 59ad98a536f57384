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
        /// Invalid parameters.
        public static let invalidParameters = Self(rawValue: 40000)
        /// The token may not report to this event source.
        public static let noPermission = Self(rawValue: 40001)
        /// A parameter is wrong. The message names the first wrong one.
        public static let parameterError = Self(rawValue: 40002)
        /// The same request was received before.
        public static let duplicatedRequest = Self(rawValue: 40050)
        /// Invalid batch size.
        public static let invalidBatchSize = Self(rawValue: 40061)
        /// Personal data that isn't hashed.
        public static let personalDataNotHashed = Self(rawValue: 40062)
        /// Too many requests. Comes with HTTP 401.
        public static let tooManyRequests = Self(rawValue: 40100)
        /// Invalid app id or secret.
        public static let invalidPartner = Self(rawValue: 40101)
        /// The access token has expired.
        public static let tokenExpired = Self(rawValue: 40102)
        /// The access token is empty.
        public static let tokenEmpty = Self(rawValue: 40104)
        /// The access token is invalid.
        public static let tokenInvalid = Self(rawValue: 40105)
        /// The app is forbidden.
        public static let appForbidden = Self(rawValue: 40113)
        /// The method is forbidden.
        public static let methodForbidden = Self(rawValue: 40117)
        /// Not on the allowlist.
        public static let notAllowlisted = Self(rawValue: 40118)
        /// The developer was rejected.
        public static let developerRejected = Self(rawValue: 40124)
        /// The developer lacks a permission.
        public static let developerNoPermission = Self(rawValue: 40125)
        /// The scope isn't authorized.
        public static let scopeNotAuthorized = Self(rawValue: 40130)
        /// The request frequency is limited.
        public static let frequencyLimited = Self(rawValue: 40132)
        /// Too many requests for the advertiser.
        public static let advertiserFrequencyLimited = Self(rawValue: 40133)
        /// Too many requests, limited by business flow control.
        public static let flowControlled = Self(rawValue: 40016)
        /// A write conflict.
        public static let writeConflict = Self(rawValue: 40202)
        /// A system error.
        public static let systemError = Self(rawValue: 50000)
        /// A system timeout.
        public static let systemTimeout = Self(rawValue: 50002)
        /// Maintenance.
        public static let maintenance = Self(rawValue: 60001)
        /// Too many requests.
        public static let rateLimited = Self(rawValue: 61000)
        /// The authorization type is invalid.
        public static let invalidAuthType = Self(rawValue: 70001)
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
        switch self {
        // Events API 1.0 responds with 20001 if it accepted a batch with remarks, so sending it again gains nothing.
        case .ok, .partiallyOK: .accepted
        case .duplicatedRequest: .duplicate
        case .invalidParameters, .parameterError, .invalidBatchSize, .personalDataNotHashed: .parameters
        case .tooManyRequests, .frequencyLimited, .advertiserFrequencyLimited, .flowControlled, .rateLimited: .throttled
        case .tokenExpired, .tokenEmpty, .tokenInvalid: .tokenRefused
        case .noPermission, .invalidPartner, .appForbidden, .methodForbidden, .notAllowlisted,
            .developerRejected, .developerNoPermission, .scopeNotAuthorized:
            .unauthorized
        case .writeConflict, .maintenance: .server
        case .invalidAuthType: .refused
        default:
            switch rawValue {
            case 50000...59999: .server
            case 40000...49999: .misconfigured
            default: .unknown
            }
        }
    }
}
