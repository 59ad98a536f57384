extension Event.User {
    /// The user's App Tracking Transparency status. App sources on iOS.
    ///
    /// TikTok says that it doesn't use personal data to match users whose status is `denied`.
    public struct ATTStatus: OpenSet, ExpressibleByStringLiteral {
        /// The status as TikTok receives it, such as `"AUTHORIZED"`.
        public let rawValue: String

        /// Creates a status from its exact spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Tracking was allowed.
        public static let authorized = Self("AUTHORIZED")
        /// Tracking was denied.
        public static let denied = Self("DENIED")
        /// The user hasn't been asked.
        public static let notDetermined = Self("NOT_DETERMINED")
        /// Tracking is restricted on the device.
        public static let restricted = Self("RESTRICTED")
        /// iOS before 14, or Android.
        public static let notApplicable = Self("NOT_APPLICABLE")
    }
}
extension Event.User.ATTStatus: ListedValue {
    static let listed = [authorized, denied, notDetermined, restricted, notApplicable]
}
