import Testing

@testable import TikTokEvents

@Suite("PlaceNormalizer")
struct PlaceNormalizerTests {
    static let compacted = [
        TextVector("lower case", "Boston", "boston"),
        TextVector("spaces", "New  York City", "newyorkcity"),
        TextVector("spaces around", "\tBoston\n", "boston"),
        TextVector("a no-break space", "Los\u{A0}Angeles", "losangeles"),
        TextVector("a dot", "St. Louis", "stlouis"),
        TextVector("an apostrophe", "Coeur d'Alene", "coeurdalene"),
        TextVector("hyphens", "Stratford-upon-Avon", "stratforduponavon"),
        TextVector("a comma", "Boston, Lincolnshire", "bostonlincolnshire"),
        TextVector("percent-encoded in a header", "S%C3%A3o%20Paulo", "sãopaulo"),
        TextVector("percent-encoded in a form", "S%C3%A3o+Paulo", "sãopaulo"),
        TextVector("escaped in JSON", #"S\u00e3o Paulo"#, "sãopaulo"),
        TextVector("escaped in HTML", "S&atilde;o Paulo", "sãopaulo"),
        TextVector("encoded as in a mail header", "=?UTF-8?Q?S=C3=A3o_Paulo?=", nil),
        TextVector("symbols", "Boston $+|", "boston"),
        TextVector("letters beyond ASCII are kept", "São Paulo", "sãopaulo"),
        TextVector("a letter and its accent", "Sa\u{303}o Paulo", "s\u{E3}opaulo"),
        TextVector("a typographic apostrophe", "St. John\u{2019}s", "stjohns"),
        TextVector("a zero-width space", "New\u{200B}York", "newyork"),
        TextVector("an accent behind a dropped space", "Malaga \u{301}", "malag\u{E1}"),
        TextVector("digits stay", "Distrito 9", "distrito9"),
        TextVector("a sharp s", "Gießen", "gießen"),
        TextVector("Chinese", "上海", "上海"),
        TextVector("punctuation alone is absent", " - ", nil),
        TextVector("a placeholder behind punctuation is absent", "un-known", nil),
        TextVector("a placeholder within punctuation is absent", ".unknown.", nil),
        TextVector("an unfilled macro is absent", "{{city}}", nil),
        TextVector("empty is absent", "", nil),
        TextVector("white space is absent", " \t", nil),
        TextVector("a control character is refused", "Bos\u{7}ton", nil),
        TextVector("a wrong decoding is refused", "S\u{FFFD}o Paulo", nil),
        TextVector("over 1 KiB is refused", String(repeating: "a", count: 1025), nil),
        TextVector("1 KiB is taken", String(repeating: "a", count: 1024), String(repeating: "a", count: 1024)),
    ]

    @Test("A city is plain: lowercased, without punctuation, symbols, and spaces", arguments: compacted)
    func city(vector: TextVector) {
        let city = IdentifierNormalizer.Place.city.normalize(vector.input)
        #expect(city.map { Array($0.utf8) } == vector.expected.map { Array($0.utf8) })
    }

    @Test("A state is plain, by the rule of cities", arguments: compacted)
    func state(vector: TextVector) {
        #expect(IdentifierNormalizer.Place.state.normalize(vector.input) == vector.expected)
    }

    @Test(
        "Personal data in place of a place",
        arguments: [
            "jane@example.com", "jane @ example.com", "jane @example", "jane\u{FF20}example.com",
            "jane\u{FE6B}example.com",
            "jane@example\u{3002}com", "jane%40example.com", "jane%u0040example.com", "jane&#64;example.com",
            "jane&#x0040;example.com", "jane&commat;example.com", #"jane\u0040example.com"#, "jane=40example.com",
            "@jane", "a@",
            "Jane Doe 2133734253", "Jane 213-373-4253", "Jane 3734253", "Jane \u{0662}\u{0661}\u{0663}3734253",
            "Jane \u{FF13}\u{FF17}\u{FF13}4253",
        ]
    )
    func personalData(text: String) {
        for place in [IdentifierNormalizer.Place.city, .state] {
            #expect(throws: OmittedIdentifiers.Reason.personalData) { try place.normalized(text) }
        }
    }

    @Test("A country that is an address is personal data")
    func addressAsCountry() {
        #expect(throws: OmittedIdentifiers.Reason.personalData) {
            try IdentifierNormalizer.Place.country.normalized("jane@example.com")
        }
    }

