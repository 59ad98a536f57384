extension Country {
    /// The names of the biggest countries in German, French, Spanish, Portuguese, Italian, Russian, Japanese, Korean,
    /// Chinese in both scripts, and Arabic, as in Unicode's CLDR and as people write them, by alpha-2 code.
    ///
    /// A name that differs only in its accents from one in `table` isn't repeated.
    static let namesInOtherLanguages = """
        AE Vereinigte Arabische Emirate, Émirats arabes unis, Emiratos Árabes Unidos, Emirados Árabes Unidos, \
        Emirati Arabi Uniti, ОАЭ, アラブ首長国連邦, 아랍에미리트, 阿拉伯联合酋长国, 阿联酋, 阿拉伯聯合大公國, 阿聯酋
        AO Ангола, アンゴラ, 앙골라, 安哥拉, أنغولا
        AR Argentinien, Argentine, Аргентина, アルゼンチン, 아르헨티나, 阿根廷, الأرجنتين
        AT Австрия, オーストリア, 오스트리아, 奥地利, 奧地利, النمسا
        AU Australien, Australie, Австралия, オーストラリア, 오스트레일리아, 澳大利亚, 澳洲, 澳大利亞, أستراليا
        BD Bangladesch, Bangladés, Бангладеш, バングラデシュ, 방글라데시, 孟加拉国, 孟加拉, بنغلاديش
        BE Belgio, Бельгия, ベルギー, 벨기에, 比利时, 比利時, بلجيكا
        BG Bulgarien, Bulgarie, Болгария, ブルガリア, 불가리아, 保加利亚, 保加利亞, بلغاريا
        BR Brasilien, Brésil, Brasile, Бразилия, ブラジル, 브라질, 巴西, البرازيل
        BY Белоруссия
        CA Kanada, Канада, カナダ, 캐나다, 加拿大, كندا
        CD República Democrática del Congo, Конго - Киншаса, コンゴ民主共和国, 콩고-킨샤사, 刚果（金）, 剛果（金夏沙）, الكونغو - كينشاسا
        CH Suíça, Швейцария, スイス, 스위스, 瑞士, سويسرا
        CL Chili, Cile, Чили, チリ, 칠레, 智利, تشيلي
        CN Chine, Cina, Китай, 中華人民共和国, 중국, 中华人民共和国, 中華人民共和國, الصين
        CO Kolumbien, Colombie, Колумбия, コロンビア, 콜롬비아, 哥伦比亚, 哥倫比亞, كولومبيا
        CU Kuba, Куба, キューバ, 쿠바, 古巴, كوبا
        CZ Tschechische Republik, Tchéquie, République tchèque, Chequia, República Checa, Tchéquia, Cechia, \
        Repubblica Ceca, Чехия, Чешская Республика, チェコ, 체코, 捷克, التشيك
        DE Германия, ドイツ, 독일, 德国, 德國, ألمانيا
        DK Dinamarca, Danimarca, Дания, デンマーク, 덴마크, 丹麦, 丹麥, الدانمرك
        DZ Algerien, Algérie, Argelia, Алжир, アルジェリア, 알제리, 阿尔及利亚, 阿爾及利亞
        EC Équateur, Equador, Эквадор, エクアドル, 에콰도르, 厄瓜多尔, 厄瓜多, الإكوادور
        EG Ägypten, Égypte, Egipto, Egito, Egitto, Египет, エジプト, 이집트, 埃及
        ES Espanha, Spagna, Испания, スペイン, 스페인, 西班牙, إسبانيا
        ET Äthiopien, Éthiopie, Etiopía, Эфиопия, エチオピア, 에티오피아, 埃塞俄比亚, 衣索比亞, إثيوبيا
        FI Finnland, Finlande, Finlandia, Финляндия, フィンランド, 핀란드, 芬兰, 芬蘭, فنلندا
        FR França, Франция, フランス, 프랑스, 法国, 法國, فرنسا
        GB Angleterre, Grande-Bretagne, Inglaterra, Gran Bretaña, Grã-Bretanha, Regno Unito, Inghilterra, \
        Gran Bretagna, Великобритания, Англия, イギリス, 英国, 영국, 英國, المملكة المتحدة, بريطانيا, إنجلترا
        GH Gana, Гана, ガーナ, 가나, 加纳, 迦納, غانا
        GR Griechenland, Grèce, Grecia, Греция, ギリシャ, 그리스, 希腊, 希臘, اليونان
        HK Гонконг, 홍콩, 中国香港, هونغ كونغ
        HR Kroatien, Croatie, Croacia, Croazia, Хорватия, クロアチア, 크로아티아, 克罗地亚, 克羅埃西亞, كرواتيا
        HU Hongrie, Hungría, Ungheria, Венгрия, ハンガリー, 헝가리, 匈牙利, هنغاريا
        ID Indonesien, Indonésie, Индонезия, インドネシア, 인도네시아, 印度尼西亚, 印尼, إندونيسيا
        IE Irlande, Irlanda, Ирландия, アイルランド, 아일랜드, 爱尔兰, 愛爾蘭, أيرلندا
        IL Israele, Израиль, イスラエル, 이스라엘, 以色列, إسرائيل
        IN Indien, Inde, Индия, インド, 인도, 印度, الهند
        IQ Irak, Iraque, Ирак, イラク, 이라크, 伊拉克
        IR Irão, Иран, イラン, 이란, 伊朗, إيران
        IT Италия, イタリア, 이탈리아, 意大利, 義大利, إيطاليا
        JO Jordanien, Jordanie, Jordania, Giordania, Иордания, ヨルダン, 요르단, 约旦, 約旦
        JP Japon, Japão, Giappone, Япония, 일본, اليابان
        KE Kenia, Quênia, Кения, ケニア, 케냐, 肯尼亚, 肯亞, كينيا
        KG Киргизия, Кыргызстан
        KR Südkorea, Corée du Sud, Corea del Sur, Coreia do Sul, Corea del Sud, Республика Корея, Корея, 韓国, 大韓民国, \
        남한, 코리아, 韩国, 南韓, 韓國, كوريا الجنوبية, Corea, Corée, Coreia
        KW Koweït, Кувейт, クウェート, 쿠웨이트, 科威特
        KZ Kasachstan, Kazajistán, Cazaquistão, Kazakistan, カザフスタン, 카자흐스탄, 哈萨克斯坦, 哈薩克, كازاخستان
        MA Marokko, Marruecos, Marrocos, Marocco, Марокко, モロッコ, 모로코, 摩洛哥
        MD Молдова, Молдавия
        MM Mianmar, Мьянма, ミャンマー, 미얀마, 缅甸, 緬甸, ميانمار
        MX Mexiko, Mexique, Méjico, Messico, Мексика, メキシコ, 멕시코, 墨西哥, المكسيك
        MY Malaisie, Malasia, Малайзия, マレーシア, 말레이시아, 马来西亚, 馬來西亞, ماليزيا
        NG Нигерия, ナイジェリア, 나이지리아, 尼日利亚, 奈及利亞, نيجيريا
        NL Países Bajos, Holanda, Países Baixos, Paesi Bassi, Olanda, Нидерланды, Голландия, オランダ, 네덜란드, 荷兰, 荷蘭, \
        هولندا
        NO Norwegen, Norvège, Noruega, Norvegia, Норвегия, ノルウェー, 노르웨이, 挪威, النرويج
        NP Непал, ネパール, 네팔, 尼泊尔, 尼泊爾, نيبال
        NZ Neuseeland, Nouvelle-Zélande, Nueva Zelanda, Nova Zelândia, Nuova Zelanda, Новая Зеландия, ニュージーランド, 뉴질랜드, \
        新西兰, 紐西蘭, 新西蘭, نيوزيلندا
        OM Оман, オマーン, 오만, 阿曼, عُمان
        PE Pérou, Перу, ペルー, 페루, 秘鲁, 秘魯, بيرو
        PH Philippinen, Filipinas, Filippine, Филиппины, フィリピン, 필리핀, 菲律宾, 菲律賓, الفلبين
        PK Paquistão, Пакистан, パキスタン, 파키스탄, 巴基斯坦, باكستان
        PL Pologne, Polonia, Польша, ポーランド, 폴란드, 波兰, 波蘭, بولندا
        PT Portogallo, Португалия, ポルトガル, 포르투갈, 葡萄牙, البرتغال
        QA Katar, Catar, Катар, カタール, 카타르, 卡塔尔, 卡達
        RO Roumanie, Rumanía, Romênia, Румыния, ルーマニア, 루마니아, 罗马尼亚, 羅馬尼亞, رومانيا
        RS Serbien, Serbie, Sérvia, Сербия, セルビア, 세르비아, 塞尔维亚, 塞爾維亞, صربيا
        RU Russie, Rusia, ロシア, 러시아, 俄罗斯, 俄羅斯, روسيا
        SA Saudi-Arabien, Arabie saoudite, Arábia Saudita, Саудовская Аравия, サウジアラビア, 사우디아라비아, 沙特阿拉伯, 沙烏地阿拉伯
        SD Soudan, Sudão, Судан, スーダン, 수단, 苏丹, 蘇丹, السودان
        SE Suède, Suecia, Svezia, Швеция, スウェーデン, 스웨덴, 瑞典, السويد
        SG Singapur, Singapour, Singapura, Сингапур, シンガポール, 싱가포르, 新加坡, سنغافورة
        SK Slowakei, Slovaquie, Eslovaquia, Slovacchia, Словакия, スロバキア, 슬로바키아, 斯洛伐克, سلوفاكيا
        TH Thaïlande, Tailandia, Thailandia, Таиланд, タイ, 태국, 泰国, 泰國, تايلاند
        TR Tuerkei, Turchia, Турция, トルコ, 튀르키예, 土耳其, تركيا
        TW Тайвань, 대만, 中国台湾, تايوان
        TZ Tansania, Tanzanie, Танзания, タンザニア, 탄자니아, 坦桑尼亚, 坦尚尼亞, تنزانيا
        UA Ucrania, Ucraina, ウクライナ, 우크라이나, 乌克兰, 烏克蘭, أوكرانيا
        UG Ouganda, Уганда, ウガンダ, 우간다, 乌干达, 烏干達, أوغندا
        US États-Unis d'Amérique, Estados Unidos de América, Estados Unidos de Norteamérica, \
        Estados Unidos da América, Stati Uniti, Stati Uniti d'America, США, Соединённые Штаты Америки, Америка, \
        アメリカ合衆国, 米国, 合衆国, 미국, 미합중국, 美利坚合众国, 美國, 美利堅合眾國, الولايات المتحدة, الولايات المتحدة الأمريكية, أمريكا, \
        Соединённые Штаты
        UZ Usbekistan, Ouzbékistan, Uzbequistão, Узбекистан, ウズベキスタン, 우즈베키스탄, 乌兹别克斯坦, 烏茲別克, أوزبكستان
        VE Венесуэла, ベネズエラ, 베네수엘라, 委内瑞拉, 委內瑞拉, فنزويلا
        VN Vietnã, Vietname, Вьетнам, ベトナム, 베트남, 越南, فيتنام
        YE Jemen, Iêmen, Йемен, イエメン, 예멘, 也门, 葉門, اليمن
        ZA Südafrika, Suedafrika, Afrique du Sud, Sudáfrica, África do Sul, Южно-Африканская Республика, ЮАР, 南アフリカ, \
        남아프리카, 南非, جنوب أفريقيا
        """
}
