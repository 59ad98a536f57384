extension IdentifierNormalizer {
    /// A phone number with its calling code, in E.164 form with the `+`; a national number is refused.
    ///
    /// The same as ``phone(region:)`` without a region: the number must begin with `+` or `00`.
    public static let phone = Self(rule: .phone(region: nil))

    /// A phone number in E.164 form: `+`, calling code and number, without anything between.
    ///
    /// ```swift
    /// try IdentifierNormalizer.phone(region: .unitedStates).normalized("(213) 373-4253")   // "+12133734253"
    /// try IdentifierNormalizer.phone(region: .germany).normalized("+44 (0)20 7946 0018")   // "+442079460018"
    /// ```
    ///
    /// Spaces, brackets, dots, dashes and slashes may stand between the digits, which may be of any script. A `tel:` in
    /// front is dropped, and so is an extension such as `x123`, `ext. 5` or `;ext=5`. Other letters are refused, and so
    /// are vanity numbers: a wrong number would be hashed as well as a right one and match somebody else.
    ///
    /// - The calling code follows `+`, `00` or what is dialled abroad from the region, such as `011`. A national number
    ///   is also taken with the region's calling code in front if it can't be a number of the region otherwise, or if it
    ///   has 12 digits or more.
    /// - The trunk prefix, such as the 0 of `020 7946 0018`, is dropped, with and without a calling code. A leading
    ///   zero that is part of the number stays, as in Italy: `06 6982` becomes `+39066982`.
    /// - Numbers of China keep `+86`, as TikTok's reference of the Events API has it. TikTok's template for tag managers
    ///   drops it from them; hashes made by that template don't match these.
    /// - A number must have one of the forms of its numbering plan, first digits and length, and at least seven digits with
    ///   its calling code. Whether it is assigned to
    ///   anybody can't be told.
    ///
    /// - Parameter region: The region that a number without a calling code belongs to. Without it, or if no numbering
    ///   plan is known for it, such a number is refused.
    /// - Returns: The normalizer.
    public static func phone(region: PhoneRegion?) -> Self {
        Self(rule: .phone(region: region))
    }

    static func phoneNumber(_ raw: String, in region: PhoneRegion?) throws(OmittedIdentifiers.Reason) -> String {
        if raw.withBytes(PlainPhoneNumber.isE164) {
            return raw
        }
        let written = try WrittenPhoneNumber(raw)
        let digits =
            written.hasPlus
            ? try international(written.digits[...])
            : try dialled(written.digits, in: region)
        guard digits.count >= shortestPhoneNumber else { throw .notInNumberingPlan }
        return "+" + String(decoding: digits.map { UInt8(ascii: "0") + $0 }, as: UTF8.self)
    }

    /// How many digits a number has at least, calling code included: what is shorter is an extension or a service.
    static let shortestPhoneNumber = 7

    /// A number as it is dialled in a region: international behind 00 and the like, national otherwise.
    private static func dialled(_ digits: [UInt8], in region: PhoneRegion?) throws(OmittedIdentifiers.Reason) -> [UInt8]
    {
        let plan = region.flatMap(NumberingPlan.of)
        for prefix in (plan?.internationalPrefixes ?? []) + [[0, 0]] where digits.count > prefix.count {
            guard zip(prefix, digits).allSatisfy({ $0 == $1 || $0 == NumberingPlan.anyDigit }) else { continue }
            if let number = try? international(digits.dropFirst(prefix.count)) {
                return number
            }
        }
        // Nothing shorter or longer is a national number anywhere, trunk prefix included.
        guard (4...17).contains(digits.count) else { throw .notAPhoneNumber }
        // So long a number that begins with the calling code lacks only its +: national ones of this length are rare.
        if let plan, digits.count >= 12, digits.starts(with: plan.callingCodeDigits),
            let number = try? international(digits[...])
        {
            return number
        }
        if let plan, let number = plan.significantNumber(digits[...]) {
            return plan.callingCodeDigits + number
        }
        guard !digits.starts(with: [0, 0]) else { return try international(digits.dropFirst(2)) }
        guard let plan else { throw region?.rawValue.isEmpty == false ? .unknownRegion : .regionNeeded }
        // People leave out the + of a number that they know with its calling code.
        guard digits.starts(with: plan.callingCodeDigits) else { throw .notInNumberingPlan }
        return try international(digits[...])
    }

    /// A number that begins with its calling code.
    private static func international(_ digits: ArraySlice<UInt8>) throws(OmittedIdentifiers.Reason) -> [UInt8] {
        // A trunk prefix may still be among the digits, so there may be more than the 15 of E.164.
        guard (7...19).contains(digits.count) else { throw .notAPhoneNumber }
        guard let (plan, dialled) = NumberingPlan.split(digits) else { throw .notInNumberingPlan }
        guard let number = plan.significantNumber(dialled) else {
            throw digits.count > 15 ? .notAPhoneNumber : .notInNumberingPlan
        }
        return plan.callingCodeDigits + number
    }
}