    @Test(
        "A small number or an ordinal is part of a place's name",
        arguments: [
            "29 Palms", "6 de Octubre", "10 de Abril", "25 de Mayo", "Paris 15", "Praha 4", "District 9", "Sector 17",
            "6th of October City", "10th of Ramadan City", "Lyon 3e", "Paris 15ème", "16. Bezirk", "Krasnoyarsk-26",
            "100 Mile House", "Quận 10", "Allende 1ra. Sección", "London E14", "Bezirk 12 Quartier Nordwest",
            "1-е Мая", "Budapest 8", "3º Distrito", "2 de Octubre de Abajo",
        ]
    )
    func numbered(text: String) {
        let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
        for place in [IdentifierNormalizer.Place.city, .state] {
            #expect(place.normalize(text) == letters)
            #expect(place.normalize(letters) == letters)
        }
    }

    @Test("A state may be a code or a name")
    func stateForms() {
        #expect(IdentifierNormalizer.Place.state.normalize("CA") == "ca")
        #expect(IdentifierNormalizer.Place.state.normalize("North Carolina") == "northcarolina")
    }

    @Test(
        "The country of a code in ISO 3166-2 is dropped",
        arguments: [
            TextVector("US", "US-CA", "ca"), TextVector("lowercase", " us-ca ", "ca"),
            TextVector("Brazil", "BR-SP", "sp"),
            TextVector("three letters", "GB-ENG", "eng"), TextVector("a number", "JP-13", nil),
            TextVector("no country", "XX-CA", "xxca"), TextVector("a name", "Al-Ain", "alain"),
            TextVector("another name", "Co-op", "coop"), TextVector("too long", "US-CALI", "uscali"),
        ]
    )
    func subdivision(vector: TextVector) {
        #expect(IdentifierNormalizer.Place.state.normalize(vector.input) == vector.expected)
    }

    @Test(
        "A state, a country, and a postal code beside a city are dropped",
        arguments: [
            TextVector("a code", "Austin, TX", "austin"), TextVector("no space", "Austin,tx", "austin"),
            TextVector("a name", "Austin, Texas", "austin"),
            TextVector("the District", "Washington, D.C.", "washington"),
            TextVector("the same name", "New York, New York", "newyork"),
            TextVector("a country", "Paris, France", "paris"), TextVector("nothing before it", ", TX", "tx"),
            TextVector("a state and a country", "New York, NY, USA", "newyork"),
            TextVector("without a comma", "Los Angeles CA", "losangeles"),
            TextVector("all in capitals, it may be a word", "VAL D OR", "valdor"),
            TextVector("in lowercase, it may be a word", "santiago de", "santiagode"),
            TextVector("no US state", "Nova RJ", "novarj"), TextVector("a province", "Toronto, ON", "toronto"),
            TextVector("of three letters", "Sydney, NSW", "sydney"), TextVector("no space", "DallasTX", "dallastx"),
            TextVector("after a dash", "São Paulo - SP", "sãopaulo"), TextVector("in parentheses", "Roma (RM)", "roma"),
            TextVector("a name in parentheses", "Newcastle (upon Tyne)", "newcastleupontyne"),
            TextVector("a dash in a name", "Saint - Denis", "saintdenis"),
            TextVector("a county", "Boston, Lincs", "bostonlincs"),
            TextVector("a zip code", "Los Angeles, CA 90001", "losangeles"),
            TextVector("after a comma", "Los Angeles, CA, 90001", "losangeles"),
            TextVector("with a country", "60311 Frankfurt am Main, Germany", "frankfurtammain"),
            TextVector("with a country's letter", "D-10115 Berlin", "berlin"),
            TextVector("a number in a name", "100 Mile House", "100milehouse"),
            TextVector("of nine digits", "Waco TX 76701-1234", "waco"),
            TextVector("in front", "10115 Berlin", "berlin"), TextVector("four digits", "8001 Zürich", "zürich"),
            TextVector("six digits", "Mumbai 400001", "mumbai"), TextVector("three digits", "Paris 015", nil),
            TextVector("a code alone", "90001", nil),
            TextVector("within a name", "Area 5101 North", nil), TextVector("within", "Mexico 123456 D.F.", nil),
        ]
    )
    func cityAndState(vector: TextVector) {
        #expect(IdentifierNormalizer.Place.city.normalize(vector.input) == vector.expected)
    }

