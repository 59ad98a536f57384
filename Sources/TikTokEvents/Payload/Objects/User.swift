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
        try visitor.unlessEmpty("email", &email, .hashed(.email).match(20))
        try visitor.unlessEmpty("phone", &phone, .hashed(.phone).match(15))
        try visitor.unlessEmpty("external_id", &externalID, .hashed(.externalID).only(.web, .crm).match(8))
        try visitor.optional("ttclid", &ttclid, .clickID.only(.web).match(40))
        try visitor.optional("ttp", &ttp, .clickID.only(.web).match(8))
        try visitor.optional("ip", &ip, .ipAddress.only(.web, .app).match(6))
        try visitor.optional("user_agent", &userAgent, .only(.web, .app).match(3, alone: false))
        try visitor.optional("locale", &locale, .languageTag.only(.web, .app))
        try visitor.optional("first_name", &firstName, .hashed(.name).weightless)
        try visitor.optional("last_name", &lastName, .hashed(.name).weightless)
        try visitor.optional("city", &city, .place(.city).weightless)
        try visitor.optional("state", &state, .place(.state).weightless)
        try visitor.optional("country", &country, .place(.country).weightless)
        try visitor.optional("zip_code", &zipCode, .hashed(.zipCode).weightless)
        try visitor.optional("idfa", &idfa, .advertisingID(.idfa).only(.app).match(40, as: "idfa or gaid"))
        try visitor.optional("idfv", &idfv, .only(.app).identifying)
        try visitor.optional("gaid", &gaid, .advertisingID(.gaid).only(.app).match(40, as: "idfa or gaid"))
        try visitor.optional("att_status", &attStatus, .only(.app))
        try visitor.additional(&additional, of: Self.self)
    }
}

extension Event.User: Redacted {
    var summary: String { "User" }
}
