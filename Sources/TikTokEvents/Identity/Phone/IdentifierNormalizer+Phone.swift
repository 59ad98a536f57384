extension IdentifierNormalizer {
    /// A phone number with its calling code, in E.164 form with the `+`. A national number is rejected.
    ///
    /// The same as ``phone(region:)`` without a region: the number must start with `+` or `00`.
    public static let phone = Self(rule: .phone(region: nil))

    /// A phone number in E.164 form: `+`, calling code, and number, with nothing in between.
    ///
    /// ```swift
    /// try IdentifierNormalizer.phone(region: .unitedStates).normalized("(213) 373-4253")   // "+12133734253"
    /// try IdentifierNormalizer.phone(region: .germany).normalized("+44 (0)20 7946 0018")   // "+442079460018"
    /// ```
    ///
    /// The digits can be in any script, with spaces, brackets, dots, dashes, and slashes between them. Labels such as
    /// `tel:` and `whatsapp:`, the quotes and `.0` that spreadsheets add, and extensions such as `x123`, `ext. 5`, or
    /// `;ext=5` are dropped. Other letters, including vanity numbers, are rejected, because a wrong number would be
    /// hashed like any other and match someone else.
    ///
    /// - The calling code follows `+`, `00`, or the region's international prefix, such as `011`. Without any of them,
    ///   a number is read both as a national number and as one that starts with the region's calling code:
    ///   `64 3 234 5678` can only be a New Zealand number with its calling code. If both readings are possible, the
    ///   number is rejected.
    /// - The trunk prefix, such as the 0 in `020 7946 0018`, is dropped, with or without a calling code. A leading zero
    ///   that is part of the number stays, as in Italy: `06 6982` becomes `+39066982`.
    /// - Chinese numbers keep `+86`, as TikTok's Events API reference shows. TikTok's tag manager template drops it, so
    ///   hashes made by that template don't match these.
    /// - A number must have a form that its numbering plan allows, by leading digits and length, and at least seven
    ///   digits including its calling code. Whether it is assigned to anyone isn't known.
    /// - If the text holds several numbers, such as `213-373-4253 / 213-373-4254`, the first possible one is used.
    ///
    /// - Parameter region: The region of a number without a calling code. Without a region, or if the region has no
    ///   known numbering plan, such a number is rejected.
    /// - Returns: The normalizer.
    public static func phone(region: PhoneRegion?) -> Self {
        Self(rule: .phone(region: region))
    }

    /// Whether a text that was normalized holds a second number, which is left out.
    func leavesOutSecondNumber(of raw: String) -> Bool {
        guard case .phone(let region) = rule, let text = try? RawText.trimmed(raw) else { return false }
        return (try? PhoneText(text, in: region))?.holdsSecondNumber == true
    }
}
