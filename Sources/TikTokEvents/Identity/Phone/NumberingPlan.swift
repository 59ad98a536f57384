/// How phone numbers of a region are dialed and which forms its national significant numbers take.
///
/// The table is written from ITU-T E.164 and the national numbering plans that administrations publish. It is coarse on
/// purpose: first digits and lengths, so that it seldom goes out of date. It tells garbage from numbers, not assigned
/// numbers from free ones.
struct NumberingPlan: Sendable {
    let callingCode: UInt64
    let callingCodeWidth: Int
    /// Places in the table's lists: a plan holds no reference, so that it costs nothing to copy.
    let trunkPrefixes: Range<Int>
    let internationalPrefixes: Range<Int>
    let forms: Range<Int>
    /// The forms of national numbers that start like the calling code; `nil` if `forms` tell those too.
    let formsLikeCallingCode: Range<Int>?
    /// A bit for each digit that a prefix dialed before a calling code may start with.
    let internationalFirstDigits: UInt64

    /// The plan that a region's national numbers are read by.
    static func of(_ region: PhoneRegion) -> Self? {
        NumberingPlanTable.shared.plan(of: region)
    }

    /// Tells the calling code from the number behind it.
    static func split(_ international: PhoneDigits) -> (plan: Self, number: PhoneDigits)? {
        // No calling code starts with a zero, and none is the start of another one.
        for width in 1...3 where international.count > width {
            let callingCode = Int(international.first(width))
            guard callingCode > 0 else { return nil }
            if let plan = NumberingPlanTable.shared.plan(callingCode: callingCode) {
                return (plan, international.dropFirst(width))
            }
        }
        return nil
    }

    /// The digits after the calling code, from a number as it is dialed in the region; `nil` if it has no such form.
    func significantNumber(_ dialed: PhoneDigits) -> PhoneDigits? {
        if accepts(dialed) {
            return dialed
        }
        for prefix in NumberingPlanTable.shared.prefixes[trunkPrefixes] where prefix.starts(dialed) {
            let number = dialed.dropFirst(prefix.width)
            if accepts(number) {
                return number
            }
            if let mobile = argentineMobileNumber(number) {
                return mobile
            }
        }
        return argentineMobileNumber(dialed)
    }

    /// Whether the digits are a national significant number: what follows the calling code in E.164.
    func accepts(_ number: PhoneDigits) -> Bool {
        guard callingCodeWidth + number.count >= Self.fewestDigits else { return false }
        return NumberingPlanTable.shared.forms[forms(for: number)].contains { $0.matches(number) }
            && (callingCode != 1 || Self.isNorthAmerican(number))
    }

    /// How many digits a number has at least, calling code included: what is shorter is an extension or a service.
    private static let fewestDigits = 7

    private func forms(for number: PhoneDigits) -> Range<Int> {
        guard let formsLikeCallingCode, number.first(callingCodeWidth) == callingCode else { return forms }
        return formsLikeCallingCode
    }

    /// Neither the exchange nor the area code starts with 0 or 1; areas such as 911, 290 and 555 are never assigned.
    private static func isNorthAmerican(_ number: PhoneDigits) -> Bool {
        guard number.count == 10, number.dropFirst(3).first(1) >= 2 else { return false }
        let area = number.first(3)
        let (first, second, third) = (area / 100, area / 10 % 10, area % 10)
        let isRepeated = second == third && (second == 1 || second == first)
        return second != 9 && (!isRepeated || area == 888)
    }

    /// Within Argentina 15 follows the area code of a mobile number; in E.164 a 9 precedes it instead.
    private func argentineMobileNumber(_ number: PhoneDigits) -> PhoneDigits? {
        guard callingCode == 54, number.count == 12 else { return nil }
        for length in number.first(2) == 11 ? 2...2 : 3...4 {
            let rest = number.dropFirst(length)
            guard rest.first(2) == 15 else { continue }
            let area = PhoneDigits(value: number.first(length), count: length)
            let mobile = PhoneDigits(value: 9, count: 1).appending(area).appending(rest.dropFirst(2))
            return accepts(mobile) ? mobile : nil
        }
        return nil
    }
}

extension NumberingPlan {
    /// National significant numbers that start with `low...high` and have one of `lengths`.
    struct Form: Sendable {
        let low: UInt64
        let high: UInt64
        /// How many leading digits `low` and `high` stand for.
        let width: Int
        /// A bit for each length.
        var lengths: UInt64 = 0

        @inline(__always)
        func matches(_ number: PhoneDigits) -> Bool {
            lengths >> UInt64(number.count) & 1 == 1 && number.count >= width
                && (low...high).contains(number.first(width))
        }
    }

    /// Digits that are dialed in front, such as `0`, or `0xx` where `x` is any digit.
    struct Prefix: Sendable {
        let width: Int
        /// The digits up to the first `x`, and those behind the last one.
        let start: PhoneDigits
        let end: PhoneDigits

        /// Whether digits start with the prefix and go on.
        func starts(_ digits: PhoneDigits) -> Bool {
            guard digits.count > width, digits.first(start.count) == start.value else { return false }
            return digits.first(width) % PhoneDigits.powersOfTen[end.count] == end.value
        }
    }
}
