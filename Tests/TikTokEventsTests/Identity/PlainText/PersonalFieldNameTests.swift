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
            "telepon", "no_telepon", "telp", "noTelp", "no_wa", "telefono_contacto", "telefono_fijo",
            "telefone_contato", "phone_intl", "phone_digits", "phone.original",
            "\u{111}i\u{1EC7}n tho\u{1EA1}i", "s\u{1ED1} \u{111}i\u{1EC7}n tho\u{1EA1}i",
            "die\u{302}\u{323}n thoa\u{323}i", "телефон", "Номер телефона", "電話番号", "電話", "携帯電話番号", "手机",
            "전화번호", "휴대폰", "رقم الهاتف", "هاتف", "โทรศัพท์", "เบอร์โทร", "Τηλέφωνο", "טלפון", "send_phone",
            "puh", "mobil", "contact.mobil", "μου_κινητό", "komórka", "denwa", "keitai", "nomer_telefona", "cep_tel",
            "telf", "wpp", "hp_no", "wa_no", "so_dt", "landline", "phn", "тел.", "联系方式", "contact_num", "contactnum",
            "mobnum",
            "mob_number", "ph_number", "ＰＨＯＮＥ", "te\u{AD}l", "\u{200E}phone",
            "send_to.phone", "send_to[phone]", "has[phone]", "is_lead.phone", "user.has.phone",
        ]
    )
    func phone(name: String) {
        #expect(PersonalFieldName(name)?.kind == .phone)
        #expect(PersonalFieldName.isPersonal(name))
    }

    @Test(
        "Other personal data",
        arguments: [
            "email", "E-Mail", "leadEmail", "emailAddress", "EMAIL_2", "EMAILAddress", "contact.email", "emails",
            "mail",
            "work_email_raw", "first_name", "lastName", "surname", "full_name", "customer.name", "username", "fname",
            "date_of_birth", "dob", "birthday", "ssn", "billing_name", "shipToName", "legal_name", "passenger_name",
            "password", "Vorname", "pr\u{E9}nom",
            "E-Mail-Adresse", "correo_electronico", "correoElectr\u{F3}nico", "courrier.courriel", "epost", "e-posta",
            "s\u{E4}hk\u{F6}posti", "posta_elettronica", "num_email", "name[first]", "name_last", "nom_de_famille",
            "nombre_completo", "nazwisko", "Soyad\u{131}", "nickname", "name_on_card", "insuredName",
            "fecha_nacimiento", "data_de_nascimento", "date_naissance", "Geburtstag", "birth_year", "dob_day",
            "home_address", "billingAddress", "customer[address]", "Passwort", "contrase\u{F1}a", "senha",
            "mot_de_passe", "access_token", "refreshToken", "api_key", "cvv",
            "name.given", "name[family]", "h\u{1ECD} t\u{EA}n", "Фамилия", "имя", "ФИО", "名前", "이름", "氏名", "お名前", "姓名",
            "이름", "นามสกุล",
            "الاسم الكامل", "электронная почта", "メールアドレス", "邮箱", "이메일", "is_lead.last_name",
            "vezetéknév", "Příjmení", "Priezvisko", "etunimi", "Sukunimi", "fornavn", "Efternamn", "prenume", "prezime",
            "familiya", "nama_depan", "primeiro_nome", "apelido", "Ad Soyad", "data_urodzenia", "doğum tarihi",
            "生年月日", "生日", "생년월일", "дата_рождения", "تاريخ_الميلاد", "วันเกิด", "bday", "born", "date_birth", "reisepass",
            "születési dátum", "syntymäaika", "fødselsdato", "tanggal_lahir", "ngày sinh",
        ]
    )
    func other(name: String) {
        #expect([.other, .personName, .email].contains(PersonalFieldName(name)?.kind))
        #expect(PersonalFieldName.isPersonal(name))
    }

    @Test(
        "Names that only resemble personal ones",
        arguments: [
            "hotel", "HOTEL", "tel\u{E9}", "hotel_name", "content_name", "campaign_name", "product_name", "event_name",
            "adset_name",
            "phone_model", "phoneModel", "phone_type", "microphone", "headphones", "iphone",
            "smartphone", "smartphone_brand", "automobile", "mobile_os", "mobile_ad_id", "phone_verified_at",
            "iphone_model", "mobile_app_id", "商品名", "상품 이름", "фиолетовый", "Почта России", "商品の名前",
            "phone_case_barcode", "whatsapp_account", "название", "الاسم_التجاري", "商品",
            "email_opt_in", "email_campaign", "email_id", "emailed", "mailing", "telemetry", "excel", "cancel",
            "parcel",
            "t_mobile_plan", "casino", "campaign", "transaction_id", "wallet_address", "address_type", "address_count",
            "unzip", "download_zip_file", "phones_sold", "phone_calls", "product_full_name", "инновация", "frying_pan",
            "生日蛋糕",
            "ip_address",
            "immobile", "snowmobile", "portable", "streetview", "web_address", "mac_address",
            "iban_check", "card_type", "handyman", "cellular", "dobby", "domain_name", "file_name",
            "token_count", "item", "system", "ship", "spin", "side", "design", "contact_form",
            "customer_number", "sale.tme", "model", "전환금액", "전환율", "αυτοκίνητο", "αξία_ακινήτου", "автомобильный_номер",
            "harga_mobil",
            "merk_mobil", "total_kewajiban", "ketertiban", "reconnaissance", "renaissance", "rinascimento",
            "valoare_imobile", "precio_nino", "so_tien_rut", "revenue_mobile", "clicks_email", "prix_mobile",
            "phone_bonus", "order_no", "", "2", "...", "number", "e", "s", "\u{1F642}",
        ]
    )
    func harmless(name: String) {
        #expect(PersonalFieldName(name)?.kind == nil)
        #expect(!PersonalFieldName.isPersonal(name))
    }

    @Test(
        "A flag or a count is personal only if its value is",
        arguments: [
            "has_phone", "is_mobile", "can_phone", "num_phones", "numEmails", "num_emails", "count_emails", "hasEmail",
            "lead.has_phone", "lead[has_phone]", "has_phone[]", "modelo_celular", "tipo_telefono", "brand_mobile",
        ]
    )
    func flag(name: String) {
        #expect(PersonalFieldName(name)?.isFlag == true)
        #expect(!PersonalFieldName.isPersonal(name))
        #expect(PersonalFieldName.isOpen(name))
        for value in ["true", "no", "1", "0", "12", "Y", "", "unknown"] {
            #expect(PersonalFieldName(name)?.describes(value) == false, "\(value)")
        }
        #expect(PersonalFieldName(name)?.describes("2133734253") == true)
    }

    @Test(
        "After a word for a phone, the value decides",
        arguments: [
            "phone_backup", "phone_verified", "phone.international_format", "Phone (with country code)",
            "phone_validated", "phone_day",
            "cell_culture", "tel_aviv", "is_mobile_device", "phoneBackup", "whatsapp_principal",
        ]
    )
    func perhapsPhone(name: String) {
        #expect(PersonalFieldName(name)?.kind == .perhapsPhone)
        #expect(!PersonalFieldName.isPersonal(name))
        #expect(PersonalFieldName.isOpen(name))
        for value in ["2133734253", "+1 (213) 373-4253", "3734253", "٠٥٠١٢٣٤٥٦٧"] {
            #expect(PersonalFieldName(name)?.describes(value) == true, "\(value)")
        }
        for value in ["", "mobile", "213373", "iPhone 15 12345678", "1785432109876543", "2024-11-26T17:37:52Z"] {
            #expect(PersonalFieldName(name)?.describes(value) == false, "\(value)")
        }
    }

    @Test(
        "Numbers of documents, cards, and accounts",
        arguments: [
            "credit_card", "creditCardNumber", "debit_card", "card_number", "cc_number", "iban", "IBAN", "bank_account",
            "routing_number", "tax_id", "national_id", "drivers_license", "driverLicenseNumber", "cpf", "dni", "pesel",
            "Personalausweis", "Steuernummer", "Kreditkartennummer", "codice_fiscale", "NIF", "cédula", "henkilotunnus",
            "fødselsnummer", "rodné_číslo", "tc_kimlik_no", "emirates_id", "RUT", "CCCD", "snils",
            "ktp", "no_ktp", "npwp", "aadhar", "инн", "снилс", "паспорт", "身份证", "身份证号", "주민등록번호", "マイナンバー",
            "เลขบัตรประชาชน", "mykad", "dl_number", "itin", "ccnum",
        ]
    )
    func number(name: String) {
        #expect(PersonalFieldName(name)?.kind == .number)
        #expect(PersonalFieldName.isPersonal(name))
    }

    @Test(
        "A name alone may belong to a person or to anything else",
        arguments: [
            "name", "Name", "lead.name", "your-name", "nome", "naam", "token",
            "resetToken", "PHPSESSID", "session_id", "jwt", "otp", "pin", "em", "ph", "fn", "ln", "mob", "contact",
        ]
    )
    func perhaps(name: String) {
        #expect(PersonalFieldName(name)?.kind == .perhaps)
        #expect(!PersonalFieldName.isPersonal(name))
    }

    @Test(
        "Where a word has other meanings too, the value decides",
        arguments: [
            Vector("pan", "ABCDE1234F", "28 cm, nonstick"), Vector("rfc", "GODE561231GR8", "2616"),
            Vector("rg", "12.345.678-9", "Rio Grande"), Vector("ein", "12-3456789", "Haus 5"),
            Vector("customer.nin", "AB123456C", "9 inch"), Vector("zip", "90210-1234", "archive.zip"),
            Vector("zip_code", "SW1A 1AA", "no"), Vector("plz", "10115", "alle"),
            Vector("cep", "01310-100", "3"), Vector("postcode", "1011 AB", "v2.10"), Vector("邮编", "100000", "-"),
            Vector("address", "123 Main St", "Santa Monica"), Vector("address1", "5a High Street", "Unit"),
            Vector("customer.street", "Hauptstr. 5", "all"), Vector("rua", "Rua Augusta 1500", "5"),
            Vector("住所", "\u{6771}\u{4EAC}\u{90FD}1-2-3", "\u{6771}\u{4EAC}\u{90FD}"),
            Vector("адрес", "ул. Ленина, 5", "Москва"), Vector("IP-адрес", "улица Мира 7", "8.8.8.8"),
            Vector("alamat", "Jalan Sudirman 52", "Jakarta"), Vector("wa", "6281234567890", "state"),
            Vector("callback", "2133734253", "https://x.com/5"), Vector("contacto", "600 123 456", "ventas"),
        ]
    )
    func value(vector: Vector<String, String>) {
        let field = PersonalFieldName(vector.testDescription)
        #expect(field?.describes(vector.input) == true)
        #expect(field?.describes(vector.expected) == false)
        #expect(PersonalFieldName.isOpen(vector.testDescription))
    }

    @Test("Only the end of a very long name counts", .timeLimit(.minutes(10)))
    func long() {
        let text = String(repeating: "data.0.", count: 100_000)
        #expect(PersonalFieldName(text)?.kind == nil)
        #expect(PersonalFieldName(text + "phone")?.kind == .phone)
    }
}
