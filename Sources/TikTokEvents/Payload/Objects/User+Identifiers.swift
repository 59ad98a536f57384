extension Event.User {
    /// Creates a user from raw personal data, which is normalized, hashed, and discarded.
    ///
    /// An empty value counts as absent. A value that can't be normalized is left out and recorded in ``omitted``.
    ///
    /// - Parameters:
    ///   - email: An email address.
    ///   - phone: A phone number, in E.164 form or as written in `region`.
    ///   - region: The region of a phone number without a calling code. Defaults to `country`.
    ///   - externalID: Your own stable id for the user. It is case sensitive.
    ///   - firstName: The first name.
    ///   - lastName: The last name.
    ///   - city: The city, which is sent plain.
    ///   - state: The state or region, which is sent plain.
    ///   - country: The country, as a code or an English name. Its code is sent plain.
    ///   - zipCode: The postal code.
    ///   - ip: The visitor's IP address, from a request, a proxy's header, or a lead. The first public address is sent
    ///     plain, without a port.
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
        zipCode: String? = nil,
        ip: String? = nil
    ) {
        self.init()
        addIdentifiers(
            email: email,
            phone: phone,
            region: region,
            externalID: externalID,
            firstName: firstName,
            lastName: lastName,
            city: city,
            state: state,
            country: country,
            zipCode: zipCode
        )
        self.ip = ip
    }

    // A separate method because an initializer that does all this ends by copying the user.
    @inline(never)
    private mutating func addIdentifiers(
        email: String?,
        phone: String?,
        region: PhoneRegion?,
        externalID: String?,
        firstName: String?,
        lastName: String?,
        city: String?,
        state: String?,
        country: String?,
        zipCode: String?
    ) {
        let region = region ?? country.map(PhoneRegion.init(rawValue:))
        IdentifierBatch.open { batch in
            let email = batch.add(email, as: "email", by: .email)
            let phone = batch.add(phone, as: "phone", by: .phone(region: region))
            let externalID = batch.add(externalID, as: "external_id", by: .externalID)
            let firstName = batch.add(firstName, as: "first_name", by: .name)
            let lastName = batch.add(lastName, as: "last_name", by: .name)
            self.city = batch.place(city, as: "city", by: .city)
            self.state = batch.place(state, as: "state", by: .state)
            self.country = batch.place(country, as: "country", by: .country)
            // By now the country is a lowercase code.
            let form = self.country.map(ZipCodeForm.init(country:)) ?? .unknownCountry
            let zipCode = batch.add(zipCode, as: "zip_code", by: IdentifierNormalizer(rule: .zipCode(form)))
            batch.hash()
            self.email.insert(batch[email])
            self.phone.insert(batch[phone])
            self.externalID.insert(batch[externalID])
            self.firstName = batch[firstName]
            self.lastName = batch[lastName]
            self.zipCode = batch[zipCode]
            omitted = batch.omitted
        }
    }

    /// Adds an email address, normalized and hashed.
    ///
    /// - Parameter raw: The address as the user typed it.
    public mutating func addEmail(_ raw: String) {
        if let identifier = hash(raw, as: "email", by: .email) {
            email.insert(identifier)
        }
    }

    /// Adds a phone number, normalized and hashed.
    ///
    /// - Parameters:
    ///   - raw: The number, in E.164 form or as written in `region`.
    ///   - region: The region of a number without a calling code. Defaults to ``country``.
    public mutating func addPhone(_ raw: String, region: PhoneRegion? = nil) {
        let region = region ?? country.map(PhoneRegion.init(rawValue:))
        if let identifier = hash(raw, as: "phone", by: .phone(region: region)) {
            phone.insert(identifier)
        }
    }

    /// Adds one of your own stable ids for the user, hashed. It is case sensitive.
    ///
    /// - Parameter raw: Your id for the user.
    public mutating func addExternalID(_ raw: String) {
        if let identifier = hash(raw, as: "external_id", by: .externalID) {
            externalID.insert(identifier)
        }
    }

    private mutating func hash(
        _ raw: String,
        as field: String,
        by normalizer: IdentifierNormalizer
    ) -> HashedIdentifier? {
        normalizer.hashed(raw) { omitted.add(field, $0) }
    }
}
