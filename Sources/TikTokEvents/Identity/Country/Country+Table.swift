extension Country {
    /// ISO 3166-1 plus Kosovo, Ascension Island, and Tristan da Cunha: alpha-2 code, alpha-3 code, and names.
    ///
    /// The names are ISO's English short names, those in Unicode's CLDR, former names, the countries' own names, and
    /// what people write instead, including a code such as `UK` that isn't the country's own. Case, accents,
    /// punctuation, and word order don't matter.
    static let table = """
        AC ASC Ascension Island
        AD AND Andorra
        AE ARE United Arab Emirates, UAE, U.A.E., Emirates, الإمارات, الإمارات العربية المتحدة
        AF AFG Afghanistan
        AG ATG Antigua and Barbuda
        AI AIA Anguilla
        AL ALB Albania
        AM ARM Armenia
        AO AGO Angola
        AQ ATA Antarctica
        AR ARG Argentina
        AS ASM American Samoa
        AT AUT Austria, Österreich, Oesterreich, Autriche
        AU AUS Australia
        AW ABW Aruba
        AX ALA Åland Islands, Aland
        AZ AZE Azerbaijan
        BA BIH Bosnia and Herzegovina, Bosnia
        BB BRB Barbados
        BD BGD Bangladesh
        BE BEL Belgium, België, Belgique, Belgien, Bélgica
        BF BFA Burkina Faso
        BG BGR Bulgaria, България
        BH BHR Bahrain
        BI BDI Burundi
        BJ BEN Benin
        BL BLM Saint Barthélemy
        BM BMU Bermuda
        BN BRN Brunei, Brunei Darussalam
        BO BOL Bolivia, Plurinational State of Bolivia
        BQ BES Bonaire Sint Eustatius and Saba, Caribbean Netherlands, Bonaire Saint Eustatius and Saba
        BR BRA Brazil, Brasil
        BS BHS Bahamas
        BT BTN Bhutan
        BV BVT Bouvet Island
        BW BWA Botswana
        BY BLR Belarus, Беларусь
        BZ BLZ Belize
        CA CAN Canada
        CC CCK Cocos (Keeling) Islands
        CD COD Democratic Republic of the Congo, Congo-Kinshasa, DR Congo, DRC, Zaire
        CF CAF Central African Republic
        CG COG Congo, Congo-Brazzaville, Republic of the Congo
        CH CHE Switzerland, Schweiz, Suisse, Svizzera, Suiza
        CI CIV Côte d'Ivoire, Ivory Coast
        CK COK Cook Islands
        CL CHL Chile
        CM CMR Cameroon
        CN CHN China, People's Republic of China, PRC, Mainland China, 中国, 中國
        CO COL Colombia
        CR CRI Costa Rica
        CU CUB Cuba
        CV CPV Cabo Verde, Cape Verde
        CW CUW Curaçao
        CX CXR Christmas Island
        CY CYP Cyprus, Κύπρος
        CZ CZE Czechia, Czech Republic, Česko, Česká republika, Tschechien
        DE DEU Germany, Deutschland, Federal Republic of Germany, Allemagne, Alemania, Germania, Almanya, Niemcy, \
        Duitsland, Alemanha
        DJ DJI Djibouti
        DK DNK Denmark, Danmark, Dänemark
        DM DMA Dominica
        DO DOM Dominican Republic, República Dominicana
        DZ DZA Algeria, الجزائر
        EC ECU Ecuador
        EE EST Estonia, Eesti
        EG EGY Egypt, مصر
        EH ESH Western Sahara
        ER ERI Eritrea
        ES ESP Spain, España, Spanien, Espagne
        ET ETH Ethiopia
        FI FIN Finland, Suomi
        FJ FJI Fiji
        FK FLK Falkland Islands, Falkland Islands (Malvinas), Falklands
        FM FSM Micronesia, Federated States of Micronesia
        FO FRO Faroe Islands, Faeroe Islands, Faroes
        FR FRA France, Frankreich, Francia, Fransa
        GA GAB Gabon
        GB GBR United Kingdom, Great Britain, Britain, UK, U.K., \
        United Kingdom of Great Britain and Northern Ireland, England, Scotland, Wales, Northern Ireland, GB-ENG, \
        GB-SCT, GB-WLS, GB-NIR, Vereinigtes Königreich, Großbritannien, Royaume-Uni, Reino Unido
        GD GRD Grenada
        GE GEO Georgia
        GF GUF French Guiana
        GG GGY Guernsey
        GH GHA Ghana
        GI GIB Gibraltar
        GL GRL Greenland
        GM GMB Gambia
        GN GIN Guinea
        GP GLP Guadeloupe
        GQ GNQ Equatorial Guinea
        GR GRC Greece, Hellas, EL, Hellenic Republic, Ελλάδα
        GS SGS South Georgia and the South Sandwich Islands
        GT GTM Guatemala
        GU GUM Guam
        GW GNB Guinea-Bissau
        GY GUY Guyana
        HK HKG Hong Kong, Hong Kong SAR China, Hong Kong SAR, Hongkong, 香港
        HM HMD Heard Island and McDonald Islands, Heard and McDonald Islands
        HN HND Honduras
        HR HRV Croatia, Hrvatska
        HT HTI Haiti
        HU HUN Hungary, Magyarország, Ungarn
        ID IDN Indonesia
        IE IRL Ireland, Republic of Ireland, Éire, Irland
        IL ISR Israel, ישראל
        IM IMN Isle of Man
        IN IND India, Bharat, भारत
        IO IOT British Indian Ocean Territory
        IQ IRQ Iraq, العراق
        IR IRN Iran, Islamic Republic of Iran
        IS ISL Iceland, Ísland
        IT ITA Italy, Italia, Italien, Italie
        JE JEY Jersey
        JM JAM Jamaica
        JO JOR Jordan, الأردن
        JP JPN Japan, 日本, 日本国
        KE KEN Kenya
        KG KGZ Kyrgyzstan
        KH KHM Cambodia
        KI KIR Kiribati
        KM COM Comoros
        KN KNA Saint Kitts and Nevis, Saint Christopher and Nevis
        KP PRK North Korea, Democratic People's Republic of Korea, DPRK
        KR KOR South Korea, Republic of Korea, Korea, ROK, 대한민국, 한국
        KW KWT Kuwait, الكويت
        KY CYM Cayman Islands
        KZ KAZ Kazakhstan, Казахстан
        LA LAO Laos, Lao People's Democratic Republic, Lao PDR
        LB LBN Lebanon, لبنان
        LC LCA Saint Lucia
        LI LIE Liechtenstein
        LK LKA Sri Lanka
        LR LBR Liberia
        LS LSO Lesotho
        LT LTU Lithuania, Lietuva
        LU LUX Luxembourg
        LV LVA Latvia, Latvija
        LY LBY Libya
        MA MAR Morocco, المغرب, Maroc
        MC MCO Monaco
        MD MDA Moldova, Republic of Moldova
        ME MNE Montenegro
        MF MAF Saint Martin, Saint Martin (French part)
        MG MDG Madagascar
        MH MHL Marshall Islands
        MK MKD North Macedonia, Macedonia, The former Yugoslav Republic of Macedonia, FYROM, Republic of North Macedonia
        ML MLI Mali
        MM MMR Myanmar, Myanmar (Burma), Burma
        MN MNG Mongolia
        MO MAC Macao, Macao SAR China, Macau, Macao SAR, Macau SAR
        MP MNP Northern Mariana Islands
        MQ MTQ Martinique
        MR MRT Mauritania
        MS MSR Montserrat
        MT MLT Malta
        MU MUS Mauritius
        MV MDV Maldives
        MW MWI Malawi
        MX MEX Mexico
        MY MYS Malaysia
        MZ MOZ Mozambique
        NA NAM Namibia
        NC NCL New Caledonia
        NE NER Niger
        NF NFK Norfolk Island
        NG NGA Nigeria
        NI NIC Nicaragua
        NL NLD Netherlands, Holland, Nederland, Niederlande, Pays-Bas, Kingdom of the Netherlands
        NO NOR Norway, Norge
        NP NPL Nepal
        NR NRU Nauru
        NU NIU Niue
        NZ NZL New Zealand, Aotearoa
        OM OMN Oman
        PA PAN Panama
        PE PER Peru
        PF PYF French Polynesia
        PG PNG Papua New Guinea
        PH PHL Philippines
        PK PAK Pakistan, پاکستان
        PL POL Poland, Polska, Polen
        PM SPM Saint Pierre and Miquelon
        PN PCN Pitcairn, Pitcairn Islands
        PR PRI Puerto Rico
        PS PSE Palestine, Palestinian Territories, State of Palestine, Palestinian Territory, \
        Occupied Palestinian Territory
        PT PRT Portugal
        PW PLW Palau
        PY PRY Paraguay
        QA QAT Qatar, قطر
        RE REU Réunion, Reunion Island
        RO ROU Romania, Rumänien
        RS SRB Serbia, Srbija, Republic of Serbia, Србија
        RU RUS Russia, Russian Federation, Россия, Российская Федерация, Russland
        RW RWA Rwanda
        SA SAU Saudi Arabia, KSA, Kingdom of Saudi Arabia, السعودية, المملكة العربية السعودية
        SB SLB Solomon Islands
        SC SYC Seychelles
        SD SDN Sudan
        SE SWE Sweden, Sverige, Schweden
        SG SGP Singapore
        SH SHN Saint Helena, Saint Helena Ascension and Tristan da Cunha
        SI SVN Slovenia, Slovenija
        SJ SJM Svalbard and Jan Mayen
        SK SVK Slovakia, Slovak Republic, Slovensko
        SL SLE Sierra Leone
        SM SMR San Marino
        SN SEN Senegal
        SO SOM Somalia
        SR SUR Suriname
        SS SSD South Sudan
        ST STP São Tomé and Príncipe
        SV SLV El Salvador
        SX SXM Sint Maarten, Sint Maarten (Dutch part), Saint Maarten
        SY SYR Syria, Syrian Arab Republic
        SZ SWZ Eswatini, Swaziland, eSwatini (Swaziland)
        TA TAA Tristan da Cunha
        TC TCA Turks and Caicos Islands
        TD TCD Chad
        TF ATF French Southern Territories, French Southern and Antarctic Lands
        TG TGO Togo
        TH THA Thailand, ไทย, ประเทศไทย
        TJ TJK Tajikistan
        TK TKL Tokelau
        TL TLS Timor-Leste, East Timor
        TM TKM Turkmenistan
        TN TUN Tunisia, تونس
        TO TON Tonga
        TR TUR Türkiye, Turkey, Republic of Türkiye, Türkei, Turquie, Turquía
        TT TTO Trinidad and Tobago
        TV TUV Tuvalu
        TW TWN Taiwan, Taiwan Province of China, Taiwan ROC, Chinese Taipei, 台湾, 台灣, 臺灣, Taiwan China
        TZ TZA Tanzania, United Republic of Tanzania
        UA UKR Ukraine, Україна, Украина
        UG UGA Uganda
        UM UMI United States Minor Outlying Islands, U.S. Outlying Islands, US Minor Outlying Islands, \
        U.S. Minor Outlying Islands
        US USA United States, United States of America, America, U.S., U.S.A., Estados Unidos, \
        US of A, EUA, E.U.A., EE UU, Vereinigte Staaten, Vereinigte Staaten von Amerika, États-Unis, アメリカ, 美国
        UY URY Uruguay
        UZ UZB Uzbekistan
        VA VAT Vatican City, Holy See (Vatican City State), Vatican, Holy See, Vatican City State
        VC VCT Saint Vincent and Grenadines
        VE VEN Venezuela, Bolivarian Republic of Venezuela
        VG VGB British Virgin Islands, BVI, Virgin Islands (UK)
        VI VIR United States Virgin Islands, U.S. Virgin Islands, US Virgin Islands, USVI
        VN VNM Vietnam, Viet Nam
        VU VUT Vanuatu
        WF WLF Wallis and Futuna
        WS WSM Samoa
        XK XKX Kosovo
        YE YEM Yemen
        YT MYT Mayotte
        ZA ZAF South Africa, RSA, Republic of South Africa
        ZM ZMB Zambia
        ZW ZWE Zimbabwe
        """
}
