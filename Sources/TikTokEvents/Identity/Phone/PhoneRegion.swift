/// The region whose rules a phone number without a calling code was written by.
///
/// The static members are the regions of ISO 3166-1, Kosovo, Ascension Island and Tristan da Cunha. A region can be made
/// from any other text, but its national numbers are refused, since it has no known numbering plan.
///
/// ```swift
/// Event.User(phone: "030 1234567", region: .germany)
/// Event.User(phone: lead.phone, region: PhoneRegion(lead.country))
/// ```
public struct PhoneRegion: OpenSet, ExpressibleByStringLiteral {
    /// The code in upper case, such as `"US"`.
    public let rawValue: String

    /// Creates a region from a country's code or English name.
    ///
    /// - Parameter rawValue: A code of ISO 3166-1 or a name: `"us"`, `"USA"` and `"United States"` become `"US"`. Other
    ///   text is kept in upper case.
    public init(rawValue: String) {
        self.rawValue = Country(rawValue)?.code ?? ((try? RawText.trimmed(rawValue)) ?? "").uppercased()
    }

    /// Creates a region from a country's code or English name.
    ///
    /// - Parameter country: A code of ISO 3166-1 or a name: `"us"`, `"USA"` and `"United States"` become `"US"`. Other
    ///   text is kept in upper case.
    public init(_ country: String) {
        self.init(rawValue: country)
    }
}
