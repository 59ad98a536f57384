import TikTokEvents

/// What an operator can do about an outcome.
enum Advice {
    /// Returns `nil` if there is nothing to add to the outcome.
    static func text(for outcome: DeliveryOutcome, of source: EventSource, endpoint: String) -> String? {
        switch outcome {
        case .accepted: nil
        case .rejected(let rejection): rejection.code.flatMap { text(for: $0, source) }
        case .unconfirmed(let cause), .notSent(let cause): text(for: cause, of: source, endpoint)
        }
    }

    private static func text(
        for cause: DeliveryOutcome.Cause,
        of source: EventSource,
        _ endpoint: String
    ) -> String? {
        if let code = cause.code, let text = text(for: code, source) {
            return text
        }
        return switch cause.reason {
        case .refused: text(forRefusal: cause, endpoint)
        case .network:
            "network: \(endpoint) can't be reached, or the connection was lost. Check the network, DNS, the firewall and "
                + "https_proxy, then continue. Nothing is lost."
        case .unauthorized:
            "unauthorized: TikTok rejected the token. Check \(Tool.tokenVariable), and that the token belongs to \(source.id)."
        case .timeout, .deadline:
            "\(cause.reason): no response arrived in time. Continue later; ids stay the same, so nothing is counted twice."
        case .canceled:
            "canceled: the run was stopped before these events had a response. Continue to send them; ids stay the same."
        case .throttled:
            "throttled: too many requests\(status(of: cause)). Continue in a few minutes, and send from one process at a "
                + "time. Nothing is lost."
        case .misconfigured:
            "misconfigured: TikTok rejects every request to \(source.id). Check the pixel code and the test event code."
        case .unproven:
            "unproven: requests with these events were refused, but nothing shows yet which event is wrong. Continue: "
                + "the next run sends them in smaller requests."
        case .server: "server: TikTok has a server error. Continue later; nothing is lost."
        case .unreadableResponse:
            "unreadable_response: something other than TikTok responded, such as a proxy or a login page. Check "
                + "--endpoint and https_proxy."
        case .expired:
            "expired: a copy may have arrived over 47 hours ago, and TikTok would count another one. Look for these events "
                + "in Events Manager."
        default: nil
        }
    }

    /// A server on the way, such as a proxy, refused the request regardless of its content.
    private static func text(forRefusal cause: DeliveryOutcome.Cause, _ endpoint: String) -> String {
        switch cause.httpStatus {
        case 413:
            "HTTP 413: a server on the way refuses requests of this size. If it is your proxy, raise its body limit "
                + "to 1 MB, then continue; otherwise shorten the lead's texts."
        case .some(300...399):
            "refused\(status(of: cause)): requests are redirected, which is never followed, since that would send the token "
                + "elsewhere. Look for a proxy, a login page, or a server that moved; check --endpoint and https_proxy, "
                + "then continue. Nothing is lost."
        default:
            "refused\(status(of: cause)): \(endpoint), or a server on the way such as a proxy or firewall, refuses requests "
                + "whatever they contain. Find out which and fix that; check --endpoint and https_proxy, then continue. "
                + "Nothing is lost."
        }
    }

    private static func status(of cause: DeliveryOutcome.Cause) -> String {
        cause.httpStatus.map { " (HTTP \($0))" } ?? ""
    }

    private static let newToken =
        "Generate one in Events Manager, in the pixel's settings (Events API, Generate Access Token)"

    private static func text(for code: DeliveryOutcome.Code, _ source: EventSource) -> String? {
        switch code.rawValue {
        case 40001:
            "40001: the token may not report to \(source.id). \(newToken), or check the pixel code."
        case 40102, 40104, 40105:
            "\(code): the token is wrong or has expired. \(newToken), set \(Tool.tokenVariable) to it, and continue."
        case 40103, 40106, 40107, 40110, 40115, 40116, 70001:
            "\(code): TikTok doesn't accept this kind of token. \(newToken), set \(Tool.tokenVariable) to it, and continue."
        case 40101, 40113, 40117, 40118, 40124, 40125, 40130:
            "\(code): the app, developer, or scope behind the token isn't allowed. Have it allowed, then continue."
        case 40016, 40100, 40132, 40133, 61000:
            "\(code): too many requests. Continue in a few minutes, and send from one process at a time. Nothing is lost."
        case 40062:
            "40062: TikTok found personal data that isn't hashed. Check where the postback sends each field."
        case 40063:
            "40063: the partner name isn't registered. This tool sends none, so look for what adds it on the way, such "
                + "as a proxy."
        case 40006, 40051, 40400: "\(code): the API version or the route doesn't exist. Check --endpoint."
        // Their meaning depends on TikTok's message, or is the source's.
        case 40000, 40002, 40007, 40050, 40061, 40202: nil
        case 40003...49999:
            "\(code): TikTok refuses requests to \(source.id). Ask TikTok's support, with the code and the request id, then "
                + "continue. Nothing is lost."
        default: nil
        }
    }
}
