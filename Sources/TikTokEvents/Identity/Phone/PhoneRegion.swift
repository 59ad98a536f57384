/// The region whose dialing rules apply to a phone number without a calling code.
///
/// Any region of ISO 3166-1 works as a literal, `"NO"` or `"Norway"`, and so do Kosovo, Ascension Island, and Tristan da
/// Cunha. Some have a static member. National numbers of any other region are left out because it has no known numbering
/// plan.
///
/// ```swift
/// Event.User(phone: "030 1234567", phoneRegion: .germany)
/// Event.User(phone: "406 12 345", phoneRegion: "Norway")
/// Event.User(phone: lead.phone, phoneRegion: PhoneRegion(lead.country))
/// ```
public struct PhoneRegion: OpenSet, ExpressibleByStringLiteral {
    /// The code in uppercase, such as `"US"`.
    public let rawValue: String

    /// Creates a region from a country's code or name.
    ///
    /// - Parameter rawValue: An ISO 3166-1 code or a name: `"us"`, `"USA"`, and `"United States"` become `"US"`. Other
    ///   text is kept in uppercase.
    public init(rawValue: String) {
        self.rawValue = Country(rawValue)?.code ?? ((try? RawText.trimmed(rawValue)) ?? "").uppercased()
    }

    /// Creates a region from a country's code or name.
    ///
    /// - Parameter country: An ISO 3166-1 code or a name: `"us"`, `"USA"`, and `"United States"` become `"US"`. Other
    ///   text is kept in uppercase.
    public init(_ country: String) {
        self.init(rawValue: country)
    }

    /// The United States.
    public static let unitedStates = Self("US")
    /// The United Kingdom.
    public static let unitedKingdom = Self("GB")
    /// Canada.
    public static let canada = Self("CA")
    /// Germany.
    public static let germany = Self("DE")
    /// France.
    public static let france = Self("FR")
    /// Spain.
    public static let spain = Self("ES")
    /// Italy.
    public static let italy = Self("IT")
    /// Brazil.
    public static let brazil = Self("BR")
    /// Mexico.
    public static let mexico = Self("MX")
    /// Australia.
    public static let australia = Self("AU")
    /// India.
    public static let india = Self("IN")
    /// Japan.
    public static let japan = Self("JP")
}
