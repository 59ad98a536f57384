extension EventValidator {
    func checkSource(of event: Event, _ findings: inout Findings) {
        checkPage(of: event, &findings)
        if let share = event.ad.attributionShare, !(0...1).contains(share) {
            findings.error("ad.attribution_share", .outOfRange, "the share of the credit must be from 0.0 to 1.0")
        }
        switch source.kind {
        case .app:
            if event.app?.id.isEmpty ?? true {
                findings.error("app.app_id", .requiredBySource, "app sources require the id of the app in its store")
            }
        case .crm:
            if event.lead?.id.isEmpty ?? true {
                findings.error(
                    "lead.lead_id",
                    .requiredBySource,
                    "CRM sources require the lead's id in TikTok; report leads of your own pages to a web source"
                )
            } else if let id = event.lead?.id, !id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                findings.warning(
                    "lead.lead_id",
                    .notALeadID,
                    "TikTok's id of an Instant Form lead is about 19 digits; read it as text, never as a number"
                )
            }
        case .offline:
            if event.user.email.isEmpty, event.user.phone.isEmpty {
                findings.error("user", .emailOrPhoneNeeded, "offline sources match by hashed email or phone: add one")
            }
        default:
            break
        }
        for path in Self.ignoredPaths(of: event, by: source.kind) {
            findings.warning(path, .ignoredBySource, "TikTok doesn't use this field for this kind of source")
        }
    }

    private func checkPage(of event: Event, _ findings: inout Findings) {
        guard let page = event.page, !page.url.isEmpty else {
            if source.kind == .web {
                findings.error("page.url", .requiredBySource, "web sources require the full URL of the page")
            }
            return
        }
        if !page.url.hasPrefix("https://"), !page.url.hasPrefix("http://") {
            findings.warning("page.url", .fullURLNeeded, "give the full URL, with scheme, host and query")
        }
    }

    /// The fields that are set although TikTok's pages list them for other kinds of source only.
    private static func ignoredPaths(of event: Event, by kind: EventSource.Kind) -> [String] {
        let (isWeb, isApp, isCRM) = (kind == .web, kind == .app, kind == .crm)
        let user = event.user
        var paths: [String] = []
        func check(_ path: String, _ isSet: Bool, isUsed: Bool) {
            if isSet, !isUsed {
                paths.append(path)
            }
        }
        check("user.external_id", !user.externalID.isEmpty, isUsed: isWeb || isCRM)
        check("user.ttclid", user.ttclid != nil, isUsed: isWeb)
        check("user.ttp", user.ttp != nil, isUsed: isWeb)
        check("user.ip", user.ip != nil, isUsed: isWeb || isApp)
        check("user.user_agent", user.userAgent != nil, isUsed: isWeb || isApp)
        check("user.locale", user.locale != nil, isUsed: isWeb || isApp)
        check("user.idfa", user.idfa != nil, isUsed: isApp)
        check("user.idfv", user.idfv != nil, isUsed: isApp)
        check("user.gaid", user.gaid != nil, isUsed: isApp)
        check("user.att_status", user.attStatus != nil, isUsed: isApp)
        check("page", event.page != nil, isUsed: isWeb)
        check("app", event.app != nil, isUsed: isApp)
        check("ad", !event.ad.isEmpty, isUsed: isWeb || isApp)
        check("ad.callback", event.ad.callback != nil && isWeb, isUsed: isApp)
        check("ad.is_retargeting", event.ad.isRetargeting != nil && isWeb, isUsed: isApp)
        check("ad.attributed", event.ad.isAttributed != nil && isWeb, isUsed: isApp)
        check("ad.attribution_type", event.ad.attributionType != nil && isWeb, isUsed: isApp)
        check("lead", event.lead != nil, isUsed: isCRM)
        check("device", !event.device.isEmpty, isUsed: isWeb)
        check("limited_data_use", event.limitedDataUse != nil, isUsed: isWeb || isApp)
        check("properties.customer_type", event.properties.customerType != nil, isUsed: isWeb || isApp)
        return paths
    }
}
