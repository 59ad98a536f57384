extension EventValidator {
    func checkID(of event: Event, _ findings: inout Findings) {
        guard let id = event.id, !id.rawValue.isEmpty else {
            findings.warning("event_id", .eventIDMissing, "without an event id, sending again can count twice")
            return
        }
        let text = id.rawValue
        if text.containsASCII("@") || (text.containsASCII("%") && text.contains("%40")) {
            findings.error("event_id", .personalDataNotHashed, "it looks like an email address; use a transaction id")
        }
    }

    func checkIdentity(of event: Event, hasIdentifier: Bool, _ findings: inout Findings) {
        for note in event.user.omitted.notes {
            let path = note.field.contains(".") ? note.field : "user.\(note.field)"
            findings.warning(path, .identifierOmitted, "left out, because \(note.reason.advice)")
        }
        if !hasIdentifier, event.page?.hasClickID != true {
            findings.warning("user", .noIdentifier, "nothing can match this event; add ttclid, email, phone or ip")
        }
        checkAddress(of: event, &findings)
    }

    private func checkAddress(of event: Event, _ findings: inout Findings) {
        if event.user.ip != nil {
            if event.user.userAgent == nil {
                findings.warning("user.user_agent", .userAgentMissing, "send the user agent together with the ip")
            }
        } else if event.limitedDataUse == true {
            findings.warning("user.ip", .addressNeeded, "limited_data_use is said to need the visitor's public ip")
        }
    }
}
