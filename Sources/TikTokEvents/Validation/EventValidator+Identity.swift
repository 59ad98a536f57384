extension EventValidator {
    func checkID(of event: Event, _ findings: inout Findings) {
        guard let id = event.id, !id.rawValue.isEmpty else {
            findings.warning("event_id", .eventIDMissing, "without an event id, sending again can count twice")
            return
        }
        if id.rawValue.contains("@") || id.rawValue.contains("%40") {
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
        for (field, identifiers) in user.hashes where identifiers.contains(.ofNothing) {
            findings.warning("user.\(field)", .hashOfNothing, "this is the hash of nothing; leave empty values out")
        }
        for (path, id) in [("user.ttclid", user.ttclid), ("user.ttp", user.ttp)] {
            if let id, !ClickIDText.isValid(id) {
                findings.warning(path, .notAClickID, OmissionReason.notAClickID.advice)
            }
        }
        checkAddress(of: event, &findings)
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

    fileprivate var hashes: [(field: String, identifiers: [HashedIdentifier])] {
        [
            ("email", Array(email)), ("phone", Array(phone)), ("external_id", Array(externalID)),
            ("first_name", firstName.map { [$0] } ?? []), ("last_name", lastName.map { [$0] } ?? []),
            ("zip_code", zipCode.map { [$0] } ?? []),
        ]
    }
}

extension HashedIdentifier {
    fileprivate static let ofNothing = HashedIdentifier(hashing: [])
}
