extension MetaFields {
    /// Converts the parts of `user_data` that TikTok can match.
    ///
    /// - Parameter platform: The first element of `app_data.extinfo`: `i2` for iOS, `a2` for Android.
    /// - Returns: The user.
    mutating func user(platform: String?) -> Event.User {
        guard var data = object("user_data") else { return Event.User() }
        defer { take(notesOf: data) }
        var user = data.identifiedUser()
        user.ip = data.address("client_ip_address")
        user.userAgent = data.text("client_user_agent")
        data.addAdvertisingID(to: &user, platform: platform)
        for key in Self.idsOfMeta where data.take(key) != nil {
            data.note(key, .idOfMeta)
        }
        data.noteRest(knownToMeta: ["ge", "db", "f5first", "f5last", "fi", "dobd", "dobm", "doby"])
        return user
    }

    private static let idsOfMeta = [
        "fbc", "fbp", "fb_login_id", "lead_id", "subscription_id", "anon_id", "page_id", "page_scoped_user_id",
        "ctwa_clid", "ig_account_id", "ig_sid", "partner_id", "partner_name",
    ]

    private mutating func identifiedUser() -> Event.User {
        let emails = identifiers("em")
        let phones = identifiers("ph", droppingDigests: .hashedByAnotherRule)
        let externalIDs = identifiers("external_id")
        let country = identifiers("country", droppingDigests: .hashedButWantedPlain)
        let isUnitedStates = country.digests == [Self.unitedStates] || country.first.flatMap(Country.init)?.code == "US"
        // Meta cuts British codes to their sector and others at the dash. The two rules agree on US codes only.
        let zipCode = identifiers("zp", droppingDigests: isUnitedStates ? nil : .hashedByAnotherRule)
        var user = Event.User(
            // Meta's documentation strips punctuation from names and Meta's own libraries don't, so a digest may be
            // either.
            firstName: identifiers("fn", droppingDigests: .hashedByAnotherRule).first,
            lastName: identifiers("ln", droppingDigests: .hashedByAnotherRule).first,
            city: identifiers("ct", droppingDigests: .hashedButWantedPlain).first,
            state: identifiers("st", droppingDigests: .hashedButWantedPlain).first,
            country: country.first,
            zipCode: zipCode.first
        )
        if user.zipCode == nil, isUnitedStates {
            user.zipCode = zipCode.digests.first
        }
        user.email = emails.digests.reduce(into: []) { $0.insert($1) }
        user.externalID = externalIDs.digests.reduce(into: []) { $0.insert($1) }
        emails.raws.forEach { user.add(email: $0) }
        externalIDs.raws.forEach { user.add(externalID: $0) }
        phones.raws.forEach { Self.addPhone($0, to: &user) }
        note(user.omitted)
        return user
    }

    /// Meta wants a number to start with its calling code, without a +.
    private static func addPhone(_ raw: String, to user: inout Event.User) {
        let international = "+" + raw
        guard let number = try? IdentifierNormalizer.phone.normalized(international) else {
            user.add(phone: raw)
            return
        }
        let region = user.country.map(PhoneRegion.init(rawValue:))
        let national = try? IdentifierNormalizer.phone(region: region).normalized(raw)
        if national == nil || national == number {
            user.add(phone: international)
        } else {
            user.omitted.add("phone", .ambiguousPhoneNumber)
        }
    }

    /// The digest of `us`, for recognizing a hashed country by comparison.
    private static let unitedStates = HashedIdentifier(hashing: Array("us".utf8))

    private mutating func address(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        do {
            return try IPAddress.firstPublic(in: text)
        } catch .empty {
            return nil
        } catch {
            note(key, MetaEvent.Reason(error))
            return nil
        }
    }

    /// The platform determines which kind of advertising id this is.
    private mutating func addAdvertisingID(to user: inout Event.User, platform: String?) {
        guard let id = rawText("madid") else { return }
        do throws(OmittedIdentifiers.Reason) {
            switch platform {
            case "i2": user.idfa = try AdvertisingID(id, by: .idfa)
            case "a2": user.gaid = try AdvertisingID(id, by: .gaid)
            default: note("madid", .platformNeeded)
            }
        } catch {
            note("madid", MetaEvent.Reason(error))
        }
    }
}
