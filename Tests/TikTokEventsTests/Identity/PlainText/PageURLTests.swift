import Testing

@testable import TikTokEvents

@Suite("PageURL")
struct PageURLTests {
    @Test(
        "A template in a part of a URL doesn't make it a placeholder",
        arguments: [
            Vector("in a parameter", "https://x.com/?utm_campaign={{campaign.name}}&ttclid=E.C.P.abc", false),
            Vector("in the path", "https://x.com/{{slug}}", false),
            Vector("JSON in a parameter", "https://x.com/?state={%22a%22:{%22b%22:1}}", false),
            Vector("in a parameter without a scheme", "x.com/lp?a=${gclid}", false),
            Vector("in a parameter without a host", "/lp?a=<%= id %>#b", false),
            Vector("a template", "{{page_url}}", true),
            Vector("with a path", "{{site.url}}/lp", true),
            Vector("a word", "undefined", true),
            Vector("a word with a query", "null?a=1", true),
        ]
    )
    func placeholder(vector: Vector<String, Bool>) {
        #expect(PageURL.isPlaceholder(vector.input) == vector.expected)
    }

    @Test(
        "What a log, a spreadsheet, or a form puts around a URL is dropped",
        arguments: [
            Vector("brackets", "<https://x.com/a>", "https://x.com/a"),
            Vector("quotes", "\"https://x.com/a\"", "https://x.com/a"),
            Vector("single quotes", "'https://x.com/a'", "https://x.com/a"),
            Vector("a formula", "=\"https://x.com/a\"", "https://x.com/a"),
            Vector("percent-encoding", "https%3A%2F%2Fx.com%2Fa%3Fb%3Dc%2520d", "https://x.com/a?b=c%20d"),
            Vector("quotes that are not around it", "https://x.com/?a=\"b\"", "https://x.com/?a=\"b\""),
            Vector("no URL", "\"thanks\"", "\"thanks\""), Vector("a path", "/a%2Fb", "/a%2Fb"),
            Vector("with personal data", "<https://x.com/?email=jane@x.com>", "https://x.com/?email="),
        ]
    )
    func unwrapped(vector: Vector<String, String>) {
        #expect(PageURL(vector.input).text == vector.expected)
        #expect(!PageURL.isPlaceholder(vector.input))
    }

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
        #expect(PageURL(vector.input).text == vector.expected)
    }

    @Test(
        "An address is found at any position",
        arguments: [
            Vector("in the path", "https://x.com/thanks/jane@x.com/a", "https://x.com/thanks//a"),
            Vector("percent-encoded in the path", "https://x.com/thanks/jane%40x.com", "https://x.com/thanks/"),
            Vector("encoded twice", "https://x.com/?u=jane%2540x.com&z=2", "https://x.com/?u=&z=2"),
            Vector("encoded three times", "https://x.com/?u=jane%252540x.com", "https://x.com/?u="),
            Vector("with a full-width sign", "https://x.com/?u=jane\u{FF20}x.com", "https://x.com/?u="),
            Vector("with that encoded", "https://x.com/?u=jane%EF%BC%A0x.com", "https://x.com/?u="),
            Vector("without a dotted domain", "https://x.com/?u=jane@x&z=2", "https://x.com/?u=&z=2"),
            Vector("among words", "https://x.com/?q=ask+jane@x.com+now&z=2", "https://x.com/?q=&z=2"),
            Vector(
                "in a nested URL",
                "https://x.com/?to=https://y.com/a/jane@x.com",
                "https://x.com/?to=https://y.com/a/"
            ),
            Vector(
                "in an encoded URL",
                "https://x.com/?to=https%3A%2F%2Fy.com%2F%3Fu%3Djane%40x.com%26z%3D2&z=2",
                "https://x.com/?to=https%3A%2F%2Fy.com%2F%3Fu%3D%26z%3D2&z=2"
            ),
            Vector("with two signs in a parameter's name", "https://x.com/?jane@x.com=a@b&z=2", "https://x.com/?&z=2"),
            Vector("behind a slash in a parameter", "https://x.com/?q=1/jane@x&z=2", "https://x.com/?q=1/&z=2"),
            Vector(
                "in front of a personal name",
                "https://x.com/?q=jane@x.com,phone:21337&z=2",
                "https://x.com/?q=:&z=2"
            ),
            Vector("escaped for HTML", "https://x.com/?u=jane&#64;x.com&z=2", "https://x.com/?u=&z=2"),
            Vector("escaped for HTML and a URL", "https://x.com/?u=jane%26%2364%3Bx.com&z=2", "https://x.com/?u=&z=2"),
            Vector("escaped for JSON", #"https://x.com/?u=jane\u0040x.com&z=2"#, "https://x.com/?u=&z=2"),
            Vector("escaped by an old script", "https://x.com/?u=jane%u0040x.com&z=2", "https://x.com/?u=&z=2"),
            Vector("escaped in the path", "https://x.com/thanks/jane&#064;x.com/a", "https://x.com/thanks//a"),
            Vector("escaped for JSON in the path", #"https://x.com/thanks/jane\u0040x.com"#, "https://x.com/thanks/"),
            Vector("escaped in the fragment", "https://x.com/#u=jane&commat;x.com", "https://x.com/#u="),
            Vector("with an ideographic dot", "https://x.com/thanks/jane@x\u{3002}com", "https://x.com/thanks/"),
            Vector("with a small sign", "https://x.com/thanks/jane\u{FE6B}x.com", "https://x.com/thanks/"),
            Vector("with spaces", "https://x.com/thanks/jane%20@%20x.com/a", "https://x.com/thanks//a"),
            Vector("of a domain like a density", "https://x.com/thanks/jane@2x.com", "https://x.com/thanks/"),
            Vector("alone", "jane@x.com", ""),
            Vector("behind mailto", "mailto:jane@x.com", ""),
        ]
    )
    func emailByPlace(vector: Vector<String, String>) {
        #expect(PageURL(vector.input).text == vector.expected)
    }

    @Test(
        "User name and password are removed",
        arguments: [
            Vector("both", "https://jane:secret@x.com/a?b=c", "https://x.com/a?b=c"),
            Vector("an address", "https://jane@y.com@x.com/", "https://x.com/"),
            Vector("encoded", "https://jane%40y.com@x.com", "https://x.com"),
            Vector("with an encoded slash", "https://jane%2Fdoe@x.com/a", "https://x.com/a"),
            Vector("without a scheme", "//jane@x.com/a", "//x.com/a"),
            Vector("behind one slash", "https:/jane:pw@x.com/a@b", "https:/x.com/a@b"),
            Vector("behind three slashes", "https:///jane:pw@x.com/a", "https:///x.com/a"),
            Vector("without a host", "//jane@/john@/a", "////a"),
            Vector("without a host, encoded", "https://jane%40/pw%40x.com", "https:///x.com"),
            Vector("behind a slash and a backslash", #"http:/\jane:pw@x.com/a"#, #"http:/\x.com/a"#),
            Vector("with slashes escaped for JSON", #"https:\/\/jane:pw@x.com\/a"#, #"https:\/\/x.com\/a"#),
            Vector(
                "in a parameter",
                "https://x.com/?to=https%3A%2F%2Fjane%3Apw%40y.com%2Fa%40b&z",
                "https://x.com/?to=https%3A%2F%2Fy.com%2F&z"
            ),
            Vector("in a URL in a path", "https://x.com/a/https://jane@y.com/b", "https://x.com/a/https://y.com/b"),
            Vector("a host in front of a later address", "https://x.com?u=jane@y.com", "https://x.com?u="),
        ]
    )
    func userInfo(vector: Vector<String, String>) {
        #expect(PageURL(vector.input).text == vector.expected)
    }

    @Test(
        "A parameter with a personal name loses its value, whatever it is",
        arguments: [
            "email", "Email", "EMAIL", "e-mail", "email_address", "emailAddress", "user_email", "lead-email", "mail",
            "phone", "Phone", "phone_number", "phoneNumber", "phone_no", "mobile", "mobile_phone", "mobileNumber",
            "cell", "cell_phone", "tel", "telephone", "home_phone", "work_phone", "msisdn", "phone1", "phone[]",
            "billing_phone", "customer[phone]", "lead.mobile", "whatsapp", "phone%5Fnumber", "phone%255Fnumber",
            "ph%6Fne", "ph%6fne", "useremail", "emails",
            "user%5Bcontact%5D%5Bphone%5D", "phone+number", "first_name", "lname", "name", "tel%C3%A9fono",
            "customer[contact][email]", "E-Mail-Adresse", "correo_electronico", "pr%C3%A9nom", "name[first]", "num_tel",
            "nom_de_famille", "Handy", "caller_id", "fecha_nacimiento", "credit_card", "iban", "street", "address1",
            "stra%C3%9Fe", "access_token", "%20email", "email%E2%80%8B", "email%ef%bb%bf", "ph%EF%BD%8Fne",
            "%EF%BD%85mail", "e\tmail", "token", "reset_token", "magic_token", "csrfToken", "session_id", "PHPSESSID",
            "JSESSIONID",
            "jwt", "secret", "otp", "pin", "pass", "x-amz-signature", "sig", "sid", "auth_code", "em", "ph", "fn", "ln",
            "mob",
            "cust_ph", "contact", "addr", "birth", "send_to[phone]", "has[phone]", "telepon", "no_wa", "phone_intl",
            "telefono_contacto", "телефон", "%D1%82%D0%B5%D0%BB%D0%B5%D1%84%D0%BE%D0%BD", "電話番号", "هاتف",
            "%C4%91i%E1%BB%87n+tho%E1%BA%A1i", "โทรศัพท์", "전화번호", "手机", "имя", "name[given]",
        ]
    )
    func byName(name: String) {
        #expect(
            PageURL("https://x.com/?a=1&\(name)=%2B12133734253&z=2").text == "https://x.com/?a=1&\(name)=&z=2"
        )
        #expect(PageURL("https://x.com/#\(name)=jane").text == "https://x.com/#\(name)=")
        #expect(PageURL("https://x.com/?a=1;\(name)=jane;z=2").text == "https://x.com/?a=1;\(name)=;z=2")
    }

    @Test(
        "Where the name leaves it open, the value decides",
        arguments: [
            Vector("a flag", "https://x.com/?can_phone=2133734253&z=2", "https://x.com/?can_phone=&z=2"),
            Vector("a flag, true", "https://x.com/?has_phone=true&is_mobile=1&num_emails=12", nil),
            Vector("a phone", "https://x.com/?phone_backup=%2B1213-373-4253&z", "https://x.com/?phone_backup=&z"),
            Vector("in Arabic digits", "https://x.com/?phone_backup=٠٥٠١٢٣٤٥٦٧", "https://x.com/?phone_backup="),
            Vector(
                "those encoded",
                "https://x.com/?phone_x=%D9%A0%D9%A5%D9%A0%D9%A1%D9%A2%D9%A3%D9%A4%D9%A5",
                "https://x.com/?phone_x="
            ),
            Vector(
                "in JSON",
                "https://x.com/?d=%7B%22phone_alt2%22%3A%222133734253%22%7D&z",
                "https://x.com/?d=%7B%22phone_alt2%22%3A&z"
            ),
            Vector("other words", "https://x.com/?phone_backup=none&phone_type=mobile&iphone_model=12345678", nil),
            Vector("an ad's id", "https://x.com/?mobile_ad=1785432109876543210&mobile_ad_id=12345678", nil),
            Vector("a thing", "https://x.com/?smartphone_brand=12345678&phone_verified_at=1732642672", nil),
            Vector("a hotel", "https://x.com/?hotel=12345678&hotel_room=12345678&id=12345678", nil),
            Vector("both names", "https://x.com/?first=Jane&z=2&LAST=O%27Doe#a", "https://x.com/?first=&z=2&LAST=#a"),
            Vector("one name", "https://x.com/?first=Jane&z=2", nil),
            Vector("flags", "https://x.com/?first=true&last=false&mobile=true&email=no", nil),
            Vector("a few digits", "https://x.com/?mobile=1&w=1080&phones=3&tel=1234", nil),
            Vector("many flags, with more digits", "https://x.com/?tel=1;2;3;4;5", "https://x.com/?tel="),
            Vector("in brackets", "https://x.com/?c[first]=Jane&c[last]=Doe", "https://x.com/?c[first]=&c[last]="),
            Vector("those encoded", "/?c%5Bfirst%5D=Jane&c%5Blast%5D=Doe", "/?c%5Bfirst%5D=&c%5Blast%5D="),
            Vector("a postal code", "https://x.com/?zip=90210&plz=10115&a", "https://x.com/?zip=&plz=&a"),
            Vector("with letters", "https://x.com/?postcode=SW1A+1AA&zip=SW1A1AA", "https://x.com/?postcode=&zip="),
            Vector("no postal code", "https://x.com/?zip=all&cep=1&zip_file=90210", nil),
            Vector("a tax number", "https://x.com/?pan=ABCDE1234F", "https://x.com/?pan="),
            Vector("a pan", "https://x.com/?pan=28cm&rfc=2616", nil),
            Vector("positions", "https://x.com/?first=10&last=20", nil),
            Vector("a name and an address", "https://x.com/?first=jane@x.com&last=Doe", "https://x.com/?first=&last="),
            Vector("a number in the path", "https://x.com/phone/٠٥٠١٢٣٤٥٦٧/a", "https://x.com/phone//a"),
        ] as [Vector<String, String?>]
    )
    func openNames(vector: Vector<String, String?>) {
        #expect(PageURL(vector.input).text == vector.expected ?? vector.input)
    }

    @Test(
        "A personal value ends with its parameter",
        arguments: [
            Vector(
                "with an encoded separator in it",
                "https://x.com/?phone=12345%262&z=2",
                "https://x.com/?phone=&z=2"
            ),
            Vector("with a slash in it", "https://x.com/?phone=0611/2345&z=2", "https://x.com/?phone=&z=2"),
            Vector("in the path", "https://x.com/phone=123456/thanks", "https://x.com/phone=/thanks"),
            Vector(
                "behind a second question mark",
                "https://x.com/?tel=12345?ttclid=E.C",
                "https://x.com/?tel=?ttclid=E.C"
            ),
            Vector(
                "in an encoded URL",
                "https://x.com/?to=%2F%3Fphone%3D12345%26ttclid%3DE.C&z=2",
                "https://x.com/?to=%2F%3Fphone%3D%26ttclid%3DE.C&z=2"
            ),
            Vector(
                "in a URL encoded twice",
                "https://x.com/?to=%252F%253Fphone%253D12345%2526b%253D3%26c%3D4&z=2",
                "https://x.com/?to=%252F%253Fphone%253D%2526b%253D3%26c%3D4&z=2"
            ),
            Vector(
                "in JSON",
                "https://x.com/?d=%7B%22phone%22%3A%2212345%22%7D&z=2",
                "https://x.com/?d=%7B%22phone%22%3A&z=2"
            ),
            Vector("behind a scheme", "tel:+12133734253", "tel:"),
            Vector("behind another scheme", "callto:2133734253", "callto:"),
            Vector("behind the scheme of an app", "skype:2133734253?call", "skype:?call"),
            Vector(
                "behind an escaped ampersand",
                "https://x.com/?a=1&amp;email=j&amp;b=2",
                "https://x.com/?a=1&amp;email=&amp;b=2"
            ),
            Vector("in a matrix parameter", "https://x.com/a;phone=21337;b=1/c?d", "https://x.com/a;phone=;b=1/c?d"),
            Vector("in one, with an address", "/thanks;email=jane@mail.com/x", "/thanks;email=/x"),
            Vector("in one after another", "https://x.com/a;b=1;u=jane@y.com/x", "https://x.com/a;b=1;u=/x"),
            Vector(
                "with a full-width ampersand in it",
                "https://x.com/?email=jane\u{FF06}doe&z=2",
                "https://x.com/?email=&z=2"
            ),
            Vector("of digits and semicolons", "https://x.com/?phone=213;373;4253&z=2", "https://x.com/?phone=&z=2"),
            Vector("of digits and ampersands", "https://x.com/?tel=213&373-42&53", "https://x.com/?tel="),
            Vector("of digits behind a number sign", "https://x.com/?tel=#31#2133734253", "https://x.com/?tel="),
            Vector("of digits in front of a name", "https://x.com/?tel=12345;2=3&4&z", "https://x.com/?tel=;2=3&4&z"),
            Vector("in front of an empty parameter", "https://x.com/?tel=12345&&2", "https://x.com/?tel=&&2"),
            Vector("in front of a nested URL", "/a?phone=12345&to=https://y.com/", "/a?phone=&to=https://y.com/"),
        ]
    )
    func endOfValue(vector: Vector<String, String>) {
        #expect(PageURL(vector.input).text == vector.expected)
    }

    @Test(
        "A number after a path segment that names a phone is removed",
        arguments: [
            Vector("a number", "https://x.com/phone/2133734253/a?b", "https://x.com/phone//a?b"),
            Vector("with a plus", "https://x.com/tel/%2B12133734253", "https://x.com/tel/"),
            Vector("of seven digits", "https://x.com/phone/3734253", "https://x.com/phone/"),
            Vector("behind a name", "https://x.com/name/2133734253", "https://x.com/name/2133734253"),
            Vector("too short", "https://x.com/phone/213373", "https://x.com/phone/213373"),
            Vector("a product", "https://x.com/phone/1234567-pro", "https://x.com/phone/1234567-pro"),
            Vector("behind another word", "https://x.com/order/2133734253", "https://x.com/order/2133734253"),
            Vector("in the query", "https://x.com/?phone/2133734253", "https://x.com/?phone/"),
            Vector("in the fragment", "https://x.com/#/phone/2133734253", "https://x.com/#/phone/"),
            Vector(
                "in a nested URL",
                "https://x.com/?to=app://a/phone/2133734253&z=2",
                "https://x.com/?to=app://a/phone/&z=2"
            ),
            Vector(
                "in an encoded URL",
                "https://x.com/?to=https%3A%2F%2Fy.com%2Fphone%2F2133734253&z=2",
                "https://x.com/?to=https%3A%2F%2Fy.com%2Fphone%2F&z=2"
            ),
            Vector("behind two slashes", "https://x.com/phone//2133734253", "https://x.com/phone//"),
            Vector("behind another number", "https://x.com/phone/2133734253/2133734254", "https://x.com/phone//"),
            Vector("behind another separator", "https://x.com/?phone&2133734253", "https://x.com/?phone&2133734253"),
            Vector("of a document", "https://x.com/ssn/123-45-6789/a", "https://x.com/ssn//a"),
            Vector("of an article", "https://x.com/id-card/1234567", "https://x.com/id-card/1234567"),
            Vector("of WhatsApp", "https://wa.me/12133734253?text=hi", "https://wa.me/?text=hi"),
            Vector(
                "of WhatsApp, nested",
                "https://x.com/?to=https%3A%2F%2Fwa.me%2F12133734253",
                "https://x.com/?to=https%3A%2F%2Fwa.me%2F"
            ),
            Vector("of another host", "https://wame.com/12133734253", "https://wame.com/12133734253"),
        ]
    )
    func phoneInPath(vector: Vector<String, String>) {
        #expect(PageURL(vector.input).text == vector.expected)
    }

    @Test(
        "A URL without personal data stays the same, byte for byte",
        arguments: [
            "https://example.com",
            "https://example.com:8080/path/%7Ejane/",
            "https://example.com/@jane/video/7123456789", "https://example.com/package@1.2.3/icon@2x.png",
            "https://example.com/?ttclid=E.C.P.CtIBVqf-3_dZ~x*y!'()&utm_source=tiktok",
            "https://example.com/?ttclid=E.C.P.%2B%25%26%3D%2F&a=b+c%20d",
            "https://example.com/?a&b=&=c&&d==e?f;g#h?i&j=k",
            "https://example.com/?#", "https://example.com/?q=@jane&r=jane@&s=%40jane",
            "https://example.com/?q=m%C3%BCller&n=m\u{FC}ller&d=mu\u{308}ller",
            "https://example.com/?emailed=1&telemetry=2&mailing=weekly&hotel=3&mobile",
            "https://example.com/?hotel_name=a&campaign_name=b&phone_model=c&microphone=d&email_opt_in=e",
            "https://example.com/?q=\u{1F642}&r=%zz&s=%", "https://example.com/?t=10:30:00",
            "https://example.com/?first=10&num_phones=3&immobile=a&portable=b&card_type=c&web_address=d",
            "https://x.com/?a=1&amp;b=2&#top", "https://x.com/?a&#64", "https://x.com/a\\b?c=\\u00e9&d=\\",
            "https://x.com/?token_count=3&item=4&system=5&ship=6&opinion=7&spin=8&bypass=9&side=10&em_size=1&contact_form=2",
            "https://x.com/?r=100%EF&s=%E2%80&t=\u{3002}", "https://x.com/deals/@jane.doe/a=40b.com",
            "https://x.com/?v=react@18.2.0&img=icon@2x.png&q=2@5", "https://x.com/a@b.png",
            "/@jane/video/1", "not a url ?a=b", "", "?", "#", "&", ":", "=", "/", "//", "://", "https:", "https://",
            "@", "%", "%4",
            "\u{FFFD}",
        ]
    )
    func untouched(url: String) {
        #expect(PageURL(url).text.utf8.elementsEqual(url.utf8))
    }

    @Test("The click id next to personal data is left alone")
    func clickID() {
        let url = "https://x.com/?email=jane@x.com&ttclid=E.C.P.Ct-I_B%2BVqf&phone=%2B12133734253#tel=12345"
        #expect(PageURL(url).text == "https://x.com/?email=&ttclid=E.C.P.Ct-I_B%2BVqf&phone=#tel=")
    }

    @Test("Thousands of separators are no problem", .timeLimit(.minutes(10)))
    func long() {
        for piece in [
            "&", "=", "/", "%25", "a", "?phone=", ":", "@", "/@", "//a@", "phone:", "phone/1234567/", "x@y.zz//",
            "%EF", "%E2%80", "&amp;", "is_phone:", "1:", "first=a&last=b&", "phone_x:1", "т=", "&#6", #"\"#, #"\u"#,
            "tel=1;", "tel=1&1",
        ] {
            let url = "https://x.com/?" + String(repeating: piece, count: 10_000) + "&u=jane@x.com"
            #expect(!PageURL(url).text.contains("jane"), "\(piece)")
        }
    }

    @Test(
        "After the front is removed, the rest is read again",
        arguments: [
            Vector("an address", "a:b@x.com//jane@y", "//y"),
            Vector("a value", "phone:21337//jane@y", "phone://y"),
            Vector("words behind a slash", "/first=/a/last=b", "/first=/a/last="),
            Vector("found by fuzzing", "htups:w@x`@`n.e:pw@x.comt//w@xhtt", "//xhtt"),
        ]
    )
    func front(vector: Vector<String, String>) {
        #expect(PageURL(vector.input).text == vector.expected)
    }

    @Test("Text that is hardly a URL loses nothing the second time")
    func twice() {
        let pieces = [
            ":", "/", "//", "@", "?", "#", "%", "&", "=", ".", ";", "a", "b.co", "phone", "email", "1234567", "%40",
            "%2F",
            "%3A", "%26", "%25", "http", "https://", "\\", "first=", "last=", "is_", "_x=", "٠١٢٣٤٥٦",
        ]
        var random = SeededGenerator(seed: 74)
        for _ in 0..<20_000 {
            let url = (0..<Int.random(in: 1...12, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let clean = PageURL(url).text
            #expect(PageURL(clean).text == clean, "\(url)")
        }
    }

    @Test("Random URLs keep their click id, lose every address, and lose nothing the second time")
    func random() {
        let pieces = [
            "?", "#", "&", ";", "=", "a", "email=", "E-Mail", "phone=1", "tel", "cell", ":", "/", "//", "https://",
            "%40", "%2540", "%3F", "%26", "%253D", "%", "é", "_", "&u=jane@x.com", "/jane@x.com", "%26u%3Djane%40x.com",
        ]
        var random = SeededGenerator(seed: 40)
        for _ in 0..<8000 {
            func some() -> String {
                (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                    .joined()
            }
            let click = "&ttclid=E.C.P.v3fQ2RHa~&"
            let url = "https://quotes.example/" + some() + click + some()
            let clean = PageURL(url).text
            #expect(clean.contains(click), "\(url)")
            #expect(!clean.contains("jane"), "\(url)")
            #expect(PageURL(clean).text == clean, "\(url)")
        }
    }
}
