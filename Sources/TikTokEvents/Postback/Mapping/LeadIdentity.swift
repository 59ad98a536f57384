/// The raw identifiers of a lead on their way into an `Event.User`: dirty ones are left out and noted, and never cost the
/// event.
struct LeadIdentity {
    /// Texts by TikTok's name of the field in `user`, in the order of the postback.
    private var texts: [String: [String]] = [:]
    private var omitted = OmittedIdentifiers()

    /// - Parameters:
    ///   - value: A text or a number.
    ///   - field: TikTok's name of the field in `user`.
    mutating func add(_ value: JSONValue, as field: String) {
        if let text = value.text {
            texts[field, default: []].append(text)
        } else {
            omit(field, .notText)
        }
    }

    func has(_ field: String) -> Bool {
        texts[field] != nil
    }

    mutating func omit(_ field: String, _ reason: OmittedIdentifiers.Reason) {
        omitted.add(field, reason)
    }

    /// - Parameters:
    ///   - phoneRegion: The region of phone numbers without a calling code.
    ///   - landingURL: The landing URL, which has the click id where the lead itself has none.
    /// - Returns: The user.
    func user(phoneRegion: PhoneRegion?, landingURL: String?) -> Event.User {
        var user = Event.User()
        var reader = IdentifierReader(texts, region: phoneRegion)
        // The reader throws nothing.
        try? user.fields(&reader)
        user.omitted = reader.omitted
        if user.ttclid == nil {
            let landing = TikTokClick(landingURL: landingURL)
            user.ttclid = landing.ttclid
            user.omitted.add(landing.omitted)
        }
        user.omitted.add(omitted)
        return user
    }
}
