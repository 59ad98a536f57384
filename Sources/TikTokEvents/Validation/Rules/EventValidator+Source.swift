extension EventValidator {
    func checkSource(of event: Event, _ findings: inout Findings) {
        checkPage(of: event, &findings)
        if let share = event.fields.ad.unlessEmpty?.attributionShare, !(0...1).contains(share) {
            findings.error("ad.attribution_share", .outOfRange, "the share of the credit must be from 0.0 to 1.0")
        }
        if isApp {
            checkApp(of: event, &findings)
        } else if isCRM {
            checkLead(of: event, &findings)
        } else if isOffline, event.user.email.isEmpty, event.user.phone.isEmpty {
            findings.error("user", .emailOrPhoneNeeded, "offline sources match by hashed email or phone: add one")
        }
        checkIgnoredFields(of: event, &findings)
    }

    private func checkPage(of event: Event, _ findings: inout Findings) {
        guard let url = event.page?.url, !url.isEmpty else {
            if isWeb {
                findings.error("page.url", .requiredBySource, "web sources require the full URL of the page")
            }
            return
        }
        if !url.startsPlainly(with: "https://"), !url.hasPrefix("https://"), !url.hasPrefix("http://") {
            findings.warning("page.url", .fullURLNeeded, "give the full URL, with scheme, host and query")
        }
    }

    private func checkApp(of event: Event, _ findings: inout Findings) {
        if event.app?.id.isEmpty ?? true {
            findings.error("app.app_id", .requiredBySource, "app sources require the id of the app in its store")
        }
    }

    private func checkLead(of event: Event, _ findings: inout Findings) {
        guard let id = event.lead?.id, !id.isEmpty else {
            findings.error(
                "lead.lead_id",
                .requiredBySource,
                "CRM sources require the lead's id in TikTok; report leads of your own pages to a web source"
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

    /// The fields that are set although TikTok's pages list them for other kinds of source only.
    private func checkIgnoredFields(of event: Event, _ findings: inout Findings) {
        @inline(__always)
        func check(_ path: String, _ isSet: @autoclosure () -> Bool, isUsed: Bool) {
            if !isUsed, isSet() {
                findings.warning(path, .ignoredBySource, "TikTok doesn't use this field for this kind of source")
            }
        }
        check("user.external_id", !event.user.externalID.isEmpty, isUsed: isWeb || isCRM)
        check("user.ttclid", event.user.ttclid != nil, isUsed: isWeb)
        check("user.ttp", event.user.ttp != nil, isUsed: isWeb)
        check("user.ip", event.user.ip != nil, isUsed: isWeb || isApp)
        check("user.user_agent", event.user.userAgent != nil, isUsed: isWeb || isApp)
        check("user.locale", event.user.locale != nil, isUsed: isWeb || isApp)
        check("user.idfa", event.user.idfa != nil, isUsed: isApp)
        check("user.idfv", event.user.idfv != nil, isUsed: isApp)
        check("user.gaid", event.user.gaid != nil, isUsed: isApp)
        check("user.att_status", event.user.attStatus != nil, isUsed: isApp)
        check("page", event.page != nil, isUsed: isWeb)
        check("app", event.app != nil, isUsed: isApp)
        check("ad", !event.fields.ad.isEmpty, isUsed: isWeb || isApp)
        check("ad.callback", event.fields.ad.unlessEmpty?.callback != nil && isWeb, isUsed: isApp)
        check("ad.is_retargeting", event.fields.ad.unlessEmpty?.isRetargeting != nil && isWeb, isUsed: isApp)
        check("ad.attributed", event.fields.ad.unlessEmpty?.isAttributed != nil && isWeb, isUsed: isApp)
        check("ad.attribution_type", event.fields.ad.unlessEmpty?.attributionType != nil && isWeb, isUsed: isApp)
        check("lead", event.lead != nil, isUsed: isCRM)
        check("device", !event.fields.device.isEmpty, isUsed: isWeb)
        check("limited_data_use", event.limitedDataUse != nil, isUsed: isWeb || isApp)
        check("properties.customer_type", event.properties.customerType != nil, isUsed: isWeb || isApp)
    }
}
