extension FieldNameWords {
    /// What names end in, and what that says.
    struct Ending {
        let word: StaticString
        let meaning: Meaning
        let reach: Reach
        /// The letter before the last as `letter & 0x1F`, which tells most endings apart; 0 if there is none.
        let previous: UInt8

        init(_ word: StaticString, _ meaning: Meaning, _ reach: Reach) {
            self.word = word
            self.meaning = meaning
            self.reach = reach
            previous = ByteView(word).dropLast().last.map { $0 & 0x1F } ?? 0
        }

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

    /// A flag such as `has_phone` holds no personal data.
    static let flags: [StaticString] = ["is", "has", "can", "send", "count"]

    /// By the last letter, as `letter & 0x1F`; the first that fits counts.
    static let endings: [[Ending]] = {
        var endings = [[Ending]](repeating: [], count: 32)
        func add(_ words: [StaticString], _ meaning: Meaning, _ reach: Reach) {
            for word in words {
                let last = ByteView(word).last ?? 0
                endings[Int(last & 0x1F)].append(Ending(word, meaning, reach))
            }
        }
        add(notPhones, .harmless, .joined)
        add(["iphone", "tmobile"], .harmless, .word)
        add(phones, .personal(.phone), .joined)
        add(shortPhones, .personal(.phone), .word)
        add(others, .personal(.other), .joined)
        add(shortOthers, .personal(.other), .word)
        add(numbers, .personal(.number), .joined)
        add(shortNumbers, .personal(.number), .word)
        add(perhapsPersonal, .personal(.perhaps), .joined)
        add(perhapsPersonalAlone, .personal(.perhaps), .whole)
        add(qualifiers, .qualifier, .joined)
        add(["e"], .qualifier, .word)
        add(["s"], .qualifier, .joined)
        return endings
    }()

    /// Whether a name ends in two small letters that no ending ends in, as most do: there is no need to read it.
    static func endHarmlessly(_ name: ByteView) -> Bool {
        let small = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard name.count > 1, !name.holds(UInt8(ascii: "%")) else { return false }
        let (previous, last) = (name[name.count - 2], name[name.count - 1])
        guard small.contains(previous), small.contains(last) else { return false }
        return lastPairs[Int(last & 0x1F)] >> UInt32(previous & 0x1F) & 1 == 0
    }

    /// By the last letter of endings, a bit for each letter that stands before it.
    private static let lastPairs: [UInt32] = endings.map { endings in
        endings.reduce(0) { letters, ending in
            let word = ByteView(ending.word)
            // A letter by itself may follow any, unless it has to be a word.
            guard word.count > 1 else { return ending.reach == .joined ? .max : letters }
            return letters | 1 << UInt32(word[word.count - 2] & 0x1F)
        }
    }

    private static let notPhones: [StaticString] = [
        "microphone", "headphone", "earphone", "smartphone", "saxophone", "megaphone", "gramophone", "xylophone",
        "dictaphone", "francophone", "anglophone", "automobile", "immobile", "snowmobile",
    ]

    /// In the languages of TikTok's larger markets.
    private static let phones: [StaticString] = [
        "phone", "mobile", "msisdn", "whatsapp", "telephone", "telefon", "telefono", "telefone", "telefoon", "celular",
        "cellulare", "contactnumber", "contactno", "callbacknumber", "rufnummer", "telefonnummer", "mobilnummer",
        "handynummer", "handynr", "telefonnr", "mobiel", "telefonu", "telefonszam", "puhelin", "puhelinnumero",
        "handphone", "ponsel", "nomorhp", "nohp", "dienthoai", "callernumber", "callerid", "skype",
    ]

    private static let shortPhones: [StaticString] = [
        "tel", "cell", "cel", "fax", "gsm", "mobil", "movil", "sms", "viber", "phno", "wanumber", "callto", "wame",
        "handy", "tlf", "tlfno", "fone", "sdt", "ani",
    ]

    private static let others: [StaticString] = [
        "email", "correo", "courriel", "firstname", "lastname", "fullname", "surname", "givenname", "familyname",
        "middlename", "maidenname", "username", "customername", "clientname", "contactname", "personname",
        "patientname", "guestname", "cardholder", "cardholdername", "vorname", "nachname", "familienname", "apellido",
        "prenom", "nomdefamille", "nomcomplet", "nombrecompleto", "nomecompleto", "sobrenome", "cognome", "voornaam",
        "achternaam", "naamvolledig", "nazwisko", "soyad", "soyadi", "namalengkap", "namefirst", "namelast",
        "applicantname", "insuredname", "buyername", "subscribername", "membername", "ownername", "studentname",
        "childname", "spousename", "recipientname", "payername", "visitorname", "attendeename", "nickname",
        "nameoncard", "eposta", "sahkoposti", "postaelettronica",
        "birthdate", "dateofbirth", "birthday", "birthyear", "yearofbirth", "dobday", "dobmonth", "dobyear",
        "geburtsdatum", "geburtstag", "geboortedatum", "nacimiento", "nascimento", "naissance", "nascita",
        "homeaddress", "billingaddress", "shippingaddress", "mailingaddress", "deliveryaddress", "customeraddress",
        "socialsecurity", "passport", "password", "passwort", "passcode", "contrasena", "motdepasse", "wachtwoord",
        "accesstoken", "refreshtoken",
        "idtoken", "authtoken", "apikey", "clientsecret",
    ]

    private static let shortOthers: [StaticString] = [
        "mail", "epost", "fname", "lname", "dob", "ssn", "pwd", "passwd", "senha", "cvv", "cvc",
    ]

    /// Numbers of papers, cards and accounts.
    private static let numbers: [StaticString] = [
        "nationalid", "personalid", "taxid", "steuerid", "steuernummer", "personnummer",
        "driverlicense", "driverslicense", "driverlicence", "drivinglicence", "identitycard", "idcard", "creditcard",
        "debitcard", "cardnumber", "kreditkarte", "kreditkartennummer", "ccnumber", "bankaccount", "kontonummer",
        "routingnumber", "iban", "aadhaar", "personalausweis",
    ]

    private static let shortNumbers: [StaticString] = ["cpf", "dni", "curp", "pesel", "nino", "bsn"]

    /// The street where a person lives, or a shop.
    private static let perhapsPersonal: [StaticString] = [
        "streetaddress", "addressline", "postaladdress", "street", "strasse", "strae", "hausnummer", "direccion",
        "endereco", "indirizzo",
    ]

    private static let perhapsPersonalAlone: [StaticString] = [
        "name", "leadname", "yourname", "nombre", "nom", "nome", "naam", "nama", "imie", "address", "adresse",
    ]

    private static let qualifiers: [StaticString] = [
        "address", "addresses", "addr", "adresse", "electronico", "electronique", "eletronico", "portable", "number",
        "numbers", "num", "no", "nr", "nummer", "raw", "plain", "primary",
        "secondary", "main", "home", "work", "business", "private", "alt", "alternate", "other", "full", "formatted",
        "clean", "normalized", "local", "national", "international", "value", "input", "field", "text", "confirm",
        "confirmation",
    ]
}
