import Testing

@testable import TikTokEvents

@Suite("LabeledText")
struct LabeledTextTests {
    @Test(
        "A value that is as its label says is removed",
        arguments: [
            Vector("a phone", "Phone: 213-373-4253", "Phone:"),
            Vector("with a slash", "Tel: 030/2133734253", "Tel:"),
            Vector("words after it", "Phone: +49 (0) 213/3734253 ask", "Phone: ask"),
            Vector("an equals sign", "phone=213 373 4253", "phone="),
            Vector("commas within", "Phone: 213,373,4253, solar", "Phone:, solar"),
            Vector("another language", "Telefon: 030 1234567", "Telefon:"),
            Vector("perhaps a phone", "phone_backup: 2133734253", "phone_backup:"),
            Vector("full-width", "\u{7535}\u{8BDD}\u{FF1A}2133734253", "\u{7535}\u{8BDD}\u{FF1A}"),
            Vector("on the next line", "Phone:\n2133734253\nMessage: hi", "Phone:\nMessage: hi"),
            Vector("lines of Windows", "First name:\r\nJane\r\nLast name:\r\nDoe", "First name:\r\nLast name:"),
            Vector("a document", "ssn: 123-45-6789", "ssn:"),
            Vector("with letters", "IBAN: DE89370400440532013000", "IBAN:"),
            Vector("in groups", "credit card = 4111 1111 1111 1111", "credit card ="),
            Vector("a name", "Full name: Jane Mary Doe", "Full name:"),
            Vector("in lowercase", "last name: doe", "last name:"),
            Vector("with a comma", "Full Name: Doe, Jane", "Full Name:"),
            Vector("and a label", "Last name: Doe, Tel.: (213) 373-4253, solar", "Last name:, Tel.:, solar"),
            Vector("a label beside it", "First name: Jane Last name: Doe", "First name: Last name:"),
            Vector(
                "in Chinese",
                "\u{59D3}\u{540D}\u{FF1A}\u{738B}\u{5C0F}\u{660E}\u{FF0C}\u{597D}",
                "\u{59D3}\u{540D}\u{FF1A}\u{FF0C}\u{597D}"
            ),
            Vector("before a bar", "SSN: 123-45-6789 | Plan: Gold", "SSN: | Plan: Gold"),
            Vector("digits in groups", "SSN: 123 45 6789 (verified)", "SSN: (verified)"),
            Vector("a time of day", "DOB: 01/02/1990 12:00:00 AM", "DOB: AM"),
            Vector("a month", "DOB: 12 March 1990", "DOB:"),
            Vector("two phones", "Phone: 213-373-4253 / 415-555-0100", "Phone:"),
            Vector("three", "Phone: 213-373-4253, 415-555-0100; 4155550101, ok", "Phone:, ok"),
            Vector("a date after it", "Phone: 213-373-4253 11/27/2026 10:30", "Phone:"),
            Vector("a phone in groups of three", "Tel: 612.345.678", "Tel:"),
            Vector("a French phone", "Tel: 06.12.34.56.78", "Tel:"),
            Vector("a number on the next line", "Phone: 213-373-4253\n2 rooms", "Phone:\n2 rooms"),
            Vector("a comma after a mark", "First name: Jane! hi, Doe", "First name:! hi, Doe"),
            Vector("in quotes", "Phone: \"213-373-4253\"", "Phone: \"\""),
            Vector("JSON", #"x {"phone": "2133734253", "first_name": "Jane"}"#, #"x {"phone": "", "first_name": ""}"#),
            Vector("an array of PHP", "[first_name] => Jane [phone] => 2133734253", "[first_name] =>  [phone] => "),
            Vector("Markdown", "**Phone:** (213) 373-4253", "**Phone:** "),
            Vector("HTML", "<b>Phone:</b> 213-373-4253", "<b>Phone:</b> "),
            Vector("an invisible mark", "Phone: \u{202A}213-373-4253\u{202C}", "Phone:\u{202C}"),
            Vector("a question", "Your phone number?: 213-373-4253", "Your phone number?:"),
            Vector("two labels in one", "Phone/Email: (213) 373-4253", "Phone/Email:"),
            Vector("an IBAN in groups", "IBAN: DE89 3704 0044 0532 0130 00", "IBAN:"),
            Vector("a passport", "Passport number: AB 1234567", "Passport number:"),
            Vector("a name before a mark", "First name: Jane!", "First name:!"),
            Vector("before a remark", "First name: Jane (she/her)", "First name: (she/her)"),
            Vector("a sentence after it", "First name: Jane. I want a quote", "First name:. I want a quote"),
            Vector("four words", "Full name: Jane Mary Ann Doe", "Full name:"),
            Vector("another label beside it", "Full name: Jane Doe Zip: 90001", "Full name: Zip:"),
            Vector("an alternative", "Phone: 2133734253 or 2133734254, ok", "Phone:, ok"),
            Vector("two with remarks", "Phone: 2133734253 (work), 2133734254 (home)", "Phone: (home)"),
            Vector("two in a list", "Phone 1: 2133734253, 2: 2133734254", "Phone 1:"),
            Vector("a remark before it", "Phone: home 213-373-4253", "Phone:"),
            Vector("a country before it", "Phone: US +1 213 373 4253 ok", "Phone: ok"),
            Vector("two colons", "Phone:: 2133734253", "Phone:: "),
            Vector("two signs", "Phone: =2133734253", "Phone: ="),
            Vector("a space of HTML", "Phone:&nbsp;2133734253", "Phone:&nbsp;"),
            Vector("odd marks within", "Phone: 213\u{AD}373\u{2212}42\u{30FB}53\u{200E}", "Phone:\u{200E}"),
            Vector("a mark in the label", "Te\u{AD}l\u{200E}: 2133734253", "Te\u{AD}l\u{200E}:"),
            Vector(
                "a full-width label",
                "\u{FF30}\u{FF28}\u{FF2F}\u{FF2E}\u{FF25}\u{FF1A}\u{FF12}133734253",
                "\u{FF30}\u{FF28}\u{FF2F}\u{FF2E}\u{FF25}\u{FF1A}"
            ),
            Vector("six words", "Full name: Maria da Silva Santos Oliveira Costa", "Full name:"),
            Vector("a name in parts", "Full name: Jane O'Neil-Smith", "Full name:"),
            Vector("a month first", "DOB: Jan 2, 1980, ok", "DOB:, ok"),
            Vector("a letter after it", "DNI: 12345678Z", "DNI:"),
            Vector(
                "a letter of a Chinese document",
                "\u{8EAB}\u{4EFD}\u{8BC1}\u{53F7}: 11010519491231002X",
                "\u{8EAB}\u{4EFD}\u{8BC1}\u{53F7}:"
            ),
            Vector("letters around it", "NIN: AB123456C", "NIN:"),
            Vector("a tax number", "PAN: ABCDE1234F", "PAN:"),
            Vector("a Russian one", "СНИЛС: 112-233-445 95 ИНН: 7707083893", "СНИЛС: ИНН:"),
            Vector("without a colon", "my SSN 123-45-6789 ok", "my SSN  ok"),
            Vector("a number sign", "SSN#123-45-6789", "SSN#"),
            Vector("in groups, without a colon", "Aadhaar 1234 5678 9012", "Aadhaar "),
            Vector("a letter at its end", "DNI 12345678Z OK", "DNI  OK"),
            Vector("with periods", "CPF 123.456.789-09", "CPF "),
            Vector("a card", "Visa 4111 1111 1111 1111", "Visa "),
            Vector("a card's label", "Card no.: 4111111111111111", "Card no.:"),
            Vector("a postal code", "ZIP: 90210-1234 now", "ZIP: now"),
            Vector("a British one", "Postcode: SW1A 1AA, ok", "Postcode:, ok"),
            Vector("a street", "Address: 123 Main St", "Address:"),
            Vector("a street and a place", "Address: 123 Main St, Austin, TX 78701", "Address:"),
            Vector("a street with its number last", "Adresse: Hauptstr. 5; ok", "Adresse:; ok"),
            Vector("a comma after a space", "Phone: 2133734253 ,5 rooms", "Phone: ,5 rooms"),
            Vector("a birthday", "DOB: 12/05/1985", "DOB:"), Vector("a password", "Password: hunter2", "Password:"),
        ]
    )
    func personal(vector: Vector<String, String>) {
        #expect(PlainText.cleaned(vector.input) == vector.expected)
        #expect(PlainText.cleaned(vector.expected) == vector.expected)
    }

    @Test(
        "Anything else after such a label is part of the text",
        arguments: [
            "Phone: call us", "Mobile: 5G", "PUBG Mobile: 10000 UC", "Celular: Samsung Galaxy A14 128GB/4GB",
            "Happy Birthday: Balloon Set", "Email: weekly newsletter", "Passport: waterproof holder",
            "Name: Basic plan", "Street: all", "Time 10:30", "a=b", "GSM: 850/900/1800/1900 MHz",
            "Phone: 128/256/512 GB",
            "Celular: 1.299.000 COP", "Ni\u{F1}o: 28-34", "Naissance: 50cm", "Birthday: 30th", "Email: 24/7 support",
            "Mobile:Android/iOS", "Name:Rose/Gold", "Passport: RFID safe", "Mobile:v1.2/v1.3",
            "Email: over1000 templates", "Passport: holder for 10 cards from 2026",
            "\u{624B}\u{673A}\u{FF1A}11/12/13/14/15",
            "Phone, color: 2133734253", "Email: newsletter",
            "First name: 3 letters", "iPhone: 128000000", "phone 2133734253",
            "Cell Biology: 9780815344322", "Mobile Suit Gundam: 4573102615558", "Phone calls: 1234567",
            "Recarga celular: 1000000", "Celular: 129900000", "Celular: 1299000 COP", "Phone: 10:00-18:00",
            "Phone: 2026-11-23", "Phone: 12.11.2026 - 14.11.2026", "Mobile App: 1.20.300.4000", "Pan: 28cm nonstick",
            "Zip: hoodie 3 colors", "Address: all", "Card 1234567890123456", "IBAN 4 words", "Passport 2026-11-23",
            "Gift card 20", "solar kit 12345678", "pan 12345678", "Street: Fighter",
            "12:2133734253", "Mobile: 1234567890123456", "Username: at least one of these words", "Phone:", "Phone: ",
            "Tel: 030/12", "La Renaissance: 1400-1600", "IBAN: 4 words", ":", "=",
        ]
    )
    func harmless(text: String) {
        #expect(PlainText.cleaned(text) == text)
    }

    @Test(
        "Many labels or values take no quadratic time",
        .timeLimit(.minutes(10)),
        arguments: [
            "phone: ", "phone: 2133734253, ", "Password: x1x1x1 ", "IBAN: DE89 ", "SSN: 12345 A ", "DOB: 1 March ",
            "First name: a! ", "[phone] => ",
        ]
    )
    func manyLabels(part: String) {
        let text = String(repeating: part, count: 40_000)
        #expect(!PlainText.cleaned(text).contains("2133734253"))
    }

    @Test("Cleaning again changes nothing, whatever the text is made of")
    func again() {
        var random = SeededGenerator(seed: 27)
        let parts = [
            "Phone", "First name", "DOB", "SSN", "Password", ":", "=", ": ", "/", ",", " ", "\n", "\"", "?", "&", "<b>",
            "@",
            "213-373-4253", "1990", "12", "Jane", "Doe.", "x1x1x1", "AB 1234567", "https://x.com/", "wa.me/",
            "token=abc",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 1...10, using: &random)).map { _ in parts.randomElement(using: &random) ?? ""
            }
            let cleaned = PlainText.cleaned(text.joined())
            #expect(PlainText.cleaned(cleaned) == cleaned, "\(text)")
        }
    }

    @Test("Many values after one label take no quadratic time", .timeLimit(.minutes(10)))
    func manyValues() {
        #expect(PlainText.cleaned("DOB: " + String(repeating: "1234 ", count: 20_000)) == "DOB: ")
    }
}
