extension IdentifierNormalizer {
    /// A postal code: lower-cased, without spaces and dashes; of `12345-6789` the first five digits.
    public static let zipCode = Self(rule: .zipCode(isUnitedStates: nil))

    /// A postal code: lower-cased, without spaces and dashes; in the United States the first five digits.
    ///
    /// Digits of any script are written as those of ASCII: `１００－０００１` is `1000001`.
    ///
    /// - Parameter country: The country, by its code or its English name. Without it, only a code of the form
    ///   `12345-6789` is taken for one of the United States.
    /// - Returns: The normalizer.
    public static func zipCode(country: String?) -> Self {
        Self(rule: .zipCode(isUnitedStates: country.map { Country($0)?.code == "US" }))
    }

    static func zipCode(_ raw: String, isUnitedStates: Bool?) -> String {
        var code = String.UnicodeScalarView()
        var dashes: [Int] = []
        var count = 0
        for scalar in raw.lowercased().unicodeScalars where !scalar.isSpace {
            if isDash(scalar) {
                dashes.append(count)
            } else {
                code.append(asciiDigit(scalar) ?? scalar)
                count += 1
            }
        }
        let hasPlusFour = dashes == [5] && count == 9 && code.allSatisfy { ("0"..."9").contains($0) }
        return String(isUnitedStates ?? hasPlusFour ? String.UnicodeScalarView(code.prefix(5)) : code)
    }

    /// Dashes, the minus sign, and the long sound marks that Japanese keyboards give for a dash.
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2212}", "\u{30FC}", "\u{FF70}": true
        default: !scalar.isASCII && scalar.properties.generalCategory == .dashPunctuation
        }
    }

    private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard !scalar.isASCII, scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { Unicode.Scalar(UInt8(ascii: "0") + UInt8($0)) }
    }
}
