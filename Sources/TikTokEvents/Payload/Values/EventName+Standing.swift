extension EventName {
    /// What TikTok takes a name for.
    enum Standing {
        case standard
        /// An old name that TikTok still accepts, with what to do about it.
        case deprecated(advice: String)
        /// A name that TikTok replaces with another.
        case reserved(replacement: String)
        /// A custom name that was probably meant to be a known one.
        case misspelled(standard: String)
        /// A custom name that was probably meant to be one that is deprecated or reserved.
        case misspelledFormer(String)
        case custom
        case malformed
    }

    /// Judges the name.
    ///
    /// - Parameters:
    ///   - kind: The kind of source.
    ///   - meant: Finds the name that this one was meant to be.
    /// - Returns: What TikTok takes the name for.
    func standing(for kind: EventSource.Kind, _ meant: (Spelling.Names) -> String?) -> Standing {
        if isStandard(for: kind) { return .standard }
        if let advice = Self.deprecations[rawValue] { return .deprecated(advice: advice) }
        if let replacement = Self.reserved[rawValue] { return .reserved(replacement: replacement) }
        if kind != .offline, rawValue.lowercased() == "pageview" {
            // TikTok's tag template spells it `Pageview`, and its reserved names `PageView`.
            return self == .pageview || rawValue == "PageView" ? .custom : .misspelled(standard: Self.pageview.rawValue)
        }
        if let standard = meant(kind == .app ? Self.appSpellings : Self.webSpellings) {
            return .misspelled(standard: standard)
        }
        if let former = meant(Self.formerSpellings) { return .misspelledFormer(former) }
        return Self.isCustomName(rawValue) ? .custom : .malformed
    }

    private static let webSpellings = Spelling.Names(standardWebEvents.map(\.rawValue))
    private static let appSpellings = Spelling.Names(standardAppEvents.map(\.rawValue))
    private static let formerSpellings = Spelling.Names((Array(deprecations.keys) + Array(reserved.keys)).sorted())
}
