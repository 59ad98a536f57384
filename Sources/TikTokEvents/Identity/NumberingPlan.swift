/// How phone numbers of a region are dialled and which forms its national significant numbers take.
///
/// The table is written from ITU-T E.164 and the national numbering plans that administrations publish. It is coarse on
/// purpose: first digits and lengths, so that it seldom goes out of date. It tells garbage from numbers, not assigned
/// numbers from free ones.
struct NumberingPlan: Sendable {
    /// National significant numbers that begin with `low...high` and have one of `lengths`.
    struct Form: Sendable {
        let low: UInt64
        let high: UInt64
        /// How many leading digits `low` and `high` stand for.
        let width: Int
        /// A bit for each length.
        let lengths: UInt64

        func matches(_ number: UInt64, ofDigits count: Int) -> Bool {
            guard lengths >> UInt64(count) & 1 == 1, count >= width else { return false }
            return (low...high).contains(number / NumberingPlan.powersOfTen[count - width])
        }
    }

    let regions: [PhoneRegion]
    let callingCode: Int
    let callingCodeDigits: [UInt8]
    /// What is dialled before a number within the region; `NumberingPlan.anyDigit` stands for any digit.
    let trunkPrefixes: [[UInt8]]
    /// What is dialled before a calling code.
    let internationalPrefixes: [[UInt8]]
    let forms: [Form]

    /// The digits after the calling code, from a number as it is dialled in the region; `nil` when it has no such form.
    func significantNumber(_ dialled: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if accepts(dialled) {
            return dialled
        }
        for prefix in trunkPrefixes where dialled.count > prefix.count {
            guard zip(prefix, dialled).allSatisfy({ $0 == $1 || $0 == Self.anyDigit }) else { continue }
            let number = dialled.dropFirst(prefix.count)
            if accepts(number) {
                return number
            }
            if let mobile = argentineMobileNumber(number) {
                return mobile
            }
        }
        return argentineMobileNumber(dialled)
    }

    /// Whether the digits are a national significant number: what follows the calling code in E.164.
    func accepts(_ number: ArraySlice<UInt8>) -> Bool {
        accepts(Self.value(of: number), ofDigits: number.count)
    }

    func accepts(_ number: UInt64, ofDigits count: Int) -> Bool {
        forms.contains { $0.matches(number, ofDigits: count) }
            && (callingCode != 1 || Self.isNorthAmerican(number, ofDigits: count))
    }

    /// Neither the exchange nor the area code starts with 0 or 1; areas such as 911, 290 and 555 are never assigned.
    private static func isNorthAmerican(_ number: UInt64, ofDigits count: Int) -> Bool {
        let area = number / 10_000_000
        let (first, second, third) = (area / 100, area / 10 % 10, area % 10)
        guard count == 10, number / 1_000_000 % 10 >= 2, second != 9 else { return false }
        let isRepeated = second == third && (second == 1 || second == first)
        return !isRepeated || area == 888
    }

    /// Within Argentina 15 follows the area code of a mobile number; in E.164 a 9 precedes it instead.
    private func argentineMobileNumber(_ number: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard callingCode == 54, number.count == 12 else { return nil }
        let areaLengths = number.starts(with: [1, 1]) ? 2...2 : 3...4
        for length in areaLengths where number.dropFirst(length).starts(with: [1, 5]) {
            let mobile = [9] + number.prefix(length) + number.dropFirst(length + 2)
            return accepts(mobile[...]) ? mobile[...] : nil
        }
        return nil
    }
}

extension NumberingPlan {
    static let anyDigit: UInt8 = 10

    /// The plan that a region's national numbers are read by.
    static func of(_ region: PhoneRegion) -> Self? {
        byRegion[region]
    }

    /// Tells the calling code from the number behind it; several plans where regions share the calling code.
    static func split(_ international: ArraySlice<UInt8>) -> (plans: [Self], number: ArraySlice<UInt8>)? {
        // No calling code is the beginning of another one, so the first that is known is the right one.
        for length in 1...3 {
            let plans = byCallingCode[Int(value(of: international.prefix(length)))]
            if !plans.isEmpty {
                return (plans, international.dropFirst(length))
            }
        }
        return nil
    }

