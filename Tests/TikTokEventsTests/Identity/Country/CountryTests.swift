import Testing

@testable import TikTokEvents

@Suite struct CountryTests {
    @Test(arguments: [
        ("US", "US"), ("us", "US"), (" de\n", "DE"), ("Gb", "GB"), ("UK", "GB"), ("EL", "GR"), ("XK", "XK"),
        ("AX", "AX"), ("ZW", "ZW"), ("\u{FF35}\u{FF33}", "US"), ("\u{A0}fr\u{A0}", "FR"), ("\"no\"", "NO"),
    ])
    func codeOfTwoLetters(text: String, code: String) {
        #expect(Country(text)?.code == code)
        #expect(Country(text)?.lowercasedCode == code.lowercased())
    }

    @Test(arguments: [
        ("USA", "US"), ("deu", "DE"), ("GBR", "GB"), ("AND", "AD"), ("UAE", "AE"), ("KSA", "SA"), ("XKX", "XK"),
        ("che", "CH"), ("PRT", "PT"), (" NZL ", "NZ"), ("NGA", "NG"), ("nga", "NG"), ("Usa", "US"), ("Uae", "AE"),
    ])
    func codeOfThreeLetters(text: String, code: String) {
        #expect(Country(text)?.code == code)
    }

    @Test(arguments: [
        ("United States", "US"), ("united states of america", "US"), ("The United States", "US"), ("U.S.", "US"),
        ("U.S.A.", "US"), ("U. S. A.", "US"), ("America", "US"), ("Great Britain", "GB"), ("England", "GB"),
        ("U.K.", "GB"), ("Northern Ireland", "GB"), ("Ireland", "IE"), ("Germany", "DE"), ("Deutschland", "DE"),
        ("Holland", "NL"), ("The Netherlands", "NL"), ("Netherlands (the)", "NL"), ("España", "ES"), ("Brasil", "BR"),
        ("Russian Federation", "RU"), ("Czech Republic", "CZ"), ("Viet Nam", "VN"), ("Vietnam", "VN"),
        ("Türkiye", "TR"), ("TÜRKİYE", "TR"), ("Tu\u{308}rkiye", "TR"), ("Turkiye", "TR"), ("Turkey", "TR"),
        ("Macedonia", "MK"), ("Swaziland", "SZ"), ("Burma", "MM"), ("East Timor", "TL"), ("Cape Verde", "CV"),
    ])
    func name(text: String, code: String) {
        #expect(Country(text)?.code == code)
    }

    @Test(arguments: [
        ("South Korea", "KR"), ("Korea", "KR"), ("Korea (Republic of)", "KR"), ("Korea, Rep.", "KR"),
        ("Korea, Democratic People's Republic of", "KP"), ("Korea (Democratic People\u{2019}s Republic of)", "KP"),
        ("Congo", "CG"), ("Congo, Dem. Rep.", "CD"), ("Congo - Kinshasa", "CD"), ("DR Congo", "CD"),
        ("Côte d'Ivoire", "CI"), ("Cote d\u{2019}Ivoire", "CI"), ("COTE DIVOIRE", "CI"), ("Ivory Coast", "CI"),
        ("St. Lucia", "LC"), ("Saint Lucia", "LC"), ("St Kitts & Nevis", "KN"), ("Saint-Barthélemy", "BL"),
        ("Virgin Islands (U.S.)", "VI"), ("Virgin Islands, British", "VG"), ("Cayman Is.", "KY"),
        ("Bolivia (Plurinational State of)", "BO"), ("Iran, Islamic Republic of", "IR"), ("Curacao", "CW"),
        ("Hong Kong SAR China", "HK"), ("Taiwan, Province of China", "TW"), ("Guinea-Bissau", "GW"),
        ("Guinea", "GN"), ("Papua New Guinea", "PG"), ("Equatorial Guinea", "GQ"), ("Dominica", "DM"),
        ("Dominican Republic", "DO"), ("Niger", "NE"), ("Nigeria", "NG"), ("American Samoa", "AS"), ("Samoa", "WS"),
        ("Sao Tome and Principe", "ST"), ("Åland Islands", "AX"), ("\u{1F1FA}\u{1F1F8} United States", "US"),
    ])
    func spellingOfAName(text: String, code: String) {
        #expect(Country(text)?.code == code)
    }

    @Test(arguments: [
        ("UnitedStates", "US"), ("unitedKingdom", "GB"), ("NEWZEALAND", "NZ"), ("Hongkong", "HK"), ("US of A", "US"),
        ("United States (US)", "US"), ("United Kingdom (UK)", "GB"), ("US - United States", "US"),
        ("USA - United States", "US"), ("DE | Germany", "DE"), ("Germany/Deutschland", "DE"), ("GB-ENG", "GB"),
        ("Taiwan, China", "TW"), ("United States, US", "US"), ("\u{1F1FA}\u{1F1F8}", "US"),
        (" \u{1F1E9}\u{1F1EA}", "DE"),
    ])
    func nameWithItsCodeOrAFlag(text: String, code: String) {
        #expect(Country(text)?.code == code)
    }

