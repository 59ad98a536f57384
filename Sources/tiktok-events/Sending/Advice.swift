import TikTokEvents

/// What an operator can do about an outcome.
enum Advice {
    /// `nil` if there is nothing to do but what the outcome says.
    static func text(for outcome: DeliveryOutcome, endpoint: String) -> String? {
        switch outcome {
        case .accepted: nil
        case .rejected(let rejection): rejection.code.flatMap { text(for: $0) }
        case .unconfirmed(let cause), .notSent(let cause): text(for: cause, endpoint)
        }
    }

    private static func text(for cause: DeliveryOutcome.Cause, _ endpoint: String) -> String? {
        if let code = cause.code, let text = text(for: code) {
            return text
        }
        if cause.httpStatus == 413 {
            return
                "HTTP 413: the request is too large for a server on the way. If a proxy is yours, raise its limit for "
                + "bodies to 1 MB; else send the lead with shorter texts."
        }
        return switch cause.reason {
        case .network:
            "network: \(endpoint) can't be reached, or the connection was lost. Check the network, DNS, the firewall and "
                + "https_proxy; then go on. Nothing is lost."
        case .unauthorized:
            "unauthorized: TikTok refused the token. Check \(Tool.tokenVariable) and that the token belongs to this pixel."
        case .deadline: "deadline: no answer came in time. Go on later; ids stay the same, so nothing counts twice."
        case .init(rawValue: "timeout"): "timeout: no answer came in time. Go on later; nothing counts twice."
        case .init(rawValue: "misconfigured"):
            "misconfigured: TikTok refuses the request as a whole. Check --pixel-code and --test-event-code."
        case .server: "server: TikTok has a fault. Go on later; nothing is lost."
        case .unreadableResponse:
            "unreadable_response: something between here and TikTok answered, such as a proxy or a login page. Check "
                + "--endpoint and https_proxy."
        case .expired:
            "expired: 47 hours have passed since a copy may have arrived, so another could count twice. Look for these "
                + "events in Events Manager."
        default: nil
        }
    }

    private static func text(for code: EventsResponse.Code) -> String? {
        switch code {
        case .noPermission:
            "40001: the token may not report to this pixel. Make one in Events Manager under the pixel's settings "
                + "(Events API, Generate Access Token), or check --pixel-code."
        case .tokenInvalid, .tokenExpired, .tokenEmpty:
            "\(code): the token is wrong or has expired. Make a new one in Events Manager under the pixel's settings "
                + "(Events API, Generate Access Token), put it into \(Tool.tokenVariable), and go on."
        case .tooManyRequests, .frequencyLimited, .advertiserFrequencyLimited, .flowControlled, .rateLimited:
            "\(code): too many requests. Go on in a few minutes, and send from one process at a time; nothing is lost."
        case .personalDataNotHashed:
            "40062: TikTok takes a value for personal data that isn't hashed. Check which field goes where in the postback."
        default: nil
        }
    }
}
