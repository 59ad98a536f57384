extension Event {
    /// The person an event is about: the keys by which TikTok matches the event to a person or a click.
    ///
    /// Raw personal data is normalized and hashed as you set it, and the raw form is never kept. Values that are sent
    /// plain are trimmed. A value that can't be normalized, is a placeholder such as `null`, or contains an email
    /// address in a field that isn't hashed is left out and recorded in ``omitted``. The event is still sent.
    ///
    /// ```swift
    /// var user = Event.User(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)
    /// user.click = lead.click
    /// user.ip = lead.ip
    /// user.userAgent = lead.userAgent
    /// ```
    public struct User: Hashable, Sendable, Codable, Redacted {
        /// Emails, hashed.
        public var email = HashedIdentifiers()
        /// Phone numbers, hashed in E.164 form with the `+`.
        public var phone = HashedIdentifiers()
        /// Your own stable ids for the user, hashed. Web and CRM sources.
        public var externalID = HashedIdentifiers()
        /// The ad's click id, plain and whole, up to 1,000 characters: the strongest match key. Web sources.
        public var ttclid: String? {
            get { plainTTCLID }
            set { plainTTCLID = plain(newValue, "ttclid") }
        }
        /// The value of the pixel's `_ttp` cookie, plain. Web sources.
        public var ttp: String? {
            get { plainTTP }
            set { plainTTP = plain(newValue, "ttp") }
        }
        /// The visitor's public IPv4 or IPv6 address, plain. Web and app sources.
        ///
        /// To read it from a proxy's header, use ``Visitor``, which knows whom to trust: anyone can write the first
        /// address of `X-Forwarded-For`. Of a list that a lead already holds, the first public address is kept. A port
        /// is removed.
        public var ip: String? {
            get { plainIP }
            set { plainIP = plain(newValue, "ip", by: IPAddress.firstPublic) }
        }
        /// The user agent of the browser or device, plain. Send it together with `ip`. Web and app sources.
        public var userAgent: String? {
            get { plainUserAgent }
            set { plainUserAgent = plain(newValue, "user_agent", by: UserAgentText.value) }
        }
        /// The language as a BCP 47 tag, such as `en-US`. Web and app sources.
        public var locale: String? {
            get { plainLocale }
            set { plainLocale = plain(newValue, "locale") }
        }
        /// The first name, hashed.
        public var firstName: HashedIdentifier?
        /// The last name, hashed.
        public var lastName: HashedIdentifier?
        /// The city, plain, in the form of `IdentifierNormalizer.Place.city`.
        public var city: String? {
            get { plainCity }
            set { plainCity = plain(newValue, "city", by: IdentifierNormalizer.Place.city.normalized) }
        }
        /// The state, plain, in the form of `IdentifierNormalizer.Place.state`.
        public var state: String? {
            get { plainState }
            set { plainState = plain(newValue, "state", by: IdentifierNormalizer.Place.state.normalized) }
        }
        /// The country, plain, as two lowercase letters. Codes and names are read.
        public var country: String? {
            get { plainCountry }
            set { plainCountry = plain(newValue, "country", by: IdentifierNormalizer.Place.country.normalized) }
        }
        /// The zip code, hashed.
        public var zipCode: HashedIdentifier?
        /// The Apple advertising id, plain or hashed. App sources.
        public var idfa: AdvertisingID?
        /// The Apple vendor id, plain. App sources.
        public var idfv: String? {
            get { plainIDFV }
            set { plainIDFV = plain(newValue, "idfv") }
        }
        /// The Google advertising id, plain or hashed. App sources.
        public var gaid: AdvertisingID?
        /// The App Tracking Transparency status. App sources on iOS.
        public var attStatus: Event.User.ATTStatus?
        /// Keys of `user` that this type doesn't list.
        public var additional = [String: JSONValue]()
        /// What was left out because it couldn't be normalized.
        ///
        /// These notes aren't part of the JSON, nor compared. Log them before you store the event.
        public internal(set) var omitted: OmittedIdentifiers {
            get { notes.value }
            set { notes.value = newValue }
        }

        private var notes = Uncompared(OmittedIdentifiers())
        private var plainTTCLID: String?
        private var plainTTP: String?
        /// The address exactly as stored, public or not.
        var plainIP: String?
        var plainUserAgent: String?
        private var plainLocale: String?
        var plainCity: String?
        var plainState: String?
        var plainCountry: String?
        private var plainIDFV: String?

        /// Creates a user without any keys.
        public init() {}

        /// Trims text that is sent plain. A placeholder or an email address is left out and recorded.
        mutating func plain(
            _ raw: String?,
            _ field: String,
            by rule: (String) throws(OmittedIdentifiers.Reason) -> String = PlainText.captured
        ) -> String? {
            notes.value.plain(raw, of: field, by: rule)
        }
    }
}
extension Event.User: PayloadObject {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.unlessEmpty("email", &email, .hashed(.email).match(20))
        try visitor.unlessEmpty("phone", &phone, .hashed(.phone).match(15))
        try visitor.unlessEmpty("external_id", &externalID, .hashed(.externalID).only(.web, .crm).match(8))
        try visitor.optional("ttclid", &plainTTCLID, .clickID.only(.web).match(40))
        try visitor.optional("ttp", &plainTTP, .clickID.only(.web).match(8))
        try visitor.optional("ip", &plainIP, .ipAddress.only(.web, .app).match(6))
        try visitor.optional("user_agent", &plainUserAgent, .userAgent.only(.web, .app).match(3, alone: false))
        try visitor.optional("locale", &plainLocale, .languageTag.only(.web, .app))
        try visitor.optional("first_name", &firstName, .hashed(.name).weightless)
        try visitor.optional("last_name", &lastName, .hashed(.name).weightless)
        try visitor.optional("city", &plainCity, .place(.city).weightless)
        try visitor.optional("state", &plainState, .place(.state).weightless)
        try visitor.optional("country", &plainCountry, .place(.country).weightless)
        try visitor.optional("zip_code", &zipCode, .hashed(.zipCode).weightless)
        try visitor.optional("idfa", &idfa, .advertisingID(.idfa).only(.app).match(40, as: "idfa or gaid"))
        try visitor.optional("idfv", &plainIDFV, .only(.app).identifying)
        try visitor.optional("gaid", &gaid, .advertisingID(.gaid).only(.app).match(40, as: "idfa or gaid"))
        try visitor.optional("att_status", &attStatus, .only(.app))
        try visitor.additional(&additional, of: Self.self)
    }
}

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
