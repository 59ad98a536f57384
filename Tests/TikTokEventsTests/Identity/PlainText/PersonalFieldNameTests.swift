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
            "T\u{C9}L\u{C9}PHONE",
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
        ]
    )
    func other(name: String) {
        #expect(PersonalFieldName.kind(of: name) == .other)
        #expect(PersonalFieldName.isPersonal(name))
    }

    @Test(
        "Names that only resemble personal ones",
        arguments: [
            "hotel", "hotel_name", "content_name", "campaign_name", "product_name", "event_name", "adset_name",
            "phone_model", "phoneModel", "phone_verified", "phone_type", "microphone", "headphones", "iphone",
            "smartphone", "automobile", "is_mobile", "is_mobile_device", "has_phone", "num_emails", "mobile_os",
            "email_opt_in", "email_campaign", "email_id", "emailed", "mailing", "telemetry", "excel", "cancel",
            "parcel",
            "cell_culture", "tel_aviv", "t_mobile_plan", "casino", "campaign", "transaction_id", "zip_code",
            "ip_address",
            "customer_number", "model", "order_no", "", "2", "...", "number", "e", "s", "\u{1F642}",
        ]
    )
    func harmless(name: String) {
        #expect(PersonalFieldName.kind(of: name) == nil)
        #expect(!PersonalFieldName.isPersonal(name))
    }

    @Test("A name alone is of a person or of anything else", arguments: ["name", "Name", "lead.name", "your-name"])
    func bareName(name: String) {
        #expect(PersonalFieldName.kind(of: name) == .perhapsName)
        #expect(!PersonalFieldName.isPersonal(name))
    }

    @Test("Of a very long name the end counts", .timeLimit(.minutes(1)))
    func long() {
        let text = String(repeating: "data.0.", count: 100_000)
        #expect(PersonalFieldName.kind(of: text) == nil)
        #expect(PersonalFieldName.kind(of: text + "phone") == .phone)
    }
}
