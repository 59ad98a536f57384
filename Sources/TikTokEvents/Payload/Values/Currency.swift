extension Event {
    /// A currency by its ISO 4217 code.
    ///
    /// The static members are TikTok's list. What TikTok does with any other code isn't documented.
    public struct Currency: OpenSet, ExpressibleByStringLiteral {
        /// The code in upper case, such as `"USD"`.
        public let rawValue: String

        /// Creates a currency from its code; `" usd"` becomes `"USD"`.
        public init(rawValue: String) {
            self.rawValue = rawValue.trimmed.uppercased()
        }
    }
}
extension Event.Currency: FieldValue {}
