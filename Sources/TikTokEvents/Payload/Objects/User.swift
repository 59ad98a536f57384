extension Event {
    /// Who did it: the keys by which TikTok matches an event to a person or a click.
    ///
    /// Raw personal data is normalized and hashed on the way in and kept nowhere. What can't be normalized never costs the
    /// event: it is left out and noted in ``omitted``.
    ///
    /// ```swift
    /// var user = User(email: lead.email, phone: lead.mobile, region: .unitedStates)
    /// user.click = lead.click
    /// user.ip = lead.ip
    /// user.userAgent = lead.userAgent
    /// ```
    public struct User: Hashable, Sendable, Codable {
        /// Emails, hashed.
        public var email = HashedIdentifiers()
        /// Phone numbers, hashed in E.164 form with the `+`.
        public var phone = HashedIdentifiers()
        /// Your own stable ids of the user, hashed; web and CRM sources.
        public var externalID = HashedIdentifiers()
        /// The click id of the ad, plain and whole, up to 1,000 characters: the strongest key. Web sources.
        public var ttclid: String?
        /// The value of the pixel's cookie `_ttp`, plain. Web sources.
        public var ttp: String?
        /// The user's public IPv4 or IPv6 address, plain. Web and app sources.
        public var ip: String?
        /// The user agent of the browser or device, plain; send it together with `ip`. Web and app sources.
        public var userAgent: String?
        /// The language as a BCP 47 tag, such as `en-US`. Web and app sources.
        public var locale: String?
        /// First name, hashed.
        public var firstName: HashedIdentifier?
        /// Last name, hashed.
        public var lastName: HashedIdentifier?
        /// City, plain, in the form of `IdentifierNormalizer.Place.city`.
        public var city: String?
        /// State, plain, in the form of `IdentifierNormalizer.Place.state`.
        public var state: String?
        /// Country, plain, two lower-case letters.
        public var country: String?
        /// Zip code, hashed.
        public var zipCode: HashedIdentifier?
        /// Apple advertising id, plain or hashed. App sources.
        public var idfa: AdvertisingID?
        /// Apple vendor id, plain. App sources.
        public var idfv: String?
        /// Google advertising id, plain or hashed. App sources.
        public var gaid: AdvertisingID?
        /// The answer to App Tracking Transparency. App sources on iOS.
        public var attStatus: Event.User.ATTStatus?
        /// Keys of `user` that this type doesn't list.
        public var additional = [String: JSONValue]()
        /// What was left out because it couldn't be normalized; it is no part of the JSON.
        public internal(set) var omitted = OmittedIdentifiers()

        /// Makes a user without any key.
        public init() {}
    }
}
extension Event.User: PayloadObject {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.unlessEmpty("email", &email)
        try visitor.unlessEmpty("phone", &phone)
        try visitor.unlessEmpty("external_id", &externalID)
        try visitor.optional("ttclid", &ttclid)
        try visitor.optional("ttp", &ttp)
        try visitor.optional("ip", &ip)
        try visitor.optional("user_agent", &userAgent)
        try visitor.optional("locale", &locale)
        try visitor.optional("first_name", &firstName)
        try visitor.optional("last_name", &lastName)
        try visitor.optional("city", &city)
        try visitor.optional("state", &state)
        try visitor.optional("country", &country)
        try visitor.optional("zip_code", &zipCode)
        try visitor.optional("idfa", &idfa)
        try visitor.optional("idfv", &idfv)
        try visitor.optional("gaid", &gaid)
        try visitor.optional("att_status", &attStatus)
        try visitor.additional(&additional, of: Self.self)
    }
}

extension Event.User: Redacted {
    var summary: String { "User" }
}
