extension FieldNameWords {
    /// An ending of a name, and what it means.
    struct Ending {
        let word: StaticString
        let meaning: Meaning
        let reach: Reach

        var kind: PersonalFieldName.Kind? {
            guard case .personal(let kind) = meaning else { return nil }
            return kind
        }

        fileprivate var isHarmless: Bool {
            if case .harmless = meaning { true } else { false }
        }

        /// Whether the ending could end a name: anything but a lowercase letter has to be read.
        fileprivate func mayEnd(_ name: ByteView) -> Bool {
            var position = name.count
            for letter in ByteView(word).reversed() {
                position -= 1
                guard position >= 0 else { return false }
                guard name[position] == letter else { return !isSmall(name[position]) }
            }
            return reach == .joined || position == 0 || !isSmall(name[position - 1])
        }
    }

    enum Meaning {
        case harmless
        case personal(PersonalFieldName.Kind)
        /// It means nothing by itself, so the word before it counts.
        case qualifier
    }

    /// Where an ending counts. A `joined` ending counts in any word, since `homephone` is `home_phone`. The others must
    /// start a word, which `tel` in `hotel` doesn't, or be the whole name.
    enum Reach {
        case joined
        case word
        /// Or the whole last step of a path.
        case leaf
        case whole
    }

    /// The first words of a name such as `has_phone` or `modelo_celular`. The value decides whether it is personal.
    static let flags: [StaticString] = [
        "is", "has", "can", "count", "type", "model", "brand", "tipo", "modelo", "marca",
    ]

    /// The first words of what is measured by device or channel, such as `revenue_mobile`, which is never personal.
    static let measures: [StaticString] = [
        "revenue", "price", "cost", "amount", "budget", "spend", "sales", "clicks", "visits", "views", "conversions",
        "balance", "prix", "preis", "precio", "preco", "harga", "cena", "umsatz",
    ]

    /// The endings with these last two letters. The first match wins.
    static func endings(in previous: UInt8, _ last: UInt8) -> [Ending] {
        endings[place(previous, last)]
    }

    private static func place(_ previous: UInt8, _ last: UInt8) -> Int {
        Int(previous & 0x1F) << 5 | Int(last & 0x1F)
    }

    private static let endings: [[Ending]] = {
        var endings = [[Ending]](repeating: [], count: 1024)
        func add(_ words: [StaticString], _ meaning: Meaning, _ reach: Reach) {
            for word in words {
                let letters = ByteView(word).suffix(2)
                // A single letter can follow any other.
                for previous in letters.count > 1 ? Array(letters.dropLast()) : Array(0...0x1F) {
                    endings[place(previous, letters.last ?? 0)].append(
                        Ending(word: word, meaning: meaning, reach: reach)
                    )
                }
            }
        }
        add(notPhones + thingNames, .harmless, .joined)
        add(["iphone", "tmobile"], .harmless, .word)
        add(phones, .personal(.phone), .joined)
        add(shortPhones, .personal(.phone), .word)
        add(["mobil"], .personal(.phone), .leaf)
        add(perhapsPhonesAlone, .personal(.perhapsPhone), .whole)
        add(personNames, .personal(.personName), .joined)
        add(shortPersonNames, .personal(.personName), .word)
        add(emails, .personal(.email), .joined)
        add(shortEmails, .personal(.email), .word)
        add(others, .personal(.other), .joined)
        add(shortOthers, .personal(.other), .word)
        add(["born"], .personal(.other), .whole)
        add(numbers, .personal(.number), .joined)
        add(shortNumbers, .personal(.number), .word)
        add(["nino", "rut"], .personal(.number), .leaf)
        add(perhapsNumbers, .personal(.perhapsNumber), .leaf)
        add(postalCodes, .personal(.postalCode), .joined)
        add(shortPostalCodes, .personal(.postalCode), .word)
        add(["cep"], .personal(.postalCode), .leaf)
        add(streets, .personal(.street), .joined)
        add(shortStreets, .personal(.street), .word)
        add(streetsAlone, .personal(.street), .whole)
        add(secrets, .personal(.perhaps), .joined)
        add(shortPerhapsPersonal, .personal(.perhaps), .word)
        add(perhapsPersonalAlone, .personal(.perhaps), .whole)
        add(things, .harmless, .word)
        add(qualifiers, .qualifier, .joined)
        add(["e"], .qualifier, .word)
        add(["s"], .qualifier, .joined)
        return endings
    }()

