extension EventValidator {
    /// A listed field that is set by way of `additional` isn't sent, and a key of the old API means nothing.
    func checkAdditionalKeys(of event: Event, _ findings: inout Findings) {
        check(event.additional, of: Event.self, "", &findings)
        check(event.user.additional, of: User.self, "user.", &findings)
        check(event.properties.additional, of: Properties.self, "properties.", &findings)
        check(event.ad.additional, of: Ad.self, "ad.", &findings)
        check(event.device.additional, of: Device.self, "device.", &findings)
        if let page = event.page { check(page.additional, of: Page.self, "page.", &findings) }
        if let app = event.app { check(app.additional, of: App.self, "app.", &findings) }
        if let lead = event.lead { check(lead.additional, of: InstantFormLead.self, "lead.", &findings) }
        for (index, content) in event.properties.contents.enumerated() {
            check(content.additional, of: Content.self, "properties.contents.\(index).", &findings)
        }
    }

    private func check<Owner: FieldGroup>(
        _ additional: [String: JSONValue],
        of owner: Owner.Type,
        _ prefix: String,
        _ findings: inout Findings
    ) {
        guard !additional.isEmpty else { return }
        let listed = Owner.fieldNames
        for key in additional.keys.sorted() {
            if listed.contains(key) {
                findings.error(prefix + key, .nameOfField, "set the property of this name instead of an additional key")
            } else if let replacement = OldAPI.replacements[key], owner == Event.self {
                findings.warning(key, .oldAPI, "this is a key of Events API 1.0; its place now is \(replacement)")
            }
        }
    }
}
