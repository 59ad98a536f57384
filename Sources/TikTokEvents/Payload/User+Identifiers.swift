extension User {
    /// Makes a user from raw personal data, which is normalised, hashed and dropped.
    ///
    /// An empty value is absent. A value that can't be normalised is left out and noted in ``omitted``.
    ///
    /// - Parameters:
    ///   - email: An email address.
    ///   - phone: A phone number, in E.164 form or as written in `region`.
    ///   - region: The region of a phone number without a calling code.
    ///   - externalID: Your own stable id of the user; its case counts.
    ///   - firstName: The first name.
    ///   - lastName: The last name.
    ///   - city: The city; it is sent plain.
    ///   - state: The state or region; it is sent plain.
    ///   - country: The country as two letters (ISO 3166-1 alpha-2); it is sent plain.
    ///   - zipCode: The postal code.
    public init(
        email: String? = nil,
        phone: String? = nil,
        region: PhoneRegion? = nil,
        externalID: String? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        city: String? = nil,
        state: String? = nil,
        country: String? = nil,
        zipCode: String? = nil
    ) {
        self.init()
        var texts = [
            normalizedText(email, as: "email", by: .email),
            normalizedText(phone, as: "phone", by: .phone(region: region)),
            normalizedText(externalID, as: "external_id", by: .externalID),
            normalizedText(firstName, as: "first_name", by: .name),
            normalizedText(lastName, as: "last_name", by: .name),
            // The zip code, for which the country has to be known.
            nil,
        ]
        self.city = normalize(city, as: "city", by: .city)
        self.state = normalize(state, as: "state", by: .state)
        self.country = normalize(country, as: "country", by: .country)
        texts[5] = normalizedText(zipCode, as: "zip_code", by: .zipCode(country: self.country))
        let identifiers = HashedIdentifier.hashing(texts)
        self.email = HashedIdentifiers(identifiers[0])
        self.phone = HashedIdentifiers(identifiers[1])
        self.externalID = HashedIdentifiers(identifiers[2])
        self.firstName = identifiers[3]
        self.lastName = identifiers[4]
        self.zipCode = identifiers[5]
    }

    /// Adds an email address, normalised and hashed.
    public mutating func addEmail(_ raw: String) {
        if let identifier = hash(raw, as: "email", by: .email) {
            email.append(identifier)
        }
    }

    /// Adds a phone number, normalised and hashed.
    ///
    /// - Parameters:
    ///   - raw: The number, in E.164 form or as written in `region`.
    ///   - region: The region of a number without a calling code.
    public mutating func addPhone(_ raw: String, region: PhoneRegion? = nil) {
        if let identifier = hash(raw, as: "phone", by: .phone(region: region)) {
            phone.append(identifier)
        }
    }

    /// Adds one of your own stable ids of the user, hashed; its case counts.
    public mutating func addExternalID(_ raw: String) {
        if let identifier = hash(raw, as: "external_id", by: .externalID) {
            externalID.append(identifier)
        }
    }

    private mutating func hash(
        _ raw: String?,
        as field: String,
        by normalizer: IdentifierNormalizer
    ) -> HashedIdentifier? {
        normalizedText(raw, as: field, by: normalizer).map(HashedIdentifier.init(hashing:))
    }

    private mutating func normalizedText(
        _ raw: String?,
        as field: String,
        by normalizer: IdentifierNormalizer
    ) -> NormalizedText? {
        guard let raw else { return nil }
        do {
            return try normalizer.normalizedText(raw)
        } catch {
            omitted.add(field, error)
            return nil
        }
    }

    private mutating func normalize(_ raw: String?, as field: String, by normalizer: PlaceNormalizer) -> String? {
        guard let raw else { return nil }
        do {
            return try normalizer.normalized(raw)
        } catch {
            omitted.add(field, error)
            return nil
        }
    }
}
