/// The form of a country's postal codes.
enum ZipCodeForm: Sendable, Equatable {
    case unknownCountry
    /// Five digits, optionally followed by four that don't count.
    case unitedStates
    /// Digits only. Spreadsheets drop leading zeros, so up to `zeros` of them may be missing.
    case digits(Int, zeros: Int, initial: UInt8)
    /// `1011 AB`, or only the digits.
    case dutch
    /// `SW1A 1AA`.
    case british
    /// `K1A 0B1`.
    case canadian
    /// A country whose codes aren't checked.
    case other

    /// The maximum number of zeros that are restored.
    static let mostZeros = 2

    /// - Parameter country: An alpha-2 code in lowercase.
    init(country: String) {
        switch country {
        case "us", "pr", "gu", "vi", "as", "mp": self = .unitedStates
        case "gb", "im", "je", "gg": self = .british
        case "ca": self = .canadian
        case "nl": self = .dutch
        default: self = Self.digitsByCountry[country] ?? .other
        }
    }

    /// The number of significant letters and digits, and the number of lost zeros, or `nil` if it isn't a code.
    func digits(of shape: ZipCodeRule.Shape) -> (count: Int, zeros: Int)? {
        switch self {
        case .unknownCountry:
            guard shape.hasDigit, !shape.isPhoneNumber, !shape.isDate else { return nil }
            let hasPlusFour = shape.isAllDigits && shape.count == 9 && shape.hasDash && shape.countBeforeSeparator == 5
            return (hasPlusFour ? 5 : shape.count, 0)
        case .unitedStates:
            return shape.isAllDigits ? Self.fiveDigits(of: shape) : nil
        case .digits(let count, let zeros, _):
            let lost = count - shape.count
            let isRepairable = lost == 0 || lost + shape.zerosInFront <= zeros
            return shape.isAllDigits && (0...zeros).contains(lost) && isRepairable ? (shape.count, lost) : nil
        case .dutch:
            let isDutch = shape.count == 4 && shape.letters == 0 || shape.count == 6 && shape.letters == 0b11
            return isDutch && shape.zerosInFront == 0 ? (shape.count, 0) : nil
        case .british:
            // An outward code of two to four characters, then a digit and two letters. The outward code contains a
            // digit too, except in GIR 0AA, which belongs to a single office.
            let isBritish =
                (5...7).contains(shape.count) && shape.letters & 0b111 == 0b011
                && shape.letters >> (shape.count - 1) == 1 && shape.letters >> 3 != (1 << (shape.count - 3)) - 1
            return isBritish ? (shape.count, 0) : nil
        case .canadian:
            return shape.count == 6 && shape.letters == 0b101010 ? (6, 0) : nil
        case .other:
            return shape.hasDigit ? (shape.count, 0) : nil
        }
    }

    /// The first five digits. Up to two leading zeros may be lost: Holtsville, New York, has 00501.
    private static func fiveDigits(of shape: ZipCodeRule.Shape) -> (count: Int, zeros: Int)? {
        let digits: Int
        if let separator = shape.countBeforeSeparator {
            // A code with lost zeros needs exactly four digits after the separator to prove that it is one.
            guard separator == 5 || shape.count == separator + 4 else { return nil }
            digits = separator
        } else {
            digits = shape.count > 5 ? shape.count - 4 : shape.count
        }
        switch digits {
        case 5: return shape.count <= 9 ? (5, 0) : nil
        case 4 where shape.zerosInFront == 0: return (4, 1)
        case 3 where shape.firstCharacter >= UInt8(ascii: "5") && (shape.count == 3 || shape.countBeforeSeparator == 3):
            return (3, 2)
        default: return nil
        }
    }

    /// Whether codes start with a digit, so that letters in front of them can only name a country or state.
    var startsWithDigit: Bool {
        switch self {
        case .unitedStates, .digits, .dutch: true
        case .unknownCountry, .british, .canadian, .other: false
        }
    }

    /// Whether a country is known whose codes have a form.
    var isChecked: Bool { self != .unknownCountry && self != .other }

    /// Whether codes are written like Brazil's `01.310-100`.
    var hasEightDigits: Bool {
        if case .digits(8, _, _) = self { true } else { false }
    }

    /// Whether a word in front of a code is a label, or a province of Canada.
    func allowsWord(_ word: String) -> Bool {
        PlaceText.isLabel(word[...]) || self == .canadian && PlaceText.provinces.contains(word.uppercased())
    }

    /// Whether letters in front of a code name its country or state.
    func allowsPrefix(_ letters: ByteView) -> Bool {
        switch self {
        case .unitedStates:
            let name = String(decoding: letters.map(\.lowercased), as: UTF8.self)
            return name == "us" || name == "usa" || Self.states.contains(name)
        case .digits(_, _, let initial):
            // `D`, `DE`, and `DEU` share an initial, and so do the abbreviations of all these countries.
            return letters[0].lowercased == initial
        case .dutch:
            return letters[0].lowercased == UInt8(ascii: "n")
        case .unknownCountry, .british, .canadian, .other:
            return false
        }
    }
}

extension ZipCodeForm {
    /// The codes of the states and of the territories with their own ZIP codes.
    private static let states = USState.allCodes.union(["pr", "gu", "vi", "as", "mp"])

    /// The number of digits in a country's codes, and how many zeros the codes can start with.
    private static let digitsByCountry: [String: Self] = {
        let table = """
            ad3.0 at4.0 au4.1 ba5.0 bd4.0 be4.0 bg4.0 br8.1 by6.0 ch4.0 cl7.0 cn6.1 co6.1 cr5.0 cu5.0 cy4.0 cz5.0 de5.1 \
            dk4.1 do5.0 dz5.1 ec6.1 ee5.0 eg5.0 es5.1 fi5.2 fr5.1 ge4.1 gf5.0 gp5.0 gr5.0 gt5.1 hr5.0 hu4.0 id5.0 \
            in6.0 is3.0 it5.2 jo5.0 jp7.2 ke5.1 kg6.0 kh6.1 kr5.1 kw5.1 kz6.1 la5.1 li4.0 lk5.2 lu4.0 ma5.0 mc5.0 me5.0 \
            mk4.0 mm5.1 mn5.0 mq5.0 mx5.1 my5.1 nc5.0 no4.2 np5.0 nz4.1 pe5.1 pf5.0 ph4.1 pk5.0 pl5.2 py4.0 re5.0 ro6.1 \
            rs5.0 ru6.0 sg6.1 si4.0 sk5.1 sm5.0 sn5.0 se5.0 th5.0 tn4.0 tr5.1 ua5.1 uy5.0 uz6.0 va5.2 yt5.0 za4.2 \
            zm5.0
            """
        var forms: [String: Self] = [:]
        for row in table.split(separator: " ") {
            let numbers = row.dropFirst(2).split(separator: ".").compactMap { Int($0) }
            forms[String(row.prefix(2))] = .digits(numbers[0], zeros: numbers[1], initial: row.utf8.first ?? 0)
        }
        return forms
    }()
}