    /// Whether the last lowercase letters of a name rule out every ending, so that most names don't have to be read.
    static func endHarmlessly(_ name: ByteView) -> Bool {
        guard name.count > 1, !name.holds(UInt8(ascii: "%")) else { return false }
        let (previous, last) = (name[name.count - 2], name[name.count - 1])
        return isSmall(previous) && isSmall(last)
            && !endings(in: previous, last).contains { !$0.isHarmless && $0.mayEnd(name) }
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static let notPhones: [StaticString] = [
        "microphone", "headphone", "earphone", "smartphone", "saxophone", "megaphone", "gramophone", "xylophone",
        "dictaphone", "francophone", "anglophone", "automobile", "immobile", "imobile", "snowmobile",
    ]

    /// The full names of things, as opposed to the short ones.
    private static let thingNames: [StaticString] = [
        "productfullname", "itemfullname", "companyfullname", "businessfullname", "brandfullname", "hotelfullname",
        "modelfullname", "storefullname", "shopfullname", "categoryfullname", "campaignfullname", "cityfullname",
    ]

    /// In the languages of TikTok's larger markets.
    private static let phones: [StaticString] = [
        "phone", "mobile", "msisdn", "whatsapp", "telephone", "telefon", "telefono", "telefone", "telefoon", "celular",
        "cellulare", "contactnumber", "contactno", "callbacknumber", "rufnummer", "telefonnummer", "mobilnummer",
        "handynummer", "handynr", "telefonnr", "mobiel", "telefonu", "telefonszam", "puhelin", "puhelinnumero",
        "handphone", "ponsel", "nomorhp", "nohp", "telepon", "notelp", "dienthoai", "didong", "callernumber",
        "callerid", "nomertelefona", "telefona", "keitai", "denwabango", "ceptel",
        "festnetz", "telefonico", "skype", "landline", "contactnum", "custph",
    ]

    private static let shortPhones: [StaticString] = [
        "tel", "cell", "cel", "fax", "gsm", "movil", "sms", "viber", "phno", "wanumber", "callto", "wame",
        "handy", "tlf", "tlfno", "fone", "sdt", "ani", "telp", "nowa", "nomorwa",
        "puh", "komorka", "denwa", "telf", "wpp", "phn", "hpno", "wano", "sodt", "mobnum", "mobnumber", "mobno",
        "phnum",
        "phnumber",
    ]

    /// With another word, these may be anything.
    private static let perhapsPhonesAlone: [StaticString] = [
        "wa", "whats", "callback", "caller", "contacto", "contato",
    ]

    private static let personNames: [StaticString] = [
        "firstname", "lastname", "fullname", "surname", "givenname", "familyname",
        "middlename", "maidenname", "username", "customername", "clientname", "contactname", "personname",
        "patientname", "guestname", "cardholder", "cardholdername", "vorname", "nachname", "familienname", "apellido",
        "prenom", "nomdefamille", "nomcomplet", "nombrecompleto", "nomecompleto", "sobrenome", "cognome", "voornaam",
        "achternaam", "naamvolledig", "nazwisko", "soyad", "soyadi", "namalengkap", "namefirst", "namelast",
        "namegiven", "namefamily", "namemiddle", "namefull", "hoten", "hovaten",
        "applicantname", "insuredname", "buyername", "subscribername", "membername", "ownername", "studentname",
        "childname", "spousename", "recipientname", "payername", "visitorname", "attendeename", "nickname",
        "billingname", "shippingname", "shiptoname", "billtoname", "legalname", "realname", "passengername",
        "travelername", "travellername", "parentname",
        "nameoncard",
        "vezeteknev", "keresztnev", "teljesnev", "prijmeni", "priezvisko", "etunimi", "sukunimi", "fornavn",
        "etternavn",
        "efternavn", "fornamn", "efternamn", "prenume", "prezime", "familiya", "otchestvo", "namadepan",
        "namabelakang", "apelido", "primeironome", "ultimonome", "roepnaam", "adsoyad",
    ]

    private static let shortPersonNames: [StaticString] = ["fname", "lname"]

    private static let emails: [StaticString] = [
        "email", "correo", "courriel", "eposta", "sahkoposti", "postaelettronica",
    ]

    private static let shortEmails: [StaticString] = ["mail", "epost"]

    /// Dates of birth, official documents, and what opens an account. Never to be sent, not even hashed.
    private static let others: [StaticString] = [
        "birthdate", "datebirth", "dateofbirth", "birthday", "birthyear", "yearofbirth", "dobday", "dobmonth",
        "dobyear",
        "geburtsdatum", "geburtstag", "geboortedatum",
        "datumnarozeni", "dataurodzenia", "dogumtarihi", "szuletesidatum", "syntymaaika", "fodselsdato", "fodelsedatum",
        "tanggallahir", "tgllahir", "ngaysinh",
        "homeaddress", "homeaddr", "billingaddress", "shippingaddress", "shipaddress", "mailingaddress",
        "deliveryaddress", "customeraddress",
        "socialsecurity", "passport", "reisepass", "password", "passwort", "passcode", "contrasena", "motdepasse",
        "wachtwoord",
        "accesstoken", "refreshtoken", "idtoken", "authtoken", "apikey", "clientsecret",
    ]

    private static let shortOthers: [StaticString] = [
        "dob", "bday", "ssn", "pwd", "passwd", "senha", "cvv", "cvc", "nacimiento", "nascimento", "naissance",
        "nascita",
    ]

    /// Numbers of documents, cards, and accounts.
    private static let numbers: [StaticString] = [
        "nationalid", "personalid", "taxid", "steuerid", "steuernummer", "personnummer",
        "driverlicense", "driverslicense", "driverlicence", "drivinglicence", "identitycard", "idcard", "creditcard",
        "debitcard", "cardnumber", "cardno", "kreditkarte", "kreditkartennummer", "ccnumber", "bankaccount",
        "kontonummer",
        "routingnumber", "aadhaar", "personalausweis", "codicefiscale", "numerofiscal", "snils",
        "aadhar", "mykad", "npwp", "dlnumber", "ccnum", "henkilotunnus", "fodselsnummer", "tckimlik", "tckimlikno",
        "rodnecislo", "emiratesid", "cedula",
    ]

    private static let shortNumbers: [StaticString] = [
        "cpf", "dni", "nif", "nie", "iban", "curp", "pesel", "bsn", "nik", "cccd", "cmnd", "jmbg", "oib", "egn",
        "tckn", "cprnr", "hetu", "ktp", "itin",
    ]

    /// Documents of people or companies, whose short names mean other things too.
    private static let perhapsNumbers: [StaticString] = ["pan", "rg", "rfc", "ein", "nin", "ss"]

    /// What opens a session or an account. As a custom key, it may be anything.
    private static let secrets: [StaticString] = [
        "token", "secret", "jwt", "otp", "passphrase", "sessid", "sessionid", "sessionkey", "signature", "authcode",
    ]

    /// Short secrets, and Meta's names for what it wants hashed.
    private static let shortPerhapsPersonal: [StaticString] = [
        "pass", "pin", "sid", "sig", "em", "ph", "fn", "ln", "mob",
    ]

    private static let perhapsPersonalAlone: [StaticString] = [
        "name", "leadname", "yourname", "nombre", "nom", "nome", "naam", "nama", "imie", "contact", "birth",
    ]

    private static let qualifiers: [StaticString] = [
        "address", "addresses", "addr", "adresse", "electronico", "electronique", "eletronico", "portable", "number",
        "numbers", "num", "no", "nr", "nummer", "raw", "plain", "primary",
        "secondary", "main", "home", "work", "business", "private", "alt", "alternate", "other", "full", "formatted",
        "clean", "normalized", "local", "national", "international", "value", "input", "field", "text", "confirm",
        "confirmation", "intl", "digits", "original", "unformatted", "contacto",
        "contato", "fijo", "fixo", "fixe",
    ]

    /// What a number beside a phone can be, so that `phone_verified_at` isn't mistaken for a phone number.
    private static let things: [StaticString] = [
        "id", "ip", "at", "on", "date", "time", "timestamp", "type", "model", "os", "sku", "imei", "version",
        "campaign",
        "screen", "resolution", "width", "height", "size", "price", "amount", "cost", "revenue", "budget", "total",
        "bonus",
        "count", "order", "visit", "view", "click", "impression", "session", "user", "install", "barcode", "ean",
        "gtin", "upc",
        "serial", "account", "template", "sold", "calls",
    ]
}
