extension EventValidator {
    /// TikTok silently accepts any key, so this is the only place where a misspelled or misplaced one is caught.
    func checkAdditionalKeys(of event: Event, _ findings: inout Findings) {
        checkOldKeys(of: event, &findings)
        check(event.additional, .event, "", &findings)
        check(event.user.additional, .user, "user.", &findings)
        check(event.properties.additional, .properties, "properties.", allowsCustom: true, &findings)
        check(event.fields.ad.unlessEmpty?.additional, .ad, "ad.", allowsCustom: true, &findings)
        check(event.fields.device.unlessEmpty?.additional, .device, "device.", allowsCustom: true, &findings)
        check(event.page?.additional, .page, "page.", &findings)
        check(event.app?.additional, .app, "app.", &findings)
        check(event.lead?.additional, .lead, "lead.", &findings)
        let vehicle = event.properties.flatVehicle.unlessEmpty
        check(vehicle?.mileage?.additional, .mileage, "properties.mileage.", &findings)
        for index in event.properties.contents.indices {
            check(
                event.properties.contents[index].additional,
                .content,
                "properties.contents.\(index).",
                allowsCustom: true,
                &findings
            )
        }
    }

    /// Checks keys that a type doesn't list. Custom keys are allowed where the API accepts them and where TikTok's
    /// documentation is incomplete.
    @inline(__always)
    func check(
        _ additional: @autoclosure () -> [String: JSONValue]?,
        _ known: @autoclosure () -> KnownKeys,
        _ prefix: @autoclosure () -> String,
        allowsCustom: Bool = false,
        _ findings: inout Findings
    ) {
        guard additional()?.isEmpty == false, let additional = additional() else { return }
        checkEach(of: additional, known(), prefix(), allowsCustom: allowsCustom, &findings)
    }

    private func checkEach(
        of additional: [String: JSONValue],
        _ known: KnownKeys,
        _ prefix: String,
        allowsCustom: Bool,
        _ findings: inout Findings
    ) {
        for (key, value) in additional.sorted(by: { $0.key < $1.key }) {
            // A key should be a name in the caller's code. One that isn't could be personal data, which no issue
            // may show.
            let path = prefix + (EventName.isCustomName(key) ? key : "?")
            if known.names.contains(key) {
                findings.error(path, .nameOfField, "set the property of this name instead")
            } else if key == "test_event_code" {
                findings.error(
                    path,
                    .misplacedTestEventCode,
                    "TikTok ignores it inside an event, so the event would count as live; set it for the request"
                )
            } else if findings.hasIssue(under: path) {
                // Already reported as a key of the old API.
            } else if let meant = known.meant(by: key) {
                findings.warning(path, .unknownKey, "TikTok ignores this key; did you mean \(meant)?")
            } else if allowsCustom {
                checkName(ofProperty: key, at: path, &findings)
            } else {
                let place = KnownKeys.place(of: key).map { "it belongs in \($0)" } ?? "custom keys go into properties"
                findings.warning(path, .unknownKey, "TikTok ignores this key here; \(place)")
            }
            // Texts are cleaned as they are encoded.
            let value = value.cleaned
            let member = JSONValue.object([key: value])
            if member.mayHoldEmailAddress {
                findings.addEmailAddress(path, isCertain: member.holdsEmailAddress)
            } else if key.isInternationalPhone || value.isPersonalData(named: key) {
                findings.error(
                    path,
                    .personalDataNotHashed,
                    "its name says that it is personal data; leave it out, or send its SHA-256 digest"
                )
            }
        }
    }

    private func checkName(ofProperty key: String, at path: String, _ findings: inout Findings) {
        if EventName(rawValue: key).suggestsSensitiveData {
            findings.warning(path, .sensitiveName, Self.sensitiveNameAdvice)
        }
    }

    private func checkOldKeys(of event: Event, _ findings: inout Findings) {
        if !event.additional.isEmpty {
            for move in OldAPI.moves(in: event.additional) where move.old != "test_event_code" {
                findings.warning(move.old, .oldAPI, Self.advice(for: move.new))
            }
        }
        if !event.user.additional.isEmpty {
            for (old, new) in Self.oldUserKeys where event.user.additional[old] != nil {
                // Additional keys are sent as is, so a plain address or number would be sent too.
                findings.error("user.\(old)", .oldAPI, Self.advice(for: new))
            }
        }
        for index in event.properties.contents.indices
        where event.properties.contents[index].additional["content_type"] != nil {
            findings.warning(
                "properties.contents.\(index).content_type",
                .oldAPI,
                Self.advice(for: "properties.content_type")
            )
        }
    }

    static func advice(for newPlace: String) -> String {
        "this is a field of Events API 1.0; it is now \(newPlace)"
    }

    private static let oldUserKeys = [
        ("emails", "user.email"), ("phone_number", "user.phone"), ("phone_numbers", "user.phone"),
    ]
}