/// The digits of a phone number as somebody wrote it.
private struct WrittenPhoneNumber {
    private(set) var hasPlus = false
    private(set) var digits: [UInt8] = []

    init(_ raw: String) throws(OmittedIdentifiers.Reason) {
        let scalars = Self.withoutScheme(raw.unicodeScalars[...])
        for index in scalars.indices {
            let scalar = scalars[index]
            if let digit = Self.digit(scalar) {
                digits.append(digit)
            } else if scalar == "+" || scalar == "\u{FF0B}" {
                guard digits.isEmpty, !hasPlus else { throw .notAPhoneNumber }
                hasPlus = true
            } else if !Self.isSeparator(scalar) {
                guard !digits.isEmpty, Self.isExtension(scalars[index...]) else { throw .notAPhoneNumber }
                break
            }
        }
        // A spreadsheet that took the number for a decimal added this zero.
        guard !raw.hasSuffix(".0") || scalars.dropLast(2).contains(where: { Self.digit($0) == nil })
        else { throw .notAPhoneNumber }
    }

    /// What follows `tel:`, without its parameters.
    private static func withoutScheme(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        guard String(scalars.prefix(4)).lowercased() == "tel:" else { return scalars }
        return scalars.dropFirst(4).prefix { $0 != ";" }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII {
            return ("0"..."9").contains(scalar) ? UInt8(ascii: scalar) - UInt8(ascii: "0") : nil
        }
        guard scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { UInt8($0) }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", "(", ")", ".", "/", "[", "]": true
        // Full-width brackets, dot and slash, the minus sign, the middle dots and the long sound marks of Japan.
        case "\u{FF08}", "\u{FF09}", "\u{FF0E}", "\u{FF0F}", "\u{FF3B}", "\u{FF3D}", "\u{2212}", "\u{00B7}", "\u{30FB}",
            "\u{30FC}", "\u{FF70}":
            true
        default:
            switch scalar.properties.generalCategory {
            // Contacts copied from an address book carry invisible marks of the writing direction.
            case .dashPunctuation, .format: true
            default: scalar.isSpace
            }
        }
    }

    /// Whether the text is an extension, such as `x123`, `, ext. 5`, `;ext=5` or `#5`, and nothing else.
    private static func isExtension(_ scalars: Substring.UnicodeScalarView) -> Bool {
        let text = String(scalars).lowercased().unicodeScalars
            .filter { !isSeparator($0) && !",;:=".unicodeScalars.contains($0) }
        for marker in ["extension", "extn", "ext", "x", "#"] where text.starts(with: marker.unicodeScalars) {
            let digits = text.dropFirst(marker.unicodeScalars.count)
            return (1...9).contains(digits.count) && digits.allSatisfy { digit($0) != nil }
        }
        return false
    }
}