    @Test(
        "Postal codes of other forms beside a city are dropped",
        arguments: [
            TextVector("Canada", "Toronto M5V 3L9", "toronto"), TextVector("in front", "M5V 3L9 Toronto", "toronto"),
            TextVector("the United Kingdom", "London SW1A 1AA", "london"),
            TextVector("Poland", "00-950 Warszawa", "warszawa"), TextVector("Czechia", "Praha 110 00", "praha"),
            TextVector("Sweden", "111 22 Stockholm", "stockholm"), TextVector("Greece", "104 31 Athens", "athens"),
            TextVector("with a country", "SE-111 22 Stockholm", "stockholm"),
            TextVector("after a dash", "New Delhi-110001", "newdelhi"), TextVector("of five", "Austin-78701", "austin"),
            TextVector("after a comma", "Austin,78701", "austin"), TextVector("before one", "78701, Austin", "austin"),
            TextVector("in parentheses", "Austin (78701)", "austin"),
            TextVector("the Netherlands", "Amsterdam 1011AB", "amsterdam"),
            TextVector("in two words", "1011 AB Amsterdam", "amsterdam"),
            TextVector("an article", "1900 LA PLATA", "laplata"), TextVector("Ireland", "Dublin D02 X285", "dublin"),
            TextVector("Russia", "101000, Москва", "москва"),
            TextVector("Argentina", "Buenos Aires C1425CLA", "buenosaires"),
            TextVector("Japan", "150-0001 渋谷区", "渋谷区"), TextVector("Portugal", "1000-001 Lisboa", "lisboa"),
            TextVector("a label", "CP 06600 CDMX", "cdmx"), TextVector("a label alone", "C.P. 06600", nil),
            TextVector("Canada's alone", "M5V 3L9", nil), TextVector("Britain's alone", "SW1A 1AA", nil),
            TextVector("half a code", "Toronto M5V", nil), TextVector("a phone number", "Jane 373-4253", nil),
        ]
    )
    func postalCode(vector: TextVector) {
        #expect(IdentifierNormalizer.Place.city.normalize(vector.input) == vector.expected)
    }

    @Test(
        "A state beside a city is dropped in other forms",
        arguments: [
            TextVector("Australia", "Sydney NSW 2000", "sydney"), TextVector("Canada", "Toronto ON", "toronto"),
            TextVector("a name", "Austin Texas", "austin"), TextVector("of two words", "Buffalo New York", "buffalo"),
            TextVector("a semicolon", "Austin;TX", "austin"), TextVector("a slash", "Austin/TX", "austin"),
            TextVector("brackets", "Austin [TX]", "austin"), TextVector("Brazil", "São Paulo/SP", "sãopaulo"),
            TextVector("an en dash", "São Paulo \u{2013} SP", "sãopaulo"),
            TextVector("a tight dash", "Austin-TX", "austin"),
            TextVector("a town in Russian", "г. Москва", "москва"), TextVector("no space", "г.Москва", "москва"),
            TextVector("part of a name", "Fort Washington", "fortwashington"),
            TextVector("an article", "La Florida", "laflorida"), TextVector("a town", "West New York", "westnewyork"),
            TextVector("an adjective", "Cerrito Colorado", "cerritocolorado"),
            TextVector("two names", "Biel/Bienne", "bielbienne"),
            TextVector("a part", "Kanakpur Part-II", "kanakpurpartii"),
            TextVector("full width", "Ａｕｓｔｉｎ，　ＴＸ", "austin"), TextVector("Turkish", "\u{130}stanbul", "istanbul"),
            TextVector("decomposed", "I\u{307}stanbul", "istanbul"),
        ]
    )
    func stateBesideCity(vector: TextVector) {
        #expect(IdentifierNormalizer.Place.city.normalize(vector.input) == vector.expected)
    }

    @Test(
        "A postal code and a country beside a state are dropped",
        arguments: [
            TextVector("a zip code", "CA 90001", "ca"), TextVector("a country", "NY, USA", "ny"),
            TextVector("a code that is also a country's", "CA, USA", "ca"),
            TextVector("a name that is one", "Georgia, USA", "georgia"), TextVector("of India", "MH, India", "mh"),
            TextVector("of Germany", "BY, Germany", "by"), TextVector("of Canada", "ON, Canada", "on"),
            TextVector("its own code", "California (CA)", "california"),
            TextVector("after its country", "US - CA", "ca"),
            TextVector("after a comma", "United States, California", "california"),
            TextVector("both alike", "Georgia, Georgia", "georgia"),
            TextVector("a name", "Baja California", "bajacalifornia"),
            TextVector("a code of two letters", "BC", "bc"),
            TextVector("after a city", "Austin, TX", "tx"),
            TextVector("after a county", "Los Angeles County, CA", "ca"),
            TextVector("California's code, which is Canada's", "Los Angeles, CA", "ca"),
            TextVector("Canada's code, which is California's", "Ontario, CA", "ontario"),
            TextVector("in French", "Québec, CA", "québec"),
            TextVector("after a city named like one", "Washington, DC", "dc"),
            TextVector("Germany's code", "Bayern, DE", "bayern"), TextVector("no comma", "CA USA", "ca"),
            TextVector("an underscore", "US_CA", "ca"), TextVector("a colon", "US:CA", "ca"),
            TextVector("a slash", "us/ca", "ca"), TextVector("before its name", "CA - California", "ca"),
            TextVector("two states", "NV,CA", "nvca"), TextVector("in another order", "CA,NV", "canv"),
            TextVector("two with a slash", "CA/NV", "canv"), TextVector("Canada's code", "ON M5V 3L9", "on"),
            TextVector("a dash", "MA-02138", "ma"), TextVector("a code alone", "SW1A 1AA", nil),
            TextVector("Corsica", "FR-2A", "2a"), TextVector("full width", "ＣＡ", "ca"),
        ]
    )
    func stateAlone(vector: TextVector) {
        #expect(IdentifierNormalizer.Place.state.normalize(vector.input) == vector.expected)
    }

