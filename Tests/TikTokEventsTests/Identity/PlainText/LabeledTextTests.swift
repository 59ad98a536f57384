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
            Vector("an invisible mark", "Phone: \u{202A}213-373-4253\u{202C}", "Phone: \u{202A}\u{202C}"),
            Vector("a question", "Your phone number?: 213-373-4253", "Your phone number?:"),
            Vector("two labels in one", "Phone/Email: (213) 373-4253", "Phone/Email:"),
            Vector("an IBAN in groups", "IBAN: DE89 3704 0044 0532 0130 00", "IBAN:"),
            Vector("a passport", "Passport number: AB 1234567", "Passport number:"),
            Vector("a name before a mark", "First name: Jane!", "First name:!"),
            Vector("before a remark", "First name: Jane (she/her)", "First name: (she/her)"),
            Vector("a sentence after it", "First name: Jane. I want a quote", "First name:. I want a quote"),
            Vector("four words", "Full name: Jane Mary Ann Doe", "Full name:"),
            Vector("another label beside it", "Full name: Jane Doe Zip: 90001", "Full name: Zip: 90001"),
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
