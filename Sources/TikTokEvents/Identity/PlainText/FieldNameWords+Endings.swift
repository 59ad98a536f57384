extension FieldNameWords {
    /// What names end in, and what that says.
    struct Ending {
        let word: StaticString
        let meaning: Meaning
        let reach: Reach

        var kind: PersonalFieldName.Kind? {
            guard case .personal(let kind) = meaning else { return nil }
            return kind
        }
    }

    enum Meaning {
        case harmless
        case personal(PersonalFieldName.Kind)
        /// It says nothing by itself: what stands in front of it counts.
        case qualifier
    }

    /// Where an ending counts: `joined` in any word, since `homephone` is `home_phone`; the others have to start a word, as
    /// `tel` in `hotel` doesn't, or be the whole name.
    enum Reach {
        case joined
        case word
        case whole
    }

    /// A flag such as `has_phone` or `num_emails` holds no personal data.
    static let flags: [StaticString] = ["is", "has", "can", "send", "num", "count"]

    /// By the last letter, as `letter & 0x1F`; the first that fits counts.
    static let endings: [[Ending]] = {
        var endings = [[Ending]](repeating: [], count: 32)
        func add(_ words: [StaticString], _ meaning: Meaning, _ reach: Reach) {
            for word in words {
                let last = ByteView(word).last ?? 0
                endings[Int(last & 0x1F)].append(Ending(word: word, meaning: meaning, reach: reach))
            }
        }
        add(notPhones, .harmless, .joined)
        add(["iphone", "tmobile"], .harmless, .word)
        add(phones, .personal(.phone), .joined)
        add(shortPhones, .personal(.phone), .word)
        add(others, .personal(.other), .joined)
        add(shortOthers, .personal(.other), .word)
        add(["name", "leadname", "yourname", "nombre", "nom"], .personal(.perhapsName), .whole)
        add(qualifiers, .qualifier, .joined)
        add(["e"], .qualifier, .word)
        add(["s"], .qualifier, .joined)
        return endings
    }()

    private static let notPhones: [StaticString] = [
        "microphone", "headphone", "earphone", "smartphone", "saxophone", "megaphone", "gramophone", "xylophone",
        "dictaphone", "francophone", "anglophone", "automobile",
    ]

    /// In the languages of TikTok's larger markets.
    private static let phones: [StaticString] = [
        "phone", "mobile", "msisdn", "whatsapp", "telephone", "telefon", "telefono", "telefone", "telefoon", "celular",
        "cellulare", "contactnumber", "contactno", "callbacknumber", "rufnummer", "telefonnummer", "mobilnummer",
        "handynummer", "handynr", "telefonnr", "mobiel",
    ]

    private static let shortPhones: [StaticString] = [
        "tel", "cell", "cel", "fax", "gsm", "mobil", "movil", "sms", "viber", "phno", "wanumber",
    ]

    private static let others: [StaticString] = [
        "email", "correo", "courriel", "firstname", "lastname", "fullname", "surname", "givenname", "familyname",
        "middlename", "maidenname", "username", "customername", "clientname", "contactname", "personname",
        "patientname", "guestname", "cardholder", "cardholdername", "vorname", "nachname", "familienname", "apellido",
        "prenom", "sobrenome", "cognome", "voornaam", "achternaam", "birthdate", "dateofbirth", "birthday",
        "geburtsdatum", "socialsecurity", "passport", "password",
    ]

    private static let shortOthers: [StaticString] = ["mail", "fname", "lname", "dob", "ssn", "pwd", "passwd"]

    private static let qualifiers: [StaticString] = [
        "address", "addresses", "addr", "number", "numbers", "num", "no", "nr", "nummer", "raw", "plain", "primary",
        "secondary", "main", "home", "work", "business", "private", "alt", "alternate", "other", "full", "formatted",
        "clean", "normalized", "local", "national", "international", "value", "input", "field", "text", "confirm",
        "confirmation",
    ]
}
