extension EventValidator {
    /// TikTok's pages disagree on CRM sources: the reference allows custom names only, but its own samples and two
    /// other pages use standard ones too. Both pass here.
    func checkName(of event: Event, _ findings: inout Findings) {
        switch event.name.standing(for: source.kind, { $0.ignoringCase(event.name.rawValue) }) {
        case .standard: break
        case .deprecated(let advice): findings.warning("event", .deprecatedName, advice)
        case .reserved(let replacement):
            addNonstandardName(
                .reservedName,
                "this name is reserved, so TikTok replaces it with \(replacement)",
                &findings
            )
        case .misspelled(let standard):
            addNonstandardName(
                .wrongCase,
                "names are case sensitive, so this is a custom event; the standard one is \(standard)",
                &findings
            )
        case .misspelledFormer(let former):
            addNonstandardName(
                .wrongCase,
                """
                names are case sensitive, so this is a custom event; did you mean \
                \(EventName.reserved[former] ?? former)?
                """,
                &findings
            )
        case .malformed:
            findings.error(
                "event",
                .customNameGrammar,
                """
                a custom name has 1 to 50 letters, digits, underscores, and hyphens, starts with a letter, and has no \
                space, not even at the end
                """
            )
        case .custom where isOffline:
            findings.error("event", .standardEventOnly, "offline sources accept standard events only")
        case .custom: checkCustomName(event.name, &findings)
        }
    }

    /// Adds an error for an offline source, which accepts standard events only, and a warning for any other.
    private func addNonstandardName(
        _ rule: EventValidator.Issue.Rule,
        _ advice: String,
        _ findings: inout Findings
    ) {
        findings.add(isOffline ? .error : .warning, "event", isOffline ? .standardEventOnly : rule, advice)
    }

    private func checkCustomName(_ name: EventName, _ findings: inout Findings) {
        if name.isStandard(forApps: !isApp) {
            findings.warning(
                "event",
                .standardOfOtherSource,
                "it isn't a standard event of this kind of source, so TikTok won't optimize for it"
            )
        } else if name.suggestsSensitiveData {
            findings.warning(
                "event",
                .sensitiveName,
                Self.sensitiveNameAdvice
            )
        }
    }

    static let sensitiveNameAdvice =
        "TikTok forbids names that suggest health, money troubles, or children, or that contain personal data"
}
