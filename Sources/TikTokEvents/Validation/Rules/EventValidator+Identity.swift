extension EventValidator {
    func checkID(of event: Event, _ findings: inout Findings) {
        guard let id = event.id, !id.rawValue.isEmpty else {
            findings.warning("event_id", .eventIDMissing, "without an event id, sending again can count twice")
            return
        }
        let text = id.rawValue
        // Few ids have one of the two, and only in those it is worth a search.
        let isPlain = text.allEightBytes(filledUpWith: 0) {
            !$0.contains(UInt8(ascii: "@")) && !$0.contains(UInt8(ascii: "%"))
        }
        if !isPlain, text.containsASCII("@") || text.contains("%40") {
            findings.error("event_id", .personalDataNotHashed, "it looks like an email address; use a transaction id")
        }
    }

    func checkIdentity(of event: Event, _ findings: inout Findings) {
        for note in event.user.omitted.notes {
            findings.warning("user.\(note.field)", .identifierOmitted, "left out, because \(note.reason.advice)")
        }
        if !Self.hasIdentifier(event) {
            findings.warning("user", .noIdentifier, "nothing can match this event; add ttclid, email, phone or ip")
        }
        checkHash(event.user.email.holdHashOfNothing, "user.email", &findings)
        checkHash(event.user.phone.holdHashOfNothing, "user.phone", &findings)
        checkHash(event.user.externalID.holdHashOfNothing, "user.external_id", &findings)
        checkHash(event.user.firstName?.isOfNothing == true, "user.first_name", &findings)
        checkHash(event.user.lastName?.isOfNothing == true, "user.last_name", &findings)
        checkHash(event.user.zipCode?.isOfNothing == true, "user.zip_code", &findings)
        checkClickID(event.user.ttclid, "user.ttclid", &findings)
        checkClickID(event.user.ttp, "user.ttp", &findings)
        checkAddress(of: event, &findings)
    }

    /// Whether anything is here by which TikTok could match the event to a person, a device or a click.
    private static func hasIdentifier(_ event: Event) -> Bool {
        event.user.ttclid != nil || !event.user.email.isEmpty || !event.user.phone.isEmpty
            || !event.user.externalID.isEmpty || event.user.ttp != nil || event.user.ip != nil
            || event.user.idfa != nil || event.user.idfv != nil || event.user.gaid != nil || event.lead != nil
            || event.page?.hasClickID == true
    }

    private func checkHash(_ isOfNothing: Bool, _ path: String, _ findings: inout Findings) {
        if isOfNothing {
            findings.warning(path, .hashOfNothing, "this is the hash of nothing; leave empty values out")
        }
    }

    @inline(__always)
    private func checkClickID(_ id: @autoclosure () -> String?, _ path: String, _ findings: inout Findings) {
        if let id = id(), !ClickIDText.isValid(id) {
            findings.warning(path, .notAClickID, OmittedIdentifiers.Reason.notAClickID.advice)
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

extension HashedIdentifiers {
    @inline(__always)
    fileprivate var holdHashOfNothing: Bool {
        indices.contains { self[$0].isOfNothing }
    }
}

extension HashedIdentifier {
    @inline(__always)
    fileprivate var isOfNothing: Bool {
        // All but one in 2^64 others differ in the first word already.
        digest.word0 == 0xe3b0_c442_98fc_1c14 && self == Self.ofNothing
    }

    private static let ofNothing = HashedIdentifier(hashing: [])
}