    /// Whether the digits of a calling code and what follows, at least four, are a number of a plan.
    ///
    /// With `isFirst`, only the first of several plans that share the calling code counts.
    static func hasNumber(_ international: UInt64, ofDigits count: Int, ofFirstPlan isFirst: Bool = false) -> Bool {
        for length in 1...3 {
            let (callingCode, number) = international.quotientAndRemainder(dividingBy: powersOfTen[count - length])
            let plans = byCallingCode[Int(callingCode)]
            if let first = plans.first {
                return first.accepts(number, ofDigits: count - length)
                    || !isFirst && plans.contains { $0.accepts(number, ofDigits: count - length) }
            }
        }
        return false
    }

    /// Whether a number of so many digits can be nothing but a national one of this plan, with nothing dialled before
    /// it. What is `false` for some numbers only costs time.
    func isNational(_ number: UInt64, ofDigits count: Int) -> Bool {
        guard (4...11).contains(count) else { return false }
        let first = UInt8(number / Self.powersOfTen[count - 1])
        return first != 0 && !internationalPrefixes.contains { $0[0] == first || $0[0] == Self.anyDigit }
            && accepts(number, ofDigits: count)
    }

    /// At most 19 digits.
    private static func value(of digits: ArraySlice<UInt8>) -> UInt64 {
        digits.reduce(0) { $0 * 10 + UInt64($1) }
    }

    private static let powersOfTen = (0..<20).map { (0..<$0).reduce(1 as UInt64) { power, _ in power * 10 } }

    private static let all = table.split(separator: "\n").compactMap { Self(line: $0) }
    /// By codes of up to three digits; empty for one that isn't used.
    private static let byCallingCode = all.reduce(into: [[Self]](repeating: [], count: 1000)) {
        $0[$1.callingCode].append($1)
    }
    private static let byRegion = Dictionary(
        all.flatMap { plan in plan.regions.map { ($0, plan) } },
        uniquingKeysWith: { first, _ in first }
    )

    /// Reads a line of the table.
    init?(line: Substring) {
        let fields = line.split(separator: " ")
        guard fields.count >= 5, let callingCode = Int(fields[1]) else { return nil }
        regions = fields[0].split(separator: ",").map { PhoneRegion(String($0)) }
        self.callingCode = callingCode
        callingCodeDigits = Self.digits(fields[1])
        trunkPrefixes = Self.prefixes(fields[2])
        internationalPrefixes = Self.prefixes(fields[3])
        forms = fields[4...].flatMap(Self.forms)
    }

