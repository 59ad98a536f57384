#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A lead as lead-distribution platforms hand it out in their postbacks.
///
/// It holds raw personal data until ``PostbackLeadMapper`` has made events of it: it can be decoded but not encoded, and
/// none of it shows when it is printed.
///
/// ```json
/// {"transaction_id": "TX-1001", "utc_timestamp": 1795428000, "email": "jane@example.com", "revenue": 42.5,
///  "landing_url": "https://quotes.example/solar?ttclid=E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBG"}
/// ```
public struct PostbackLead: Hashable, Sendable {
    /// The platform's id of the lead, `transaction_id`: unique and stable.
    public var transactionID: String
    /// When it happened, `utc_timestamp`: seconds since 1970 or ISO 8601, in UTC unless it says otherwise.
    public var time: Date
    /// Counts repetitions of the trigger for this lead from 1, `occurrence`: the second sale of a lead is 2.
    public var occurrence = 1
    /// The email address, raw, `email`.
    public var email: String?
    /// The phone number, raw, `mobile`.
    public var mobile: String?
    /// The visitor's public IP address, `ip`.
    public var ip: String?
    /// The visitor's user agent, `user_agent`.
    public var userAgent: String?
    /// What the lead was sold for, in major units, `revenue`.
    public var revenue: Double?
    /// The click: `ttclid` and `ttp`, or what `landing_url` says where these are absent.
    public var click: TikTokClick
    /// The full URL of the page, `landing_url`. Web sources require it.
    public var landingURL: String?
    /// The full URL of the page before, `referrer`.
    public var referrer: String?
    /// The host's own id of the person, raw, `external_id`.
    public var externalID: String?
    /// The first name, raw, `first_name`.
    public var firstName: String?
    /// The last name, raw, `last_name`.
    public var lastName: String?
    /// The city, `city`.
    public var city: String?
    /// The state, `state`.
    public var state: String?
    /// The country as two letters, `country`; it is the region of the phone number too.
    public var country: String?
    /// The postal code, raw, `zip_code`.
    public var zipCode: String?
    /// The keys of the JSON that no property takes, in order of the alphabet: perhaps misspelt ones.
    public private(set) var unknownKeys: [String] = []

    /// Makes a lead from what every lead has.
    ///
    /// - Parameters:
    ///   - transactionID: The platform's id of the lead: unique and stable.
    ///   - time: When it happened.
    public init(transactionID: String, time: Date) {
        self.transactionID = transactionID
        self.time = time
        click = TikTokClick(ttclid: nil)
    }
}

extension PostbackLead: Decodable {
    /// The keys of the JSON.
    public enum CodingKeys: String, CodingKey, CaseIterable {
        /// The platform's id of the lead.
        case transactionID = "transaction_id"
        /// When it happened.
        case time = "utc_timestamp"
        /// Counts repetitions of the trigger.
        case occurrence
        /// The email address.
        case email
        /// The phone number.
        case mobile
        /// The IP address.
        case ip
        /// The user agent.
        case userAgent = "user_agent"
        /// What the lead was sold for.
        case revenue
        /// The click id.
        case ttclid
        /// The value of the pixel's cookie `_ttp`.
        case ttp
        /// The URL of the page.
        case landingURL = "landing_url"
        /// The URL of the page before.
        case referrer
        /// The host's id of the person.
        case externalID = "external_id"
        /// The first name.
        case firstName = "first_name"
        /// The last name.
        case lastName = "last_name"
        /// The city.
        case city
        /// The state.
        case state
        /// The country.
        case country
        /// The postal code.
        case zipCode = "zip_code"
    }

    /// Decodes a lead. Numbers may be given as strings and ids as numbers; null is the same as absent.
    ///
    /// - Throws: `EventsError` with the code `invalidLead` and the key that is wrong; its text never holds the value.
    public init(from decoder: any Decoder) throws {
        let fields = LeadFields(container: try decoder.container(keyedBy: CodingKeys.self))
        self.init(
            transactionID: try fields.required(.transactionID),
            time: try LeadTime.date(from: try fields.required(.time), key: CodingKeys.time.rawValue)
        )
        occurrence = try fields.number(.occurrence).map { try fields.count($0, .occurrence) } ?? 1
        email = try fields.text(.email)
        mobile = try fields.text(.mobile)
        ip = try fields.text(.ip)
        userAgent = try fields.text(.userAgent)
        revenue = try fields.number(.revenue)
        landingURL = try fields.text(.landingURL)
        referrer = try fields.text(.referrer)
        externalID = try fields.text(.externalID)
        firstName = try fields.text(.firstName)
        lastName = try fields.text(.lastName)
        city = try fields.text(.city)
        state = try fields.text(.state)
        country = try fields.text(.country)
        zipCode = try fields.text(.zipCode)
        click = TikTokClick(given: try fields.text(.ttclid), ttp: try fields.text(.ttp), landingURL: landingURL)
        unknownKeys = try Self.unknownKeys(in: decoder)
    }

    private static func unknownKeys(in decoder: any Decoder) throws -> [String] {
        let known = Set(CodingKeys.allCases.map(\.rawValue))
        return try decoder.container(keyedBy: FieldKey.self).allKeys.map(\.stringValue)
            .filter { !known.contains($0) }.sorted()
    }
}

extension PostbackLead: Redacted {
    var summary: String { "PostbackLead(\(transactionID))" }
}