    @Test(arguments: [
        ("日本", "JP"), ("대한민국", "KR"), ("한국", "KR"), ("中国", "CN"), ("台灣", "TW"), ("香港", "HK"), ("Россия", "RU"),
        ("УКРАЇНА", "UA"), ("Ελλάδα", "GR"), ("مصر", "EG"), ("السعودية", "SA"), ("ישראל", "IL"), ("ไทย", "TH"),
        ("Allemagne", "DE"), ("Alemania", "DE"), ("Almanya", "DE"), ("Österreich", "AT"), ("Oesterreich", "AT"),
        ("Belgien", "BE"), ("Türkei", "TR"), ("États-Unis", "US"), ("Vereinigte Staaten", "US"),
        ("Royaume-Uni", "GB"), ("Frankreich", "FR"), ("Pays-Bas", "NL"), ("E.U.A.", "US"), ("EUA", "US"),
        ("E. U. A.", "US"), ("EE.UU.", "US"), ("EE. UU.", "US"), ("EEUU", "US"), ("E.E.U.U.", "US"),
        ("الـسعودية", "SA"), ("США", "US"), ("美國", "US"), ("米国", "US"), ("미국", "US"), ("الولايات المتحدة", "US"),
        ("Stati Uniti", "US"), ("Brésil", "BR"), ("Rusia", "RU"), ("Japón", "JP"), ("Brasilien", "BR"),
        ("Германия", "DE"), ("ドイツ", "DE"), ("德国", "DE"), ("德國", "DE"), ("독일", "DE"),
        ("Estados Unidos da América", "US"),
        ("Südkorea", "KR"), ("Corea del Sur", "KR"), ("Großbritannien", "GB"), ("Inghilterra", "GB"),
    ])
    func nameInAnotherLanguage(text: String, code: String) {
        #expect(Country(text)?.code == code)
    }

    @Test(arguments: [
        ("T&uuml;rkiye", "TR"), ("C&ocirc;te d&#39;Ivoire", "CI"), ("Antigua &amp; Barbuda", "AG"),
        ("Antigua & Barbuda", "AG"), ("United%20States", "US"), ("United+States%20", "US"),
        ("%D0%A1%D0%A8%D0%90", "US"), ("&#1057;&#1064;&#1040;", "US"), (#"T\u00fcrkiye"#, "TR"),
    ])
    func escapedName(text: String, code: String) {
        #expect(Country(text)?.code == code)
    }

    @Test(arguments: [
        "", " ", "u", "xx", "ZZ", "EU", "1", "49", "+1", "001", "840", "XYZ", "n/a", "N.A.", "null", "none", "the",
        "of",
        "US/CA", "CA, USA", "US or CA", "Georgia, United States", "Germny", "()", "US ()x", "\u{1F1FA}",
        "\u{1F1FD}\u{1F1FD}", "GB-XXX", "Atlantis", "Europe", "Virgin Islands", "US-CA", "en_US", "DE123456789", "us1",
        "1us", "USA USA", "é", "United",
        // Vietnamese for Austria and Belgium, and others that are a code without their accents.
        "Áo", "Bỉ", "A\u{301}o", "Ýs", "ÚSA", "ìt",
        // Initials in another order, and initials that aren't a name.
        // Vietnamese for Russia.
        "Nga",
        // Macros.
        "{geo}", "{{geo}}", "${geo}", "%geo%", "%%geo%%", "__GEO__", "[geo]", " {cc}", "{co}", "{in}", "{id}", "{com}",
        "<us>", "$in", ":in",
        "A.U.S.", "S.U.", "A.E.U.", "D.E.", "N.A",
        "States", "jane@example.com", "California, United States",
    ])
    func notACountry(text: String) {
        #expect(Country(text) == nil)
    }

    @Test(arguments: [
        "(not set)", "null", "--", "none", "N/A", "xx", "ZZ", "T1", "AP", "a1", "Other", "International", "unknown",
        "{{country}}",
    ])
    func missing(text: String) {
        #expect(Country.isMissing(text))
    }

    @Test(arguments: ["US", "NA", "Namibia", "Atlantis", "no", "EU", "X"])
    func notMissing(text: String) {
        #expect(!Country.isMissing(text))
    }

    @Test func textOverOneKiBIsNotSearched() {
        #expect(Country("US" + String(repeating: " ", count: 1022)) != nil)
        #expect(Country("US" + String(repeating: " ", count: 1023)) == nil)
    }

    @Test func everyRowHasTwoCodesAndNamesOfItsOwn() {
        var names: [(code: Substring, name: Substring)] = []
        for row in Country.table.split(separator: "\n") {
            let columns = row.split(separator: " ", maxSplits: 2)
            #expect(columns[0].utf8.count == 2 && columns[1].utf8.count == 3 && !columns[2].isEmpty, "\(row)")
            names += (columns[0...1] + columns[2].split(separator: ", ")).map { (columns[0], $0) }
        }
        for row in Country.namesInOtherLanguages.split(separator: "\n") {
            names += row.dropFirst(3).split(separator: ", ").map { (row.prefix(2), $0) }
        }
        var owners: [String: Substring] = [:]
        for (code, name) in names {
            let owner = owners.updateValue(code, forKey: Country.key(of: String(name)))
            #expect(owner == nil, "\(name) of \(code) is a name of \(owner ?? "")")
            #expect(Country(String(name))?.code == String(code), "\(name)")
        }
        #expect(Country.table.split(separator: "\n").count == 252)
    }

    @Test func everyCountryHasANumberingPlan() {
        for row in Country.table.split(separator: "\n") {
            #expect(NumberingPlan.of(PhoneRegion(String(row.prefix(2)))) != nil, "\(row)")
        }
    }
}
