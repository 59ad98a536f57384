/// The raw identifiers of a lead on their way into a `Event.User`: dirty ones are left out and noted, and never cost the event.
struct LeadIdentity {
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

    func user(phoneRegion: PhoneRegion?, landingURL: String?) -> Event.User {
        var user = Event.User(
            email: first("email"),
            phone: first("phone"),
            region: phoneRegion,
            externalID: first("external_id"),
            firstName: first("first_name"),
            lastName: first("last_name"),
            city: first("city"),
            state: first("state"),
            country: first("country"),
            zipCode: first("zip_code")
        )
        others("email").forEach { user.addEmail($0) }
        others("phone").forEach { user.addPhone($0, region: phoneRegion) }
        others("external_id").forEach { user.addExternalID($0) }
        for address in texts["ip"] ?? [] where user.ip == nil {
            user.addAddress(address)
        }
        user.click = TikTokClick(given: first("ttclid"), ttp: first("ttp"), landingURL: landingURL)
        user.idfa = advertisingID("idfa", by: .idfa, in: &user)
        user.gaid = advertisingID("gaid", by: .gaid, in: &user)
        user.omitted.add(omitted)
        return user
    }

    private func first(_ field: String) -> String? {
        texts[field]?.first
    }

    private func others(_ field: String) -> ArraySlice<String> {
        texts[field]?.dropFirst() ?? []
    }

    private func advertisingID(
        _ field: String,
        by normalizer: IdentifierNormalizer,
        in user: inout Event.User
    ) -> AdvertisingID? {
        do throws(OmittedIdentifiers.Reason) {
            return try first(field).map { (id) throws(OmittedIdentifiers.Reason) in
                .plain(try normalizer.normalized(id))
            }
        } catch {
            user.omitted.add(field, error)
            return nil
        }
    }
}

extension PayloadField {
    /// Whether a raw value enters by way of `Event.User`, which normalizes it.
    var isMadeByUser: Bool {
        [.hashedIdentifier, .advertisingID, .clickID, .ipAddress, .place].contains(kind)
    }
}
