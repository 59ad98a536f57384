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
        if cause.httpStatus == 413 {
            return
                "HTTP 413: a server on the way refuses requests of this size. If it is your proxy, raise its body limit "
                + "to 1 MB; otherwise shorten the lead's texts."
        }
        return switch cause.reason {
        case .network:
            "network: \(endpoint) can't be reached, or the connection was lost. Check the network, DNS, the firewall and "
                + "https_proxy, then continue. Nothing is lost."
        case .unauthorized:
            "unauthorized: TikTok rejected the token. Check \(Tool.tokenVariable), and that the token belongs to \(source.id)."
        case .deadline:
            "deadline: no response arrived in time. Continue later; ids stay the same, so nothing is counted twice."
        case .init(rawValue: "timeout"):
            "timeout: no response arrived in time. Continue later; ids stay the same, so nothing is counted twice."
        case .init(rawValue: "misconfigured"):
            "misconfigured: TikTok rejects every request to \(source.id). Check the pixel code and the test event code."
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

    private static func text(for code: DeliveryOutcome.Code, _ source: EventSource) -> String? {
        switch code {
        case .noPermission:
            "40001: the token may not report to \(source.id). Generate one in Events Manager, in the pixel's settings "
                + "(Events API, Generate Access Token), or check the pixel code."
        case .tokenInvalid, .tokenExpired, .tokenEmpty:
            "\(code): the token is wrong or has expired. Generate one in Events Manager, in the pixel's settings "
                + "(Events API, Generate Access Token), set \(Tool.tokenVariable) to it, and continue."
        case .tooManyRequests, .frequencyLimited, .advertiserFrequencyLimited, .flowControlled, .rateLimited:
            "\(code): too many requests. Continue in a few minutes, and send from one process at a time. Nothing is lost."
        case .personalDataNotHashed:
            "40062: TikTok found personal data that isn't hashed. Check where the postback sends each field."
        default: nil
        }
    }
}
