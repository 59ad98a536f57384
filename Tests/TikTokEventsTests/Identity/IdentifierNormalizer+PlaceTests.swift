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

    @Test("Up to six digits are part of a place's name")
    func digits() {
        #expect(IdentifierNormalizer.Place.city.normalize("Mexico 123456 D.F.") == "mexico123456df")
        #expect(IdentifierNormalizer.Place.city.normalize("6th of October City") == "6thofoctobercity")
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
            TextVector("six digits", "Mumbai 400001", "mumbai"), TextVector("three digits", "Paris 015", "paris015"),
            TextVector("a code alone", "90001", nil),
            TextVector("within a name", "Area 5101 North", "area5101north"),
        ]
    )
    func cityAndState(vector: TextVector) {
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
            "123 Main St, Austin, TX", "1600 Pennsylvania Ave, Washington", "Hauptstr. 5, 10115 Berlin",
            "10A Downing Street, London",
            "12, rue de la Paix, Paris", "350 5th Ave New York NY 10118", "Calle Mayor 5, Madrid",
        ]
    )
    func street(text: String) {
        #expect(throws: OmittedIdentifiers.Reason.personalData) { try IdentifierNormalizer.Place.city.normalized(text) }
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
