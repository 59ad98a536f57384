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
    /// Spaces, brackets, dots, dashes and slashes may stand between the digits, which may be of any script. Labels such as
    /// `tel:` and `whatsapp:`, the quotes and `.0` of spreadsheets, and extensions such as `x123`, `ext. 5` or `;ext=5` are
    /// dropped. Other letters are refused, and so are vanity numbers: a wrong number would be hashed as well as a right
    /// one and match somebody else.
    ///
    /// - The calling code follows `+`, `00` or what is dialed abroad from the region, such as `011`. Without any of them, a
    ///   number is read both as a national one and as one with the region's calling code: `64 3 234 5678` is a number of New
    ///   Zealand with its calling code only. If both are possible, the number is refused.
    /// - The trunk prefix, such as the 0 of `020 7946 0018`, is dropped, with and without a calling code. A leading
    ///   zero that is part of the number stays, as in Italy: `06 6982` becomes `+39066982`.
    /// - Numbers of China keep `+86`, as TikTok's reference of the Events API has it. TikTok's template for tag managers
    ///   drops it from them; hashes made by that template don't match these.
    /// - A number must have one of the forms of its numbering plan, first digits and length, and at least seven digits with
    ///   its calling code. Whether it is assigned to anybody can't be told.
    /// - From several numbers in a text, such as `213-373-4253 / 213-373-4254`, the first possible one is taken.
    ///
    /// - Parameter region: The region that a number without a calling code belongs to. Without it, or if no numbering
    ///   plan is known for it, such a number is refused.
    /// - Returns: The normalizer.
    public static func phone(region: PhoneRegion?) -> Self {
        Self(rule: .phone(region: region))
    }

    /// Whether a text that was normalized holds another number, which is left out.
    func leavesOutSecondNumber(of raw: String) -> Bool {
        guard case .phone(let region) = rule, let text = try? RawText.trimmed(raw) else { return false }
        return (try? PhoneText(text, in: region))?.holdsSecondNumber == true
    }
}
