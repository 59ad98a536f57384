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
        let isWeb = kind == .web
        let isApp = kind == .app
        let isCRM = kind == .crm
        let fields: [(path: String, isIgnored: Bool)] = [
            ("user.external_id", !user.externalID.isEmpty && !isWeb && !isCRM),
            ("user.ttclid", user.ttclid != nil && !isWeb),
            ("user.ttp", user.ttp != nil && !isWeb),
            ("user.ip", user.ip != nil && !isWeb && !isApp),
            ("user.user_agent", user.userAgent != nil && !isWeb && !isApp),
            ("user.locale", user.locale != nil && !isWeb && !isApp),
            ("user.idfa", user.idfa != nil && !isApp),
            ("user.idfv", user.idfv != nil && !isApp),
            ("user.gaid", user.gaid != nil && !isApp),
            ("user.att_status", user.attStatus != nil && !isApp),
            ("page", event.page != nil && !isWeb),
            ("app", event.app != nil && !isApp),
            ("ad", !isWeb && !isApp && !event.ad.isEmpty),
            ("ad.callback", event.ad.callback != nil && isWeb),
            ("ad.is_retargeting", event.ad.isRetargeting != nil && isWeb),
            ("ad.attributed", event.ad.isAttributed != nil && isWeb),
            ("ad.attribution_type", event.ad.attributionType != nil && isWeb),
            ("lead", event.lead != nil && !isCRM),
            ("device", !isWeb && !event.device.isEmpty),
            ("limited_data_use", event.limitedDataUse != nil && !isWeb && !isApp),
            ("properties.customer_type", event.properties.customerType != nil && !isWeb && !isApp),
        ]
        return fields.filter(\.isIgnored).map(\.path)
    }
}
