import Testing

@testable import TikTokEvents

@Suite("PageURL")
struct PageURLTests {
    @Test(
        "A parameter whose value is an email address loses its value",
        arguments: [
            Vector("in the query", "https://x.com/?a=jane@x.com", "https://x.com/?a="),
            Vector("percent-encoded", "https://x.com/?a=jane%40x.com", "https://x.com/?a="),
            Vector("among others", "https://x.com/?q=1&u=jane@x.com&z=2", "https://x.com/?q=1&u=&z=2"),
            Vector("behind a semicolon", "https://x.com/?q=1;u=jane@x.com;z=2", "https://x.com/?q=1;u=;z=2"),
            Vector("in the fragment", "https://x.com/#u=jane@x.com&z=2", "https://x.com/#u=&z=2"),
            Vector("in a query in the fragment", "https://x.com/#/thanks?u=jane@x.com", "https://x.com/#/thanks?u="),
            Vector("without a name", "https://x.com/?jane@x.com&z=2", "https://x.com/?&z=2"),
            Vector("with an equals sign in it", "https://x.com/?u=a=jane@x.com", "https://x.com/?u="),
            Vector("in the path and query alone", "/thanks?u=jane@x.com", "/thanks?u="),
            Vector("twice", "https://x.com/?u=a@x.com&u=b@x.com", "https://x.com/?u=&u="),
        ]
    )
    func emailByValue(vector: Vector<String, String>) {
        #expect(PageURL.withoutPersonalData(vector.input) == vector.expected)
    }

    @Test(
        "A parameter whose name says email or phone loses its value, whatever it is",
        arguments: [
            "email", "Email", "EMAIL", "e-mail", "email_address", "emailAddress", "user_email", "lead-email", "mail",
            "phone", "Phone", "phone_number", "phoneNumber", "phone_no", "mobile", "mobile_phone", "mobileNumber",
            "cell", "cell_phone", "tel", "telephone", "home_phone", "work_phone", "msisdn", "phone1", "phone[]",
        ]
    )
    func byName(name: String) {
        #expect(
            PageURL.withoutPersonalData("https://x.com/?a=1&\(name)=%2B12133734253&z=2")
                == "https://x.com/?a=1&\(name)=&z=2"
        )
        #expect(PageURL.withoutPersonalData("https://x.com/#\(name)=jane") == "https://x.com/#\(name)=")
    }

    @Test(
        "Where there is nothing personal the URL stays as it is, to the byte",
        arguments: [
            "https://example.com",
            "https://example.com/path/%7Ejane/",
            "https://example.com/?ttclid=E.C.P.CtIBVqf-3_dZ~x*y!'()&utm_source=tiktok",
            "https://example.com/?ttclid=E.C.P.%2B%25%26&a=b+c%20d",
            "https://example.com/?a&b=&=c&&d==e?f;g#h?i&j=k",
            "https://example.com/?#",
            "https://example.com/?q=m%C3%BCller&n=m\u{FC}ller&d=mu\u{308}ller",
            "https://example.com/?emailed=1&telemetry=2&mailing=weekly&phones=3&mobile",
            "https://example.com/?q=\u{1F642}&r=%zz&s=%",
            "not a url ?a=b", "", "?", "#", "&", "email=jane",
        ]
    )
    func untouched(url: String) {
        #expect(PageURL.withoutPersonalData(url).utf8.elementsEqual(url.utf8))
    }

    @Test("The click id beside personal data is left alone")
    func clickID() {
        let url = "https://x.com/?email=jane@x.com&ttclid=E.C.P.Ct-I_B%2BVqf&phone=%2B12133734253#tel=1"
        #expect(
            PageURL.withoutPersonalData(url) == "https://x.com/?email=&ttclid=E.C.P.Ct-I_B%2BVqf&phone=#tel="
        )
    }

    @Test("Taking out twice is taking out once")
    func idempotent() {
        for url in ["https://x.com/?jane@x.com&u=a@b.c", "https://x.com/?phone=1#jane@x.com"] {
            let once = PageURL.withoutPersonalData(url)
            #expect(PageURL.withoutPersonalData(once) == once)
        }
    }

    @Test("A megabyte of separators is no burden")
    func long() {
        let url = "https://x.com/?" + String(repeating: "&", count: 50_000) + "u=jane@x.com"
        #expect(PageURL.withoutPersonalData(url).utf8.count == url.utf8.count - "jane@x.com".utf8.count)
    }

    @Test("The quick look misses nothing: random URLs lose the same as by the whole search")
    func quickLook() {
        let pieces = [
            "?", "#", "&", ";", "=", "a", "email", "E-Mail", "phone", "tel", "te", "l", "cell", "mobile", "mobi",
            "msisdn", "x",
            "@", "%40", "%4", "0", "%", "1", "é", "/", "_", "mai", "ph", "one",
            "E.C.P.v3fQ2RHacdksKfofPmly", "&a=", "=",
        ]
        var random = SeededGenerator(seed: 40)
        for round in 0..<8000 {
            // A part in front of every length, so that what is looked for begins at every place of eight bytes.
            let start = String("https://quotes.example/".prefix(round % 24))
            let url = (0..<Int.random(in: 0...12, using: &random))
                .reduce(into: start) { url, _ in url += pieces.randomElement(using: &random) ?? "" }
            #expect(PageURL(url).text == PageURL.withoutPersonalData(url), "\(url)")
        }
    }
}
