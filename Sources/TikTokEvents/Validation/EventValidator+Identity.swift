extension EventValidator {
    func checkID(of event: Event, _ findings: inout Findings) {
        guard let id = event.id, !id.rawValue.isEmpty else {
            findings.warning("event_id", .eventIDMissing, "without an event id, sending again can count twice")
            return
        }
        let text = id.rawValue
        // Few ids have a percent sign, and only in those it is worth a search.
        if text.containsASCII("@") || text.containsASCII("%") && text.contains("%40") {
            findings.error("event_id", .personalDataNotHashed, "it looks like an email address; use a transaction id")
        }
    }

    func checkIdentity(of event: Event, _ findings: inout Findings) {
        let user = event.user
        for note in user.omitted.notes {
            findings.warning("user.\(note.field)", .identifierOmitted, "left out, because \(note.reason.advice)")
        }
        if !user.hasIdentifier, event.lead == nil, event.page?.hasClickID != true {
            findings.warning("user", .noIdentifier, "nothing can match this event; add ttclid, email, phone or ip")
        }
        checkHashes(user.email, "user.email", &findings)
        checkHashes(user.phone, "user.phone", &findings)
        checkHashes(user.externalID, "user.external_id", &findings)
        checkHashes(HashedIdentifiers(user.firstName), "user.first_name", &findings)
        checkHashes(HashedIdentifiers(user.lastName), "user.last_name", &findings)
        checkHashes(HashedIdentifiers(user.zipCode), "user.zip_code", &findings)
        checkClickID(user.ttclid, "user.ttclid", &findings)
        checkClickID(user.ttp, "user.ttp", &findings)
        checkAddress(of: event, &findings)
    }

    private func checkHashes(
        _ identifiers: HashedIdentifiers,
        _ path: String,
        _ findings: inout Findings
    ) {
        if identifiers.contains(.ofNothing) {
            findings.warning(path, .hashOfNothing, "this is the hash of nothing; leave empty values out")
        }
    }

    private func checkClickID(_ id: String?, _ path: String, _ findings: inout Findings) {
        if let id, !ClickIDText.isValid(id) {
            findings.warning(path, .notAClickID, OmissionReason.notAClickID.advice)
        }
    }

    private func checkAddress(of event: Event, _ findings: inout Findings) {
        if let ip = event.user.ip {
            if IPAddress(ip)?.isPublic != true {
                findings.warning("user.ip", .notAPublicAddress, "this isn't the public address of a visitor")
            }
            if event.user.userAgent == nil {
                findings.warning("user.user_agent", .userAgentMissing, "send the user agent together with the ip")
            }
        } else if event.limitedDataUse == true {
            findings.warning("user.ip", .addressNeeded, "limited_data_use is said to need the visitor's public ip")
        }
    }
}

extension User {
    /// Whether anything is here by which TikTok could match the event to a person, a device or a click.
    var hasIdentifier: Bool {
        !email.isEmpty || !phone.isEmpty || !externalID.isEmpty || ttclid != nil || ttp != nil || ip != nil
            || idfa != nil || idfv != nil || gaid != nil
    }
}

extension HashedIdentifier {
    fileprivate static let ofNothing = HashedIdentifier(hashing: [])
}
