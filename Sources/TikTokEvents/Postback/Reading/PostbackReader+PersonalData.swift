extension PostbackReader {
    /// Checks that personal data goes to a path that hashes it, or becomes one of a few values that aren't personal, and
    /// that no path gets what it isn't for.
    mutating func checkPersonalData(in mapping: Postback.FieldMapping, to target: PayloadField, at place: String) {
        guard mapping.values.isEmpty, target.kind != .boolean, mapping.transforms.last != .boolean else { return }
        let field = LeadField(mapping.field)
        let isSecret = field.fields.contains { !$0.isFlag && ($0.kind == .other || $0.kind == .number) }
        if isSecret {
            report(
                place,
                .personalDataNotHashed,
                "the field's name suggests a date of birth, a document, a card, or a password, which must not be sent, "
                    + "not even hashed; remove it"
            )
        } else if target.kind == .hashedIdentifier {
            checkIdentifier(field, target, at: place)
        } else if field.names.contains(where: { PersonalFieldName.isPersonal($0) && !target.takesPlain($0) }) {
            report(
                place,
                .personalDataNotHashed,
                "the field's name suggests personal data, but this path is sent as is; map it to a path that "
                    + "hashes, such as data.0.user.email, data.0.user.phone, or data.0.user.external_id"
            )
        } else if target.isNamedPersonally, !mapping.namesDigest {
            report(
                place,
                .personalDataNotHashed,
                "the property's name suggests personal data, but it is sent as is; map the field to a path that "
                    + "hashes, such as data.0.user.email, or rename the property"
            )
        } else {
            checkIdentifier(field, target, at: place)
        }
    }

    /// Warns of an identifier that gets what its name says is another, since TikTok would match nothing by it.
    private mutating func checkIdentifier(_ field: LeadField, _ target: PayloadField, at place: String) {
        guard target.isOfUser, field.names.count == 1, let name = field.names.first?.bareLetters else { return }
        let kind = field.fields.first?.kind
        let isMistaken =
            switch String(target.path.dropFirst("data.0.user.".count)) {
            case "email": [.phone, .personName, .postalCode, .street].contains(kind) || Self.namesAddress(name)
            case "phone": [.email, .personName, .postalCode, .street].contains(kind) || Self.namesAddress(name)
            case "first_name", "last_name":
                [.email, .phone, .postalCode, .street].contains(kind) || name.hasSuffix("fullname")
            case "zip_code": [.email, .phone, .personName, .street].contains(kind) || Self.namesAddress(name)
            case "city", "state", "country": kind == .street
            case "user_agent": Self.namesAddress(name)
            case "ip": name.hasSuffix("useragent")
            default: false
            }
        if isMistaken {
            report(
                place,
                .wrongIdentifier,
                "the field's name suggests a different identifier than \(target.path) expects"
            )
        }
    }

    /// Whether a name in bare letters is that of an IP address.
    private static func namesAddress(_ name: String) -> Bool {
        name == "ip" || name.hasSuffix("ipaddress") || name == "userip" || name == "clientip"
    }
}

extension LeadField {
    /// What the names of the lead's fields say.
    fileprivate var fields: [PersonalFieldName] {
        names.compactMap { PersonalFieldName($0) }
    }

    /// Whether the name, or any field of a template, indicates personal data.
    var isNamedPersonally: Bool {
        names.contains(where: PersonalFieldName.isPersonal)
    }
}

extension PayloadField {
    /// Whether TikTok takes what a field's name says as it is: the postal code of the place where a vehicle is for sale.
    func takesPlain(_ name: String) -> Bool {
        path == "data.0.properties.postal_code" && PersonalFieldName(name)?.kind == .postalCode
    }
}

extension Postback.FieldMapping {
    /// Whether the name of the lead's field indicates that it is already hashed: `phone_sha256`.
    fileprivate var namesDigest: Bool {
        let name = field.lowercased()
        return name.contains("sha256") || name.contains("hash")
    }
}
