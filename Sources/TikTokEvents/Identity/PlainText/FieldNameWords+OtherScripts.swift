extension FieldNameWords {
    /// What the letters of scripts other than Latin say. Languages put the word that counts in different places, so most
    /// words count anywhere in the name.
    static func kind(ofOtherLetters letters: [Unicode.Scalar]) -> PersonalFieldName.Kind? {
        guard !letters.isEmpty else { return nil }
        if let kind = wholeNames[letters] { return kind }
        return words.first { word in
            letters.indices.contains {
                letters[$0...].starts(with: word.letters) && !isOther(letters, at: $0, word.letters)
            }
        }?.kind
    }

    /// Whether a word that looks like this one is another: `автомобильный` (of cars), `ακίνητο` (real estate), and
    /// `전환` (conversion), whose second syllable goes on.
    private static func isOther(_ letters: [Unicode.Scalar], at start: Int, _ word: [Unicode.Scalar]) -> Bool {
        let end = start + word.count
        let isOpenSyllable = end < letters.count && ("\u{11A8}"..."\u{11FF}").contains(letters[end])
        return isOpenSyllable
            || otherStarts.contains {
                $0.word == word && letters[..<start].suffix($0.before.count).elementsEqual($0.before)
            }
    }

    private static let otherStarts = [("авто", "мобильн"), ("авто", "мобільн"), ("α", "κινητό"), ("ο", "κινητό")].map {
        (before: letters(of: $0), word: letters(of: $1))
    }

    private static let words = [
        (phones, PersonalFieldName.Kind.phone), (emails, .email), (personNames, .personName), (births, .other),
        (numbers, .number), (otherPostalCodes, .postalCode), (otherStreets, .street),
    ].flatMap { words, kind in
        words.map { (letters: letters(of: $0), kind: kind) }
    }

    private static let wholeNames = Dictionary(
        [
            (personNamesAlone, PersonalFieldName.Kind.personName), (perhapsPersonalAlone, .perhaps), (["тел"], .phone),
            (["नंबर"], .perhapsPhone), (["инн"], .number), (["生日"], .other),
        ].flatMap { names, kind in
            names.map { (letters(of: $0), kind) }
        },
        uniquingKeysWith: { first, _ in first }
    )

    // Russian and Ukrainian, Japanese, Chinese, Korean, Arabic, Persian, Hebrew, Thai, Hindi, Bengali, and Greek.

    private static let phones = [
        "телефон", "мобильн", "сотовый", "мобільн", "電話", "携帯", "ケータイ", "でんわ", "电话", "手机", "手機",
        "전화", "휴대폰", "핸드폰", "연락처", "هاتف", "جوال", "موبايل", "تلفون", "تليفون", "تلفن", "موبایل", "טלפון",
        "נייד", "โทรศัพท์", "เบอร์โทร", "มือถือ", "फोन", "मोबाइल", "ফোন", "মোবাইল", "τηλέφωνο", "κινητό", "联系方式",
    ]

    private static let births = [
        "датарождения", "датанародження", "生年月日", "出生日期", "생년월일", "تاريخالميلاد", "تاريختولد", "תאריךלידה", "วันเกิด",
        "जन्मतिथि",
    ]

    private static let numbers = [
        "снилс", "паспорт", "身份证", "身分證", "주민등록번호", "マイナンバー", "เลขบัตรประชาชน",
    ]

    private static let otherPostalCodes = [
        "почтовыйиндекс", "поштовийіндекс", "邮编", "邮政编码", "郵便番号", "우편번호", "รหัสไปรษณีย์", "الرمزالبريدي",
    ]

    private static let otherStreets = ["адрес", "住所", "地址", "주소", "عنوانالسكن", "ที่อยู่"]

    private static let emails = [
        "электроннаяпочта", "электроннойпочты", "имейл", "електроннапошта", "メールアドレス", "メアド", "邮箱", "郵箱",
        "电子邮件", "電子郵件", "이메일", "البريدالالكتروني", "بريدالكتروني", "ايميل", "ایمیل", "אימייל", "อีเมล", "ईमेल",
        "ইমেইল",
    ]

    private static let personNames = [
        "фамилия", "фамилии", "отчество", "вашеимя", "имяклиента", "прізвище", "氏名", "苗字", "フリガナ", "ふりがな", "姓名",
        "성명", "성함", "الاسمالكامل", "الاسمالاول", "اسمالعائلة", "نامخانوادگی", "שםמלא", "שםפרטי", "שםמשפחה", "ชื่อจริง",
        "นามสกุล", "पूरानाम", "उपनाम", "ονοματεπώνυμο", "επώνυμο",
    ]

    /// With another word, these may name anything: `상품 이름` is a product's name.
    private static let personNamesAlone = ["имя", "ім'я", "фио", "名前", "お名前", "名字", "이름"]

    /// Names of a person or of anything else.
    private static let perhapsPersonalAlone = ["الاسم", "اسم", "نام", "שם", "ชื่อ", "नाम", "নাম", "όνομα", "メール", "почта"]
}
