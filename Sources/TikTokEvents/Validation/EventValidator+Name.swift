extension EventValidator {
    func checkName(of event: Event, _ findings: inout Findings) {
        let name = event.name.rawValue
        if event.name.isStandard(for: source.kind) {
            return
        }
        if let standard = event.name.standardSpelling(for: source.kind) {
            findings.warning(
                "event",
                .wrongCase,
                "names are case sensitive, so this is a custom event; the standard one is \(standard)"
            )
        } else if let advice = EventName.deprecations[name], source.kind != .app {
            findings.warning("event", .deprecatedName, advice)
        } else if let replacement = EventName.reserved[name], source.kind != .app {
            findings.warning("event", .reservedName, "this name is reserved and TikTok turns it into \(replacement)")
        } else if event.name != .pageview, !EventName.isCustomName(name) {
            findings.error(
                "event",
                .customNameGrammar,
                "a custom name has 1 to 50 letters, digits, underscores and hyphens and starts with a letter"
            )
        } else if source.kind == .offline {
            findings.error("event", .standardEventOnly, "offline sources take standard events only")
        }
    }
}
