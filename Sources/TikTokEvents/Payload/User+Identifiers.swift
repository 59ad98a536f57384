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
        if let email { addEmail(email) }
        if let phone { addPhone(phone, region: region) }
        if let externalID { addExternalID(externalID) }
        self.firstName = hash(firstName, as: "first_name", by: .name)
        self.lastName = hash(lastName, as: "last_name", by: .name)
        self.city = normalize(city, as: "city", by: .city)
        self.state = normalize(state, as: "state", by: .state)
        self.country = normalize(country, as: "country", by: .country)
        self.zipCode = hash(zipCode, as: "zip_code", by: .zipCode(country: self.country))
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
        noting(field) { () throws(OmissionReason) in try raw.map(normalizer.hashed) }
    }

    private mutating func normalize(_ raw: String?, as field: String, by normalizer: PlaceNormalizer) -> String? {
        noting(field) { () throws(OmissionReason) in try raw.map(normalizer.normalized) }
    }

    private mutating func noting<Value>(
        _ field: String,
        _ normalize: () throws(OmissionReason) -> Value?
    ) -> Value? {
        do {
            return try normalize()
        } catch {
            omitted.add(field, error)
            return nil
        }
    }
}
