extension EventValidator {
    func checkSource(of event: Event, _ findings: inout Findings) {
        if isWeb, event.page?.url.isEmpty ?? true {
            findings.error("page.url", .requiredBySource, "web sources require the full URL of the page")
        } else if isApp {
            checkApp(of: event, &findings)
        } else if isCRM {
            checkLead(of: event, &findings)
        } else if isOffline, event.user.email.isEmpty, event.user.phone.isEmpty {
            findings.error("user", .emailOrPhoneNeeded, "offline sources match by hashed email or phone; add one")
        }
    }

    private func checkApp(of event: Event, _ findings: inout Findings) {
        if event.app?.id.isEmpty ?? true {
            findings.error("app.app_id", .requiredBySource, "app sources require the app's id in its store")
        }
    }

    private func checkLead(of event: Event, _ findings: inout Findings) {
        guard let id = event.lead?.id, !id.isEmpty else {
            findings.error(
                "lead.lead_id",
                .requiredBySource,
                "CRM sources require TikTok's id for the lead; report leads from your own pages to a web source"
            )
            return
        }
        if !id.allBytesAre(in: UInt8(ascii: "0")...UInt8(ascii: "9")) {
            findings.warning(
                "lead.lead_id",
                .notALeadID,
                "TikTok's id of an Instant Form lead is about 19 digits; read it as text, never as a number"
            )
        }
    }
}
