/// The region whose rules a phone number without a calling code was written by.
///
/// The static members are the regions of ISO 3166-1, Kosovo, Ascension Island and Tristan da Cunha. Any other code can
/// be made, but its national numbers are refused, since no numbering plan is known for it.
///
/// ```swift
/// Event.User(phone: "030 1234567", region: .germany)
/// Event.User(phone: lead.phone, region: PhoneRegion(lead.country))
/// ```
public struct PhoneRegion: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// The code in upper case, such as `"US"`.
    public let rawValue: String

    /// Makes a region from its code of two letters (ISO 3166-1 alpha-2); `"us"` becomes `"US"`.
    public init(rawValue: String) {
        self.rawValue = rawValue.uppercased()
    }

    /// Makes a region from its code of two letters (ISO 3166-1 alpha-2); `"us"` becomes `"US"`.
    public init(_ code: String) {
        self.init(rawValue: code)
    }

    /// Makes a region from a literal of its code.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    /// The region's code.
    public var description: String { rawValue }
}
