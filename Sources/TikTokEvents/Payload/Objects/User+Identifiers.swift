extension Event.User {
    /// Creates a user from raw personal data, which is normalized, hashed, and discarded.
    ///
    /// An empty value counts as absent. A value that can't be normalized is left out and recorded in ``omitted``.
    ///
    /// - Parameters:
    ///   - email: An email address.
    ///   - phone: A phone number, in E.164 form or as written in `phoneRegion`.
    ///   - phoneRegion: The region of a phone number without a calling code. Defaults to `country`.
    ///   - externalID: Your own stable id for the user. It is case sensitive.
    ///   - firstName: The first name.
    ///   - lastName: The last name.
    ///   - city: The city, which is sent plain.
    ///   - state: The state or region, which is sent plain.
    ///   - country: The country, as a code or a name. Its code is sent plain.
    ///   - zipCode: The postal code.
    ///   - ip: The visitor's public IP address, which is sent plain. See ``ip`` for addresses behind proxies.
    ///   - userAgent: The user agent of the visitor's browser, which is sent plain, together with `ip`.
    public init(
        email: String? = nil,
        phone: String? = nil,
        phoneRegion: PhoneRegion? = nil,
        externalID: String? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        city: String? = nil,
        state: String? = nil,
        country: String? = nil,
        zipCode: String? = nil,
        ip: String? = nil,
        userAgent: String? = nil
    ) {
        self.init()
        add(
            email: email,
            phone: phone,
            phoneRegion: phoneRegion,
            externalID: externalID,
            firstName: firstName,
            lastName: lastName,
            city: city,
            state: state,
            country: country,
            zipCode: zipCode,
            ip: ip,
            userAgent: userAgent
        )
    }

    /// Adds raw personal data, which is normalized, hashed, and discarded, and keeps whatever else is known: the click,
    /// the browser, and earlier identifiers.
    ///
    /// Emails, phone numbers, and external ids join those that are there. Any other value replaces the earlier one,
    /// unless it is empty or can't be normalized. What is left out is recorded in ``omitted``. The initializer says more
    /// about each value.
    ///
    /// ```swift
    /// event.fill(from: lead.visitor)
    /// event.user.add(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)
    /// ```
    ///
    /// - Parameters:
    ///   - email: An email address.
    ///   - phone: A phone number.
    ///   - phoneRegion: The region of a phone number without a calling code. Defaults to `country`, or to the country
    ///     that is there.
    ///   - externalID: Your own stable id for the user.
    ///   - firstName: The first name.
    ///   - lastName: The last name.
    ///   - city: The city.
    ///   - state: The state or region.
    ///   - country: The country, as a code or a name.
    ///   - zipCode: The postal code.
    ///   - ip: The visitor's public IP address.
    ///   - userAgent: The browser's user agent.
    @inline(never)  // An initializer that does all this would end by copying the user.
    public mutating func add(
        email: String? = nil,
        phone: String? = nil,
        phoneRegion: PhoneRegion? = nil,
        externalID: String? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        city: String? = nil,
        state: String? = nil,
        country: String? = nil,
        zipCode: String? = nil,
        ip: String? = nil,
        userAgent: String? = nil
    ) {
        let knownCountry = country.flatMap { Country.isMissing($0) ? nil : $0 } ?? plainCountry
        let region = phoneRegion ?? knownCountry.map(PhoneRegion.init(rawValue:))
        IdentifierBatch.open { batch in
            let email = batch.add(email, as: "email", by: .email)
            let phone = batch.add(phone, as: "phone", by: .phone(region: region))
            let externalID = batch.add(externalID, as: "external_id", by: .externalID)
            let firstName = batch.add(firstName, as: "first_name", by: .name)
            let lastName = batch.add(lastName, as: "last_name", by: .name)
            plainCity = batch.place(city, as: "city", by: .city) ?? plainCity
            plainState = batch.place(state, as: "state", by: .state) ?? plainState
            plainCountry = batch.place(country, as: "country", by: .country) ?? plainCountry
            // By now the country is a lowercase code.
            let form = plainCountry.map(ZipCodeForm.init(country:)) ?? .unknownCountry
            let zipCode = batch.add(zipCode, as: "zip_code", by: IdentifierNormalizer(rule: .zipCode(form)))
            batch.hash()
            self.email.insert(batch[email])
            self.phone.insert(batch[phone])
            self.externalID.insert(batch[externalID])
            self.firstName = batch[firstName] ?? self.firstName
            self.lastName = batch[lastName] ?? self.lastName
            self.zipCode = batch[zipCode] ?? self.zipCode
            omitted.add(batch.omitted)
        }
        plainIP = plain(ip, "ip", by: IPAddress.firstPublic) ?? plainIP
        plainUserAgent = plain(userAgent, "user_agent", by: UserAgentText.value) ?? plainUserAgent
    }
}
