extension EventValidator {
    /// TikTok's pages disagree on CRM sources: the reference allows custom names only, but its own samples and two
    /// other pages use standard ones too. Both pass here.
    func checkName(of event: Event, _ findings: inout Findings) {
        let name = event.name.rawValue
        if event.name.isStandard(forApps: isApp) {
            return
        }
        if let standard = event.name.standardSpelling(for: source.kind) {
            addNonstandardName(
                .wrongCase,
                "names are case sensitive, so this is a custom event; the standard one is \(standard)",
                &findings
            )
        } else if let advice = EventName.deprecations[name] {
            findings.warning("event", .deprecatedName, advice)
        } else if let replacement = EventName.reserved[name] {
            addNonstandardName(
                .reservedName,
                "this name is reserved, so TikTok replaces it with \(replacement)",
                &findings
            )
        } else if let spelling = EventName.formerSpelling(of: name) {
            addNonstandardName(
                .wrongCase,
                "names are case sensitive, so this is a custom event; did you mean \(spelling)?",
                &findings
            )
        } else if !EventName.isCustomName(name) {
            findings.error(
                "event",
                .customNameGrammar,
                """
                a custom name has 1 to 50 letters, digits, underscores, and hyphens, starts with a letter, and has no \
                space, not even at the end
                """
            )
        } else if isOffline {
            findings.error("event", .standardEventOnly, "offline sources accept standard events only")
        } else {
            checkCustomName(event.name, &findings)
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
