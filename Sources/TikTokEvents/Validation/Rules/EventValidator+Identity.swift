extension EventValidator {
    func checkID(of event: Event, _ findings: inout Findings) {
        guard let id = event.id else {
            findings.warning("event_id", .eventIDMissing, "without an event id, sending again can count twice")
            return
        }
        if id.isPlaceholder {
            findings.error(
                "event_id",
                .placeholderEventID,
                "it is blank or a placeholder, so all such events would count as one; derive it from the lead's id"
            )
            return
        }
        // An address with a dotted domain is reported as in any other text.
        let text = id.rawValue
        if text.holdsAtSign, !text.holdsEmailAddress {
            findings.error("event_id", .personalDataNotHashed, "it looks like an email address; use a transaction id")
        }
    }

    func checkIdentity(of event: Event, hasIdentifier: Bool, _ findings: inout Findings) {
        for note in event.user.omitted.notes {
            let isInUser = !note.field.contains(".") && !Event.fieldNames.contains(note.field)
            let path = isInUser ? "user.\(note.field)" : note.field
            findings.warning(path, .identifierOmitted, "left out, because \(note.reason.advice)")
        }
        let isRefused = event.user.omitted.notes.contains { $0.reason == .noConsent }
        if !hasIdentifier, !isRefused, event.page?.hasClickID != true {
            findings.warning("user", .noIdentifier, "nothing can match this event; add ttclid, email, phone, or ip")
        }
        checkAddress(of: event, &findings)
        if isApp, event.user.attStatus == .denied, Self.hasPersonalKey(event) {
            findings.warning(
                "user.att_status",
                .trackingDenied,
                "the user denied tracking, so TikTok doesn't match by identifiers; leave them out"
            )
        }
    }

    private static func hasPersonalKey(_ event: Event) -> Bool {
        !event.user.email.isEmpty || !event.user.phone.isEmpty || !event.user.externalID.isEmpty
            || event.user.idfa != nil || event.user.idfv != nil || event.user.gaid != nil
    }

    private func checkAddress(of event: Event, _ findings: inout Findings) {
        if event.user.ip != nil {
            if event.user.userAgent == nil {
                findings.warning(
                    "user.user_agent",
                    .userAgentMissing,
                    "send the user agent together with the IP address"
                )
            }
        } else if event.limitedDataUse == true {
            findings.warning(
                "user.ip",
                .addressNeeded,
                "limited_data_use reportedly requires the visitor's public IP address; add it"
            )
        }
    }
}
