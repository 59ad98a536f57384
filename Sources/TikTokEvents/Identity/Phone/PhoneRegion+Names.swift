// The regions from A to L.

extension PhoneRegion {
    /// Afghanistan.
    public static let afghanistan = Self("AF")
    /// Åland Islands.
    public static let alandIslands = Self("AX")
    /// Albania.
    public static let albania = Self("AL")
    /// Algeria.
    public static let algeria = Self("DZ")
    /// American Samoa.
    public static let americanSamoa = Self("AS")
    /// Andorra.
    public static let andorra = Self("AD")
    /// Angola.
    public static let angola = Self("AO")
    /// Anguilla.
    public static let anguilla = Self("AI")
    /// Antarctica.
    public static let antarctica = Self("AQ")
    /// Antigua and Barbuda.
    public static let antiguaAndBarbuda = Self("AG")
    /// Argentina.
    public static let argentina = Self("AR")
    /// Armenia.
    public static let armenia = Self("AM")
    /// Aruba.
    public static let aruba = Self("AW")
    /// Ascension Island. ISO 3166 reserves its code.
    public static let ascensionIsland = Self("AC")
    /// Australia.
    public static let australia = Self("AU")
    /// Austria.
    public static let austria = Self("AT")
    /// Azerbaijan.
    public static let azerbaijan = Self("AZ")
    /// Bahamas.
    public static let bahamas = Self("BS")
    /// Bahrain.
    public static let bahrain = Self("BH")
    /// Bangladesh.
    public static let bangladesh = Self("BD")
    /// Barbados.
    public static let barbados = Self("BB")
    /// Belarus.
    public static let belarus = Self("BY")
    /// Belgium.
    public static let belgium = Self("BE")
    /// Belize.
    public static let belize = Self("BZ")
    /// Benin.
    public static let benin = Self("BJ")
    /// Bermuda.
    public static let bermuda = Self("BM")
    /// Bhutan.
    public static let bhutan = Self("BT")
    /// Bolivia.
    public static let bolivia = Self("BO")
    /// Bonaire, Sint Eustatius, and Saba.
    public static let bonaireSintEustatiusAndSaba = Self("BQ")
    /// Bosnia and Herzegovina.
    public static let bosniaAndHerzegovina = Self("BA")
    /// Botswana.
    public static let botswana = Self("BW")
    /// Bouvet Island.
    public static let bouvetIsland = Self("BV")
    /// Brazil.
    public static let brazil = Self("BR")
    /// British Indian Ocean Territory.
    public static let britishIndianOceanTerritory = Self("IO")
    /// British Virgin Islands.
    public static let britishVirginIslands = Self("VG")
    /// Brunei.
    public static let brunei = Self("BN")
    /// Bulgaria.
    public static let bulgaria = Self("BG")
    /// Burkina Faso.
    public static let burkinaFaso = Self("BF")
    /// Burundi.
    public static let burundi = Self("BI")
    /// Cambodia.
    public static let cambodia = Self("KH")
    /// Cameroon.
    public static let cameroon = Self("CM")
    /// Canada.
    public static let canada = Self("CA")
    /// Cape Verde.
    public static let capeVerde = Self("CV")
    /// Cayman Islands.
    public static let caymanIslands = Self("KY")
    /// Central African Republic.
    public static let centralAfricanRepublic = Self("CF")
    /// Chad.
    public static let chad = Self("TD")
    /// Chile.
    public static let chile = Self("CL")
    /// China.
    public static let china = Self("CN")
    /// Christmas Island.
    public static let christmasIsland = Self("CX")
    /// Cocos (Keeling) Islands.
    public static let cocosKeelingIslands = Self("CC")
    /// Colombia.
    public static let colombia = Self("CO")
    /// Comoros.
    public static let comoros = Self("KM")
    /// Congo (Brazzaville).
    public static let congo = Self("CG")
    /// Cook Islands.
    public static let cookIslands = Self("CK")
    /// Costa Rica.
    public static let costaRica = Self("CR")
    /// Côte d'Ivoire.
    public static let coteDIvoire = Self("CI")
    /// Croatia.
    public static let croatia = Self("HR")
    /// Cuba.
    public static let cuba = Self("CU")
    /// Curaçao.
    public static let curacao = Self("CW")
    /// Cyprus.
    public static let cyprus = Self("CY")
    /// Czechia.
    public static let czechia = Self("CZ")
    /// Democratic Republic of the Congo.
    public static let democraticRepublicOfTheCongo = Self("CD")
    /// Denmark.
    public static let denmark = Self("DK")
    /// Djibouti.
    public static let djibouti = Self("DJ")
    /// Dominica.
    public static let dominica = Self("DM")
    /// Dominican Republic.
    public static let dominicanRepublic = Self("DO")
    /// Ecuador.
    public static let ecuador = Self("EC")
    /// Egypt.
    public static let egypt = Self("EG")
    /// El Salvador.
    public static let elSalvador = Self("SV")
    /// Equatorial Guinea.
    public static let equatorialGuinea = Self("GQ")
    /// Eritrea.
    public static let eritrea = Self("ER")
    /// Estonia.
    public static let estonia = Self("EE")
    /// Eswatini.
    public static let eswatini = Self("SZ")
    /// Ethiopia.
    public static let ethiopia = Self("ET")
    /// Falkland Islands.
    public static let falklandIslands = Self("FK")
    /// Faroe Islands.
    public static let faroeIslands = Self("FO")
    /// Fiji.
    public static let fiji = Self("FJ")
    /// Finland.
    public static let finland = Self("FI")
    /// France.
    public static let france = Self("FR")
    /// French Guiana.
    public static let frenchGuiana = Self("GF")
    /// French Polynesia.
    public static let frenchPolynesia = Self("PF")
    /// French Southern Territories.
    public static let frenchSouthernTerritories = Self("TF")
    /// Gabon.
    public static let gabon = Self("GA")
    /// Gambia.
    public static let gambia = Self("GM")
    /// Georgia.
    public static let georgia = Self("GE")
    /// Germany.
    public static let germany = Self("DE")
    /// Ghana.
    public static let ghana = Self("GH")
    /// Gibraltar.
    public static let gibraltar = Self("GI")
    /// Greece.
    public static let greece = Self("GR")
    /// Greenland.
    public static let greenland = Self("GL")
    /// Grenada.
    public static let grenada = Self("GD")
    /// Guadeloupe.
    public static let guadeloupe = Self("GP")
    /// Guam.
    public static let guam = Self("GU")
    /// Guatemala.
    public static let guatemala = Self("GT")
    /// Guernsey.
    public static let guernsey = Self("GG")
    /// Guinea.
    public static let guinea = Self("GN")
    /// Guinea-Bissau.
    public static let guineaBissau = Self("GW")
    /// Guyana.
    public static let guyana = Self("GY")
    /// Haiti.
    public static let haiti = Self("HT")
    /// Heard Island and McDonald Islands.
    public static let heardIslandAndMcDonaldIslands = Self("HM")
    /// Honduras.
    public static let honduras = Self("HN")
    /// Hong Kong.
    public static let hongKong = Self("HK")
    /// Hungary.
    public static let hungary = Self("HU")
    /// Iceland.
    public static let iceland = Self("IS")
    /// India.
    public static let india = Self("IN")
    /// Indonesia.
    public static let indonesia = Self("ID")
    /// Iran.
    public static let iran = Self("IR")
    /// Iraq.
    public static let iraq = Self("IQ")
    /// Ireland.
    public static let ireland = Self("IE")
    /// Isle of Man.
    public static let isleOfMan = Self("IM")
    /// Israel.
    public static let israel = Self("IL")
    /// Italy.
    public static let italy = Self("IT")
    /// Jamaica.
    public static let jamaica = Self("JM")
    /// Japan.
    public static let japan = Self("JP")
    /// Jersey.
    public static let jersey = Self("JE")
    /// Jordan.
    public static let jordan = Self("JO")
    /// Kazakhstan.
    public static let kazakhstan = Self("KZ")
    /// Kenya.
    public static let kenya = Self("KE")
    /// Kiribati.
    public static let kiribati = Self("KI")
    /// Kosovo. Its code isn't in ISO 3166 but is widely used.
    public static let kosovo = Self("XK")
    /// Kuwait.
    public static let kuwait = Self("KW")
    /// Kyrgyzstan.
    public static let kyrgyzstan = Self("KG")
    /// Laos.
    public static let laos = Self("LA")
    /// Latvia.
    public static let latvia = Self("LV")
    /// Lebanon.
    public static let lebanon = Self("LB")
    /// Lesotho.
    public static let lesotho = Self("LS")
    /// Liberia.
    public static let liberia = Self("LR")
    /// Libya.
    public static let libya = Self("LY")
    /// Liechtenstein.
    public static let liechtenstein = Self("LI")
    /// Lithuania.
    public static let lithuania = Self("LT")
    /// Luxembourg.
    public static let luxembourg = Self("LU")
}
