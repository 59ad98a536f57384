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
        let user = event.user
        let web = [kind == .web]
        let webOrApp = [kind == .web, kind == .app]
        let app = [kind == .app]
        let fields: [(path: String, isSet: Bool, isUsed: [Bool])] = [
            ("user.external_id", !user.externalID.isEmpty, [kind == .web, kind == .crm]),
            ("user.ttclid", user.ttclid != nil, web),
            ("user.ttp", user.ttp != nil, web),
            ("user.ip", user.ip != nil, webOrApp),
            ("user.user_agent", user.userAgent != nil, webOrApp),
            ("user.locale", user.locale != nil, webOrApp),
            ("user.idfa", user.idfa != nil, app),
            ("user.idfv", user.idfv != nil, app),
            ("user.gaid", user.gaid != nil, app),
            ("user.att_status", user.attStatus != nil, app),
            ("page", event.page != nil, web),
            ("app", event.app != nil, app),
            ("ad", !event.ad.isEmpty, webOrApp),
            ("ad.callback", event.ad.callback != nil && kind == .web, app),
            ("ad.is_retargeting", event.ad.isRetargeting != nil && kind == .web, app),
            ("ad.attributed", event.ad.isAttributed != nil && kind == .web, app),
            ("ad.attribution_type", event.ad.attributionType != nil && kind == .web, app),
            ("lead", event.lead != nil, [kind == .crm]),
            ("device", !event.device.isEmpty, web),
            ("limited_data_use", event.limitedDataUse != nil, webOrApp),
            ("properties.customer_type", event.properties.customerType != nil, webOrApp),
        ]
        return fields.filter { $0.isSet && !$0.isUsed.contains(true) }.map(\.path)
    }
}
