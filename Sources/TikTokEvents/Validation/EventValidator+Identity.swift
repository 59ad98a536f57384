extension EventValidator {
    func checkID(of event: Event, _ findings: inout Findings) {
        guard let id = event.id, !id.rawValue.isEmpty else {
            findings.warning("event_id", .eventIDMissing, "without an event id, sending again can count twice")
            return
        }
        let bytes = id.rawValue.utf8
        // Few ids have a percent sign, and only in those it is worth a search.
        if bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: "%")) && id.rawValue.contains("%40") {
            findings.error("event_id", .personalDataNotHashed, "it looks like an email address; use a transaction id")
        }
    }

    func checkIdentity(of event: Event, _ findings: inout Findings) {
        let user = event.user
        for note in user.omitted.notes {
            findings.warning("user.\(note.field)", .identifierOmitted, "left out, because \(note.reason.advice)")
        }
        if !user.hasIdentifier, event.lead == nil {
            findings.warning("user", .noIdentifier, "nothing can match this event; add ttclid, email, phone or ip")
        }
        checkHashes("user.email", user.email, &findings)
        checkHashes("user.phone", user.phone, &findings)
        checkHashes("user.external_id", user.externalID, &findings)
        checkHashes("user.first_name", HashedIdentifiers(user.firstName), &findings)
        checkHashes("user.last_name", HashedIdentifiers(user.lastName), &findings)
        checkHashes("user.zip_code", HashedIdentifiers(user.zipCode), &findings)
        if let ttclid = user.ttclid, !ClickIDText.isValid(ttclid) {
            findings.warning("user.ttclid", .notAClickID, OmissionReason.notAClickID.advice)
        }
        checkAddress(of: event, &findings)
    }

    private func checkHashes(_ path: String, _ identifiers: HashedIdentifiers, _ findings: inout Findings) {
        if identifiers.contains(.ofNothing) {
            findings.warning(path, .hashOfNothing, "this is the hash of nothing; leave empty values out")
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
