/// The region whose dialing rules apply to a phone number without a calling code.
///
/// The static members are the regions of ISO 3166-1 plus Kosovo, Ascension Island, and Tristan da Cunha. You can create
/// a region from any other text, but its national numbers are rejected because it has no known numbering plan.
///
/// ```swift
/// Event.User(phone: "030 1234567", phoneRegion: .germany)
/// Event.User(phone: lead.phone, phoneRegion: PhoneRegion(lead.country))
/// ```
public struct PhoneRegion: OpenSet, ExpressibleByStringLiteral {
    /// The code in uppercase, such as `"US"`.
    public let rawValue: String

    /// Creates a region from a country's code or English name.
    ///
    /// - Parameter rawValue: An ISO 3166-1 code or a name: `"us"`, `"USA"`, and `"United States"` become `"US"`. Other
    ///   text is kept in uppercase.
    public init(rawValue: String) {
        self.rawValue = Country(rawValue)?.code ?? ((try? RawText.trimmed(rawValue)) ?? "").uppercased()
    }

    /// Creates a region from a country's code or English name.
    ///
    /// - Parameter country: An ISO 3166-1 code or a name: `"us"`, `"USA"`, and `"United States"` become `"US"`. Other
    ///   text is kept in uppercase.
    public init(_ country: String) {
        self.init(rawValue: country)
    }
}
