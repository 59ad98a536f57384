import Testing

@testable import TikTokEvents

@Suite("Names of fields that hold personal data")
struct PersonalFieldNameTests {
    @Test(
        "Phone numbers",
        arguments: [
            "phone", "PHONE", "mobile", "homePhone", "phone_number", "phone_number_2", "tel", "Tel. No.", "msisdn",
            "cell",
            "whatsapp", "WhatsApp number", "contact_number", "contactNo", "customerPhoneNo", "billingphone",
            "phone_e164",
            "telno", "user[contact][phone]", "phones", "phone_numbers", "homeTEL", "fax", "Telefonnummer", "Handy-Nr.",
            "tel\u{E9}fono", "M\u{F3}vil", "celular", "phone.primary", "phone.value", "lead.mobile",
            "T\u{C9}L\u{C9}PHONE", "num_tel", "numTel", "telephone_portable", "Handy", "handyNr", "caller_id",
            "callerid",
            "callerNumber", "puhelin", "puhelinnumero", "tlf", "tlfNo", "telefonsz\u{E1}m", "telefonu", "no_hp",
            "nomor_hp", "handphone", "dien_thoai", "sdt", "fone", "skype", "callto", "ani",
        ]
    )
    func phone(name: String) {
        #expect(PersonalFieldName.kind(of: name) == .phone)
        #expect(PersonalFieldName.isPersonal(name))
    }

    @Test(
        "Other personal data",
        arguments: [
            "email", "E-Mail", "leadEmail", "emailAddress", "EMAIL_2", "EMAILAddress", "contact.email", "emails",
            "mail",
            "work_email_raw", "first_name", "lastName", "surname", "full_name", "customer.name", "username", "fname",
            "date_of_birth", "dob", "birthday", "ssn", "password", "Vorname", "pr\u{E9}nom",
            "E-Mail-Adresse", "correo_electronico", "correoElectr\u{F3}nico", "courrier.courriel", "epost", "e-posta",
            "s\u{E4}hk\u{F6}posti", "posta_elettronica", "num_email", "name[first]", "name_last", "nom_de_famille",
            "nombre_completo", "nazwisko", "Soyad\u{131}", "nickname", "name_on_card", "insuredName",
            "fecha_nacimiento", "data_de_nascimento", "date_naissance", "Geburtstag", "birth_year", "dob_day",
            "home_address", "billingAddress", "customer[address]", "Passwort", "contrase\u{F1}a", "senha",
            "mot_de_passe", "access_token", "refreshToken", "api_key", "cvv",
        ]
    )
    func other(name: String) {
        #expect(PersonalFieldName.kind(of: name) == .other)
        #expect(PersonalFieldName.isPersonal(name))
    }

    @Test(
        "Names that only resemble personal ones",
        arguments: [
            "hotel", "HOTEL", "tel\u{E9}", "hotel_name", "content_name", "campaign_name", "product_name", "event_name",
            "adset_name",
            "phone_model", "phoneModel", "phone_verified", "phone_type", "microphone", "headphones", "iphone",
            "smartphone", "automobile", "is_mobile", "is_mobile_device", "has_phone", "num_emails", "mobile_os",
            "email_opt_in", "email_campaign", "email_id", "emailed", "mailing", "telemetry", "excel", "cancel",
            "parcel",
            "cell_culture", "tel_aviv", "t_mobile_plan", "casino", "campaign", "transaction_id", "zip_code",
            "ip_address",
            "num_phones", "numEmails", "immobile", "snowmobile", "portable", "streetview", "web_address", "mac_address",
            "iban_check", "card_type", "handyman", "cellular", "phoneme", "dobby", "domain_name", "file_name",
            "token_count", "item", "system", "ship", "spin", "side", "design", "contact_form",
            "customer_number", "model", "order_no", "", "2", "...", "number", "e", "s", "\u{1F642}",
        ]
    )
    func harmless(name: String) {
        #expect(PersonalFieldName.kind(of: name) == nil)
        #expect(!PersonalFieldName.isPersonal(name))
    }

    @Test(
        "Numbers of documents, cards, and accounts",
        arguments: [
            "credit_card", "creditCardNumber", "debit_card", "card_number", "cc_number", "iban", "IBAN", "bank_account",
            "routing_number", "tax_id", "national_id", "drivers_license", "driverLicenseNumber", "cpf", "dni", "pesel",
            "Personalausweis", "Steuernummer", "Kreditkartennummer",
        ]
    )
    func number(name: String) {
        #expect(PersonalFieldName.kind(of: name) == .number)
        #expect(PersonalFieldName.isPersonal(name))
    }

    @Test(
        "A name or an address alone may belong to a person or to anything else",
        arguments: [
            "name", "Name", "lead.name", "your-name", "nome", "naam", "address", "address1", "Adresse", "street",
            "street_address", "address_line_1", "Stra\u{DF}e", "Strasse", "direcci\u{F3}n", "indirizzo", "token",
            "resetToken", "PHPSESSID", "session_id", "jwt", "otp", "pin", "em", "ph", "fn", "ln", "mob", "contact",
        ]
    )
    func perhaps(name: String) {
        #expect(PersonalFieldName.kind(of: name) == .perhaps)
        #expect(!PersonalFieldName.isPersonal(name))
    }

    @Test("Only the end of a very long name counts", .timeLimit(.minutes(1)))
    func long() {
        let text = String(repeating: "data.0.", count: 100_000)
        #expect(PersonalFieldName.kind(of: text) == nil)
        #expect(PersonalFieldName.kind(of: text + "phone") == .phone)
    }
}