    private static func forms(_ field: Substring) -> [Form] {
        let parts = field.split(separator: "/")
        guard parts.count == 2 else { return [] }
        let lengths = parts[1].split(separator: ",").compactMap(range).joined().reduce(0 as UInt64) {
            $0 | 1 << UInt64($1)
        }
        return parts[0].split(separator: ",").compactMap { digits in
            range(digits).map {
                let width = digits.prefix { $0 != "-" }.count
                return Form(low: UInt64($0.lowerBound), high: UInt64($0.upperBound), width: width, lengths: lengths)
            }
        }
    }

    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        let bounds = text.split(separator: "-").compactMap { Int($0) }
        guard let low = bounds.first, let high = bounds.last, low <= high else { return nil }
        return low...high
    }

    private static func prefixes(_ field: Substring) -> [[UInt8]] {
        field == "-" ? [] : field.split(separator: ",").map(digits)
    }

    private static func digits(_ text: Substring) -> [UInt8] {
        text.utf8.map { $0 == UInt8(ascii: "x") ? anyDigit : $0 - UInt8(ascii: "0") }
    }

    /// Regions, calling code, trunk prefixes, international prefixes, and forms as leading digits / lengths.
    ///
    /// `-` stands for no prefix, `x` for any digit. The prefix 00 is tried everywhere, after those
    /// listed. A plan whose numbers keep a leading zero has forms that start with 0.
    private static let table = """
        US,CA,AG,AI,AS,BB,BM,BS,DM,DO,GD,GU,JM,KN,KY,LC,MP,MS,PR,SX,TC,TT,UM,VC,VG,VI 1 1 011 2-9/10
        EG 20 0 - 2-9/8-9 1/8-10 800,900/10
        SS 211 0 - 1-9/9
        MA,EH 212 0 - 5-9/9
        DZ 213 0 - 1-4/8-9 5-9/9
        TN 216 - - 2-9/8
        LY 218 0 - 2-9/9
        GM 220 - - 2-9/7 4,8/9
        SN 221 - - 3,7-9/9
        MR 222 - - 2-4,8/8
        ML 223 - - 2-9/8
        GN 224 - - 3/8-9 6-7/9
        CI 225 - - 0,2/10
        BF 226 - - 0,2,4-7/8
        NE 227 - - 0,2,7-9/8
        TG 228 - - 2,7-9/8
        BJ 229 - - 01/10
        MU 230 - 020 2-9/7 5,7/8 8/10
        LR 231 0 - 4-6/7 2-9/8-9
        SL 232 0 - 2-9/8
        GH 233 0 - 2-9/9 80/8
        NG 234 0 009 2,7-9/10 700,800/11-14
        TD 235 - - 2-3,6-9/8
        CF 236 - - 2,6-8/8
        CM 237 - - 2,6/9 8/8-9
        CV 238 - 0 2-9/7
        ST 239 - - 2,9/7
        GQ 240 - - 2-3,5,8-9/9
        GA 241 0 - 0-1,6-7/8
        CG 242 - - 0,2,8/9
        CD 243 0 - 1-6,88/7 2/8 1-9/9
        AO 244 - - 2,9/9
        GW 245 - - 4,9/7,9
        IO 246 - - 3/7
        AC 247 - - 2-9/5 0-9/6
        SC 248 - - 2,4,6,8-9/7
        SD 249 0 - 1,9/9
        RW 250 0 - 2,7-9/9 06/8
        ET 251 0 - 1-9/9
        SO 252 0 - 1-9/6-9
        DJ 253 - - 2,7/8
        KE 254 0 000 1-9/7-10
        TZ 255 0 000 2-9/9
        UG 256 0 000 2-9/9
        BI 257 - - 2-3,6-7/8
        MZ 258 - - 2/8 8/9
        ZM 260 0 - 2-9/9
        MG 261 0 - 2-3/9
        RE,YT,TF 262 0 - 2-9/9
        ZW 263 0 - 1-9/6-10
        NA 264 0 - 6-8/8-9
        MW 265 0 - 1/7 1-9/9
        LS 266 - - 2,5-8/8
        BW 267 - - 2-6,9/7 7-8/8 0800,800/10
        SZ 268 - - 0,2-3,7-9/8 900/9
        KM 269 - - 3-4,7-8/7
        ZA 27 0 - 1-9/9 8/5-10
        SH,TA 290 - - 2-9/5 8/4
        ER 291 0 - 1,7-8/7
        AW 297 - - 2-9/7
        FO 298 - - 2-9/6
        GL 299 - - 1-9/6
        GR 30 - - 2,5-9/10 8/10-12
        NL 31 0 - 1-9/9 14/5-6 800,90/7-10 970/11
        BE 32 0 - 1-9/8 4/9
        FR 33 0 - 1-9/9
        ES 34 - - 4-9/9
        GI 350 - - 2,5-6/8
        PT 351 - - 1-9/9
        LU 352 - - 2-9/4-11
        IE 353 0 - 1-9/7-10
        IS 354 - - 3-9/7 3/9
        AL 355 0 - 2-9/6-9
        MT 356 - - 2-9/8
        CY 357 - - 2-9/8
        FI,AX 358 0 - 1-9/5-12
        BG 359 0 - 1-9/6-9
        HU 36 06 - 1-9/8-9
        LT 370 0,8 - 3-9/8
        LV 371 - - 2,6-9/8
        EE 372 - - 3-9/7-8 8/7-10
        MD 373 0 - 2-9/8
        AM 374 0 - 1-9/8
        BY 375 8,80,0 810 15-17,21-25,29,33,44/9 800/6-11 80-82,90/10 82/11
        AD 376 - - 3-9/6 1/6,8 6/9
        MC 377 0 - 3-9/8 6-7/9
        SM 378 - - 0/10 5-9/6,8,10
        UA 380 0,80 - 3-9/9 8-9/10
        RS 381 0 - 1-9/6-12
        ME 382 0 - 2-9/8 80/9
        XK 383 0 - 2-4,8-9/8-9 38/10-12
        HR 385 0 - 1-9/8-9 6,8/6-9
        SI 386 0 - 1-8/8 8-9/5-8
        BA 387 0 - 3-9/8 6/8-9
        MK 389 0 - 2-8/8
        IT,VA 39 - - 0/6-11 3/9-10 1-9/6-10
        RO 40 0 - 2-9/9
        CH 41 0 - 2-9/9 860/12
        CZ 420 - - 2-9/9 9/9-12
        SK 421 0 - 2-9/9 909/7
        LI 423 - - 2-9/7 6,8/9
        AT 43 0 - 1-9/4-13
        GB,GG,IM,JE 44 0 - 1/9-10 2-3,5,7,9/10 8/7,9-10
        DK 45 - - 2-9/8
        SE 46 0 - 1-9/7-9 2-9/10 20/6 25,67/12
        NO,SJ,BV 47 - - 2-9/8 0/5
        PL 48 - - 1-9/9 64/6-8 800/10
        DE 49 0 - 1-9/5-13
        FK,GS 500 - - 2-7/5
        BZ 501 - - 2-8/7 0/11
        GT 502 - - 2-8/8 1/11
        SV 503 - - 2,5-7/8 8-9/7,11
        HN 504 - - 2-3,7-9/8 8/11
        NI 505 - - 1-2,5-8/8
        CR 506 - - 2-8/8 8-9/10
        PA 507 - - 1-9/7 6,8/8 8/10-11
        PM 508 0 - 2-9/6 7-9/9
        HT 509 - - 2-5,8-9/8
        PE 51 0 - 1,4-8/8 9/9
        MX 52 01,044,045,1 - 2-9/10
        CU 53 0 119 2-7/6-8 80,87/10
        AR 54 0 - 1-3/10 9/11 6-8/10-11
        BR 55 0,0xx 00,0014,0015,0021,0023,0025,0031,0041 1-9/10-11 3-4/8 300,500,800,900/9
        CL 56 - 1xx0 2-9/9 600/10-11 123/11
        CO 57 0,03,05,07,09 00,005,007,009 3,6,9/10 1/10-11
        VE 58 0 - 2,4-6,8-9/10
        GP,BL,MF 590 0 - 5-9/9
        BO 591 0 - 2-7/8 8/9
        GY 592 - 001 2-9/7
        EC 593 0 - 2-7/8 9/9 1/10-11
        GF 594 0 - 5-9/9
        PY 595 0 - 2-9/6-9 98/10-11
        MQ 596 0 - 5-9/9
        SR 597 - - 2-9/6-7
        UY 598 0 - 1-2,4,9/8 4,8-9/7 21/4-5 000/6-12
        CW,BQ 599 - - 3-4,6-7/7 9/7-8
        MY 60 0 - 1/8-10 3-9/8-9
        AU,CX,CC 61 0 0011 2-4,7-8/9 5,14/9 13/6,8 16/5-9 180/7 13,18,19/10
        ID 62 0 001,007,008,01017 1-9/7-12 001803,007803/10-13
        PH 63 0 - 2-8/7-9 8-9/10 18/10-13
        NZ,PN 64 0 - 2/8-10 3-9/8-10 50,90/7 8/5-7
        SG 65 - 001,002,008 3,6,8-9/8 18,19,70,80/10-11
        TH 66 0 001 1-7/8 1,6,8-9/9 18,19/10 001800/13
        TL 670 - - 2-4,7-9/7 7/8
        NF,AQ,HM 672 - - 1,3/5-6
        BN 673 - - 2-5,7-8/7
        NR 674 - - 2-9/7
        PG 675 - - 18,2-9/7 7-8/8
        TO 676 - - 2-8/5 5-9,08/7
        SB 677 - - 1-6/5 6-9/7
        VU 678 - - 2-8/5 5,7-9/7
        FJ 679 - - 2-9/7 0/11
        PW 680 - 011 2-9/7
        WF 681 - - 4-9/6 8/9
        CK 682 - - 2-8/5
        NU 683 - - 4-7/4 8/7
        WS 685 - 0 2-8/5-7 8/10
        KI 686 - - 2-9/5,8
        NC 687 - - 05,2-9/6
        TV 688 - - 2-9/5-7
        PF 689 - - 4,8/8 44/6 8/9
        TK 690 - - 2-8/4-7
        FM 691 - - 3,8-9/7
        MH 692 1 011 2-6/7
        RU,KZ 7 8 810 3-9/10 810/14
        JP 81 0 010 1-9/9 2-9/10 003,006-008/8-13
        KR 82 0 001,002,00700 1-9/8-10 50/11 003,007/11-13
        VN 84 0 - 2/10 1,3-9/9 12,18,19/7-10 69,79/7-8
        HK 852 - 001,002,009 2-9/8 8/9 90/5-7,11
        MO 853 - - 2,6,8/8 0800/7
        KP 850 0 - 1/10 2-9/8
        KH 855 0 001 1-9/8-9 18,19/10
        LA 856 0 - 2-8/8 2-3/9-10
        CN 86 0 - 1-9/10-11 10,21/12 10,16/7-8
        BD 880 0 - 1-9/6-10
        TW 886 0 002 2-9/8-9 20/7 70/10-11
        TR 90 0 - 2-5,8-9/10 444/7 800/11-13
        IN 91 0 - 1-9/10 18/8-13 000800/13
        PK 92 0 - 2-9/8-12 122/9
        AF 93 0 - 2-7/9
        LK 94 0 - 1-9/9
        MM 95 0 - 1-9/6-10
        MV 960 - - 3-9/7 8-9/10
        LB 961 0 - 1-9/7-8
        JO 962 0 - 2-9/8-9
        SY 963 0 - 1-9/8-9
        IQ 964 0 - 1-7/8-10
        KW 965 - - 2,4-6,9/8 1/7
        SA 966 0 - 1-9/9 8/10
        YE 967 0 - 1-7/7-9
        OM 968 - - 1-2,7,9/8 50,80/7-9
        PS 970 0 - 2-9/8-10 17,18/10
        AE 971 0 - 2-9/8-9 800/5-12
        IL 972 0 00,012,013,014 2-9/8-9 1/10 12/7-8 15/11-12
        BH 973 - - 1,3,6-9/8
        QA 974 - - 2-8/7-8 800/9
        BT 975 - - 1-8/7-8
        MN 976 0,01,02 001 1-9/8-10
        NP 977 0 - 1-9/8 9/10 16,18/11
        TJ 992 8 810 0-9/9
        TM 993 8 810 1-7/8
        AZ 994 0 - 1-9/9
        GE 995 0 - 2-9/9
        KG 996 0 - 2-9/9 8/10
        UZ 998 8,0 810 2-9/9
        IR 98 0 - 1-9/10
        001 800 - - 0-9/8
        001 808 - - 1-9/8
        001 870 - - 1-9/9 7/12
        001 878 - - 1/12
        001 881 - - 0-9/9-10
        001 882 - - 1-9/7-12
        001 883 - - 1-9/7-12
        001 888 - - 0-9/11
        001 979 - - 0-9/9
        """
}
