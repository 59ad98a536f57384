/// How a region's phone numbers are dialed, and which forms its national significant numbers take.
///
/// The table is derived from ITU-T E.164 and the national numbering plans that administrations publish. It is coarse on
/// purpose, with leading digits and lengths only, so that it rarely goes out of date. It separates garbage from
/// possible numbers, not assigned numbers from unassigned ones.
struct NumberingPlan: Sendable {
    let callingCode: UInt64
    let callingCodeWidth: Int
    /// Ranges in the table's lists. A plan holds no references, so copying it is cheap.
    let trunkPrefixes: Range<Int>
    let internationalPrefixes: Range<Int>
    let forms: Range<Int>
    /// The forms of national numbers that start like the calling code, or `nil` if `forms` covers them.
    let formsLikeCallingCode: Range<Int>?
    /// One bit for each digit that an international prefix can start with.
    let internationalFirstDigits: UInt64

    /// The plan for a region's national numbers.
    static func of(_ region: PhoneRegion) -> Self? {
        NumberingPlanTable.shared.plan(of: region)
    }

    /// Splits an international number into its calling code and the rest.
    static func split(_ international: PhoneDigits) -> (plan: Self, number: PhoneDigits)? {
        // No calling code starts with a zero, and none is a prefix of another.
        for width in 1...3 where international.count > width {
            let callingCode = Int(international.first(width))
            guard callingCode > 0 else { return nil }
            if let plan = NumberingPlanTable.shared.plan(callingCode: callingCode) {
                return (plan, international.dropFirst(width))
            }
        }
        return nil
    }

    /// The national significant number in a number as dialed within the region, or `nil` if it fits no form of the
    /// plan.
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

    /// Whether the digits are a national significant number, which is what follows the calling code in E.164.
    func accepts(_ number: PhoneDigits) -> Bool {
        guard callingCodeWidth + number.count >= PhoneNumber.digitCounts.lowerBound else { return false }
        return NumberingPlanTable.shared.forms[forms(for: number)].contains { $0.matches(number) }
            && (callingCode != 1 || Self.isNorthAmerican(number))
    }

    private func forms(for number: PhoneDigits) -> Range<Int> {
        guard let formsLikeCallingCode, number.first(callingCodeWidth) == callingCode else { return forms }
        return formsLikeCallingCode
    }

    /// Neither the exchange nor the area code starts with 0 or 1. Areas such as 911, 290, and 555 are never assigned.
    private static func isNorthAmerican(_ number: PhoneDigits) -> Bool {
        guard number.count == 10, number.dropFirst(3).first(1) >= 2 else { return false }
        let area = number.first(3)
        let (first, second, third) = (area / 100, area / 10 % 10, area % 10)
        let isRepeated = second == third && (second == 1 || second == first)
        return second != 9 && (!isRepeated || area == 888)
    }

    /// Within Argentina, 15 follows the area code of a mobile number. In E.164, a 9 precedes the area code instead.
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
        /// How many leading digits `low` and `high` have.
        let width: Int
        /// One bit for each length.
        var lengths: UInt64 = 0

        @inline(__always)
        func matches(_ number: PhoneDigits) -> Bool {
            lengths >> UInt64(number.count) & 1 == 1 && number.count >= width
                && (low...high).contains(number.first(width))
        }
    }

    /// Digits that are dialed before a number, such as `0`, or `0xx` where `x` is any digit.
    struct Prefix: Sendable {
        let width: Int
        /// The digits before the first `x`, and those after the last.
        let start: PhoneDigits
        let end: PhoneDigits

        /// Whether the digits start with the prefix and continue after it.
        func starts(_ digits: PhoneDigits) -> Bool {
            guard digits.count > width, digits.first(start.count) == start.value else { return false }
            return digits.first(width) % PhoneDigits.powersOfTen[end.count] == end.value
        }
    }
}
