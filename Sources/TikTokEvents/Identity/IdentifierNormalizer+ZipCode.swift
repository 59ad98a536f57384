extension IdentifierNormalizer {
    /// A postal code: lower-cased, without spaces and dashes; of `12345-6789` the first five digits.
    public static let zipCode = zipCode(country: nil)

    /// A postal code: lower-cased, without spaces and dashes; in the United States the first five digits.
    ///
    /// - Parameter country: The country as two letters (ISO 3166-1 alpha-2). Without it, only a code of the form
    ///   `12345-6789` is taken for one of the United States.
    /// - Returns: The normalizer.
    public static func zipCode(country: String?) -> Self {
        let isUnitedStates = country.map { $0.lowercased() == "us" }
        return Self(
            shortcut: { UsualText.zipCode($0, isUnitedStates: isUnitedStates, &$1) }
        ) { (raw) throws(OmissionReason) in
            let code = String(
                raw.lowercased().unicodeScalars.filter {
                    !RawText.isSpace($0) && $0.properties.generalCategory != .dashPunctuation
                }
            )
            return isUnitedStates ?? hasPlusFour(raw) ? String(code.prefix(5)) : code
        }
    }

    private static func hasPlusFour(_ raw: String) -> Bool {
        let parts = raw.split(separator: "-")
        return parts.map(\.count) == [5, 4] && parts.joined().allSatisfy { $0.isASCII && $0.isNumber }
    }
}
