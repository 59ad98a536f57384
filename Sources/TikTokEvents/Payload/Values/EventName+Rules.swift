extension EventName {
    /// Returns whether the name is one of TikTok's standard events for a kind of source.
    ///
    /// Offline and CRM sources share the names of web sources.
    ///
    /// - Parameter kind: The kind of source.
    /// - Returns: `true` if the event is standard for that kind of source.
    public func isStandard(for kind: EventSource.Kind) -> Bool {
        isStandard(forApps: kind == .app)
    }

    func isStandard(forApps: Bool) -> Bool {
        (forApps ? Self.standardAppNames : Self.standardWebNames).contains(rawValue)
    }

    /// Whether this is a sale, whose value TikTok optimizes for.
    var isSale: Bool {
        [.purchase, "CompletePayment", "PlaceAnOrder"].contains(self)
    }

    /// The name under which TikTok counts this event: it converts some old names.
    var counted: EventName {
        switch rawValue {
        case "CompletePayment": .purchase
        case "SubmitForm": .lead
        default: self
        }
    }

    private static let standardWebNames = Set(standardWebEvents.map(\.rawValue))
    private static let standardAppNames = Set(standardAppEvents.map(\.rawValue))

    /// Whether a name has at most 50 letters, digits, underscores, and hyphens, starting with a letter.
    static func isCustomName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, isLetter(first), name.utf8.count <= 50 else { return false }
        return name.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "-" }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    /// Old names that TikTok still accepts, with what to do about each.
    static let deprecations = [
        "CompletePayment": "this is the old name of Purchase; TikTok converts it, but the pixel must use the same name",
        "SubmitForm": "this is the old name of Lead; TikTok converts it, but the pixel must use the same name",
        "ClickButton": "TikTok ends this event in 2027; use Contact or a custom event",
        "PlaceAnOrder": "TikTok ends this event in 2027; use InitiateCheckout or Purchase",
    ]

    /// Names that TikTok replaces with others.
    static let reserved = [
        "AddBilling": "AddPaymentInfo",
        "Browse": "PageView",
        "Checkout": "PlaceAnOrder",
        "ClickForm": "SubmitForm",
        "ClickInDownloadPage": "ClickButton",
        "ClickToDownload": "Download",
        "Consult": "Contact",
        "ConsultByPhone": "Contact",
        "Registration": "CompleteRegistration",
        "StartCheckout": "InitiateCheckout",
        "ViewConsultationPage": "ViewContent",
        "ViewDownloadPage": "ViewContent",
        "ViewForm": "ViewContent",
    ]
}
