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
        var lengths: UInt64 = 0

        func matches(_ number: UInt64, ofDigits count: Int) -> Bool {
            guard lengths >> UInt64(count) & 1 == 1, count >= width else { return false }
            return (low...high).contains(number / NumberingPlan.powersOfTen[count - width])
        }
    }

    let callingCode: Int
    /// Places of the prefixes in the text of the table, and of the forms among all forms: a plan holds no reference, so
    /// that it costs nothing to copy.
    let trunkPrefixField: Range<Int>
    let internationalPrefixField: Range<Int>
    let formIndices: Range<Int>
    /// A bit for each digit that a prefix dialled before a calling code may begin with.
    let internationalFirstDigits: UInt64

    var callingCodeDigits: [UInt8] {
        var digits: [UInt8] = []
        putCallingCodeDigits { digits.append($0) }
        return digits
    }

    /// What is dialled before a number within the region; `NumberingPlan.anyDigit` stands for any digit.
    var trunkPrefixes: [[UInt8]] {
        NumberingPlanTable.prefixes(at: trunkPrefixField)
    }

    /// What is dialled before a calling code.
    var internationalPrefixes: [[UInt8]] {
        NumberingPlanTable.prefixes(at: internationalPrefixField)
    }

    var callingCodeWidth: Int {
        callingCode < 10 ? 1 : callingCode < 100 ? 2 : 3
    }

    @inline(__always)
    func putCallingCodeDigits(_ put: (UInt8) -> Void) {
        if callingCode >= 100 {
            put(UInt8(callingCode / 100))
        }
        if callingCode >= 10 {
            put(UInt8(callingCode / 10 % 10))
        }
        put(UInt8(callingCode % 10))
    }

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
        NumberingPlanTable.shared.forms[formIndices].contains { $0.matches(number, ofDigits: count) }
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
        NumberingPlanTable.shared.plan(of: region)
    }

    /// Tells the calling code from the number behind it.
    static func split(_ international: ArraySlice<UInt8>) -> (plan: Self, number: ArraySlice<UInt8>)? {
        // No calling code is the beginning of another one, so the first that is known is the right one.
        for length in 1...3 {
            let callingCode = Int(value(of: international.prefix(length)))
            if let plan = NumberingPlanTable.shared.plan(callingCode: callingCode) {
                return (plan, international.dropFirst(length))
            }
        }
        return nil
    }

    /// Whether the digits of a calling code and what follows, at least four, are a number of a plan.
    static func hasNumber(_ international: UInt64, ofDigits count: Int) -> Bool {
        // No calling code begins with a zero, which the number itself doesn't show.
        guard international >= powersOfTen[count - 1] else { return false }
        for length in 1...3 {
            let (callingCode, number) = international.quotientAndRemainder(dividingBy: powersOfTen[count - length])
            if let plan = NumberingPlanTable.shared.plan(callingCode: Int(callingCode)) {
                return plan.accepts(number, ofDigits: count - length)
            }
        }
        return false
    }

    /// Whether a number of so many digits can be nothing but a national one of this plan, with nothing dialled before
    /// it. What is `false` for some numbers only costs time.
    func isNational(_ number: UInt64, ofDigits count: Int) -> Bool {
        guard (4...11).contains(count) else { return false }
        let first = number / Self.powersOfTen[count - 1]
        return first != 0 && internationalFirstDigits >> first & 1 == 0 && accepts(number, ofDigits: count)
    }

    /// At most 19 digits.
    private static func value(of digits: ArraySlice<UInt8>) -> UInt64 {
        digits.reduce(0) { $0 * 10 + UInt64($1) }
    }

    private static let powersOfTen: [UInt64] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ]
}
