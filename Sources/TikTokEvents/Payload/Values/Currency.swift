extension Event {
    /// A currency, identified by its ISO 4217 code.
    ///
    /// The static members are the currencies that TikTok lists. What it does with any other code isn't documented.
    public struct Currency: OpenSet, ExpressibleByStringLiteral {
        /// The code in uppercase, such as `"USD"`.
        public let rawValue: String

        /// Creates a currency from its code; `" usd"` becomes `"USD"`.
        ///
        /// - Parameter rawValue: The code.
        public init(rawValue: String) {
            self.rawValue = rawValue.trimmed.uppercased()
        }
    }
}
extension Event.Currency: FieldValue {}
