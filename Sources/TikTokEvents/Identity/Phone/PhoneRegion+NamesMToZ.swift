// The regions from M to Z.

extension PhoneRegion {
    /// Macao.
    public static let macao = Self("MO")
    /// Madagascar.
    public static let madagascar = Self("MG")
    /// Malawi.
    public static let malawi = Self("MW")
    /// Malaysia.
    public static let malaysia = Self("MY")
    /// Maldives.
    public static let maldives = Self("MV")
    /// Mali.
    public static let mali = Self("ML")
    /// Malta.
    public static let malta = Self("MT")
    /// Marshall Islands.
    public static let marshallIslands = Self("MH")
    /// Martinique.
    public static let martinique = Self("MQ")
    /// Mauritania.
    public static let mauritania = Self("MR")
    /// Mauritius.
    public static let mauritius = Self("MU")
    /// Mayotte.
    public static let mayotte = Self("YT")
    /// Mexico.
    public static let mexico = Self("MX")
    /// Micronesia.
    public static let micronesia = Self("FM")
    /// Moldova.
    public static let moldova = Self("MD")
    /// Monaco.
    public static let monaco = Self("MC")
    /// Mongolia.
    public static let mongolia = Self("MN")
    /// Montenegro.
    public static let montenegro = Self("ME")
    /// Montserrat.
    public static let montserrat = Self("MS")
    /// Morocco.
    public static let morocco = Self("MA")
    /// Mozambique.
    public static let mozambique = Self("MZ")
    /// Myanmar.
    public static let myanmar = Self("MM")
    /// Namibia.
    public static let namibia = Self("NA")
    /// Nauru.
    public static let nauru = Self("NR")
    /// Nepal.
    public static let nepal = Self("NP")
    /// Netherlands.
    public static let netherlands = Self("NL")
    /// New Caledonia.
    public static let newCaledonia = Self("NC")
    /// New Zealand.
    public static let newZealand = Self("NZ")
    /// Nicaragua.
    public static let nicaragua = Self("NI")
    /// Niger.
    public static let niger = Self("NE")
    /// Nigeria.
    public static let nigeria = Self("NG")
    /// Niue.
    public static let niue = Self("NU")
    /// Norfolk Island.
    public static let norfolkIsland = Self("NF")
    /// Northern Mariana Islands.
    public static let northernMarianaIslands = Self("MP")
    /// North Korea.
    public static let northKorea = Self("KP")
    /// North Macedonia.
    public static let northMacedonia = Self("MK")
    /// Norway.
    public static let norway = Self("NO")
    /// Oman.
    public static let oman = Self("OM")
    /// Pakistan.
    public static let pakistan = Self("PK")
    /// Palau.
    public static let palau = Self("PW")
    /// Palestine.
    public static let palestine = Self("PS")
    /// Panama.
    public static let panama = Self("PA")
    /// Papua New Guinea.
    public static let papuaNewGuinea = Self("PG")
    /// Paraguay.
    public static let paraguay = Self("PY")
    /// Peru.
    public static let peru = Self("PE")
    /// Philippines.
    public static let philippines = Self("PH")
    /// Pitcairn.
    public static let pitcairn = Self("PN")
    /// Poland.
    public static let poland = Self("PL")
    /// Portugal.
    public static let portugal = Self("PT")
    /// Puerto Rico.
    public static let puertoRico = Self("PR")
    /// Qatar.
    public static let qatar = Self("QA")
    /// Réunion.
    public static let reunion = Self("RE")
    /// Romania.
    public static let romania = Self("RO")
    /// Russia.
    public static let russia = Self("RU")
    /// Rwanda.
    public static let rwanda = Self("RW")
    /// Saint Barthélemy.
    public static let saintBarthelemy = Self("BL")
    /// Saint Helena.
    public static let saintHelena = Self("SH")
    /// Saint Kitts and Nevis.
    public static let saintKittsAndNevis = Self("KN")
    /// Saint Lucia.
    public static let saintLucia = Self("LC")
    /// Saint Martin, the French part.
    public static let saintMartin = Self("MF")
    /// Saint Pierre and Miquelon.
    public static let saintPierreAndMiquelon = Self("PM")
    /// Saint Vincent and the Grenadines.
    public static let saintVincentAndTheGrenadines = Self("VC")
    /// Samoa.
    public static let samoa = Self("WS")
    /// San Marino.
    public static let sanMarino = Self("SM")
    /// Sao Tome and Principe.
    public static let saoTomeAndPrincipe = Self("ST")
    /// Saudi Arabia.
    public static let saudiArabia = Self("SA")
    /// Senegal.
    public static let senegal = Self("SN")
    /// Serbia.
    public static let serbia = Self("RS")
    /// Seychelles.
    public static let seychelles = Self("SC")
    /// Sierra Leone.
    public static let sierraLeone = Self("SL")
    /// Singapore.
    public static let singapore = Self("SG")
    /// Sint Maarten, the Dutch part.
    public static let sintMaarten = Self("SX")
    /// Slovakia.
    public static let slovakia = Self("SK")
    /// Slovenia.
    public static let slovenia = Self("SI")
    /// Solomon Islands.
    public static let solomonIslands = Self("SB")
    /// Somalia.
    public static let somalia = Self("SO")
    /// South Africa.
    public static let southAfrica = Self("ZA")
    /// South Georgia and the South Sandwich Islands.
    public static let southGeorgiaAndTheSouthSandwichIslands = Self("GS")
    /// South Korea.
    public static let southKorea = Self("KR")
    /// South Sudan.
    public static let southSudan = Self("SS")
    /// Spain.
    public static let spain = Self("ES")
    /// Sri Lanka.
    public static let sriLanka = Self("LK")
    /// Sudan.
    public static let sudan = Self("SD")
    /// Suriname.
    public static let suriname = Self("SR")
    /// Svalbard and Jan Mayen.
    public static let svalbardAndJanMayen = Self("SJ")
    /// Sweden.
    public static let sweden = Self("SE")
    /// Switzerland.
    public static let switzerland = Self("CH")
    /// Syria.
    public static let syria = Self("SY")
    /// Taiwan.
    public static let taiwan = Self("TW")
    /// Tajikistan.
    public static let tajikistan = Self("TJ")
    /// Tanzania.
    public static let tanzania = Self("TZ")
    /// Thailand.
    public static let thailand = Self("TH")
    /// Timor-Leste.
    public static let timorLeste = Self("TL")
    /// Togo.
    public static let togo = Self("TG")
    /// Tokelau.
    public static let tokelau = Self("TK")
    /// Tonga.
    public static let tonga = Self("TO")
    /// Trinidad and Tobago.
    public static let trinidadAndTobago = Self("TT")
    /// Tristan da Cunha. ISO 3166 reserves its code.
    public static let tristanDaCunha = Self("TA")
    /// Tunisia.
    public static let tunisia = Self("TN")
    /// Türkiye.
    public static let turkiye = Self("TR")
    /// Turkmenistan.
    public static let turkmenistan = Self("TM")
    /// Turks and Caicos Islands.
    public static let turksAndCaicosIslands = Self("TC")
    /// Tuvalu.
    public static let tuvalu = Self("TV")
    /// Uganda.
    public static let uganda = Self("UG")
    /// Ukraine.
    public static let ukraine = Self("UA")
    /// United Arab Emirates.
    public static let unitedArabEmirates = Self("AE")
    /// United Kingdom.
    public static let unitedKingdom = Self("GB")
    /// United States.
    public static let unitedStates = Self("US")
    /// United States Minor Outlying Islands.
    public static let unitedStatesMinorOutlyingIslands = Self("UM")
    /// United States Virgin Islands.
    public static let unitedStatesVirginIslands = Self("VI")
    /// Uruguay.
    public static let uruguay = Self("UY")
    /// Uzbekistan.
    public static let uzbekistan = Self("UZ")
    /// Vanuatu.
    public static let vanuatu = Self("VU")
    /// Vatican City.
    public static let vaticanCity = Self("VA")
    /// Venezuela.
    public static let venezuela = Self("VE")
    /// Vietnam.
    public static let vietnam = Self("VN")
    /// Wallis and Futuna.
    public static let wallisAndFutuna = Self("WF")
    /// Western Sahara.
    public static let westernSahara = Self("EH")
    /// Yemen.
    public static let yemen = Self("YE")
    /// Zambia.
    public static let zambia = Self("ZM")
    /// Zimbabwe.
    public static let zimbabwe = Self("ZW")
}