    @Test("A state before a state, or a country before a city, isn't the city", arguments: ["NY, New York", "USA, NY"])
    func cityBehind(text: String) {
        #expect(IdentifierNormalizer.Place.city.normalize(text) == text.lowercased().filter(\.isLetter))
    }

    @Test(
        "A street address isn't a city",
        arguments: [
            "123 Main St", "742 Evergreen Terrace", "10 Downing Street", "Hauptstraße 5", "Hauptstr. 5", "Hauptstr.5",
            "Musterweg 12a", "5 rue Lafayette", "Calle Mayor 5", "C/ Mayor, 5", "Rua Augusta 500", "Rua Augusta 5000",
            "Via Roma 10", "Kalverstraat 12", "ул. Ленина 5", "ul. Marszałkowska 10", "Jl. Sudirman No. 5",
            "Atatürk Cad. No:5", "千代田区丸の内1-1-1", "朝阳区建国路88号", "P.O. Box 123", "PO Box 1234",
            "1600 Pennsylvania Ave NW", "5 Oak Lane", "12 High St N", "Hauptstra%C3%9Fe 5", "Ｍａｉｎ Ｓｔ １２",
            "Unter den Linden 5, Berlin", "Mz 5 Lt 12", "59 AL", "\u{201}a\u{323}\u{302}1", "شارع ١٢٣",
            "123 Main St, Austin, TX", "1600 Pennsylvania Ave, Washington", "Hauptstr. 5, 10115 Berlin",
            "10A Downing Street, London",
            "12, rue de la Paix, Paris", "350 5th Ave New York NY 10118", "Calle Mayor 5, Madrid",
        ]
    )
    func street(text: String) {
        #expect(throws: OmittedIdentifiers.Reason.personalData) { try IdentifierNormalizer.Place.city.normalized(text) }
    }

    @Test("A street address isn't a state", arguments: ["123 Main St", "10 Downing Street", "Calle Mayor 5, Madrid"])
    func streetAsState(text: String) {
        #expect(throws: OmittedIdentifiers.Reason.personalData) {
            try IdentifierNormalizer.Place.state.normalized(text)
        }
    }

    @Test(
        "A masked place is a placeholder",
        arguments: ["Los A****", "C*", "Lon\u{2022}\u{2022}\u{2022}", "B\u{25CF}ston", "***, CA"]
    )
    func masked(text: String) {
        for place in [IdentifierNormalizer.Place.city, .state] {
            #expect(throws: OmittedIdentifiers.Reason.placeholder) { try place.normalized(text) }
        }
    }

    @Test(
        "A country is plain: its code in two lowercase letters",
        arguments: [
            TextVector("upper case", "US", "us"),
            TextVector("spaces around", " de ", "de"),
            TextVector("three letters", "USA", "us"),
            TextVector("a name", "Germany", "de"),
            TextVector("another code", "UK", "gb"),
            TextVector("no country", "zz", nil),
            TextVector("a number", "49", nil),
            TextVector("two bytes of one letter", "é", nil),
            TextVector("empty", "", nil),
        ]
    )
    func country(vector: TextVector) {
        #expect(IdentifierNormalizer.Place.country.normalize(vector.input) == vector.expected)
    }

    @Test("Why a place was rejected")
    func reasons() {
        #expect(throws: OmittedIdentifiers.Reason.notACountry) {
            try IdentifierNormalizer.Place.country.normalized("Atlantis")
        }
        #expect(throws: OmittedIdentifiers.Reason.empty) { try IdentifierNormalizer.Place.city.normalized("  ") }
        let tooLong = String(repeating: "a", count: 1025)
        #expect(throws: OmittedIdentifiers.Reason.tooLong) { try IdentifierNormalizer.Place.city.normalized(tooLong) }
        #expect(throws: OmittedIdentifiers.Reason.unreadable) {
            try IdentifierNormalizer.Place.state.normalized("\u{FFFD}")
        }
    }
}
