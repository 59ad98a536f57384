#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An amount of money as people write it: `$42.50`, `42,50 EUR`, `1.234,56`.
struct MoneyText {
    /// Which character is the decimal separator.
    enum Form: String, CaseIterable {
        case point = "1,234.56"
        case comma = "1.234,56"

        var decimalPoint: Character { self == .point ? "." : "," }
    }

    let amount: Decimal
    /// The currency, if its code, sign, or name is given.
    let currency: WrittenCurrency?

    /// Reads an amount.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - form: The form in which it is written. Without one, only unambiguous amounts are accepted.
    /// - Throws: `ValueRefusal` for any other text.
    init(_ text: String, form: Form?) throws(ValueRefusal) {
        let isDigit = { (character: Character) in character.isASCII && character.isNumber }
        guard let first = text.firstIndex(where: { isDigit($0) || $0 == "-" }),
            let last = text.lastIndex(where: isDigit), first <= last
        else { throw ValueRefusal("it isn't an amount of money, such as 42.50") }
        let signs = [text[..<first], text[last...].dropFirst()].map { String($0).trimmed }.filter { !$0.isEmpty }
        currency = signs.first.flatMap(WrittenCurrency.init)
        guard signs.isEmpty || signs.count == 1 && currency != nil else {
            throw ValueRefusal("it isn't an amount of money, such as 42.50; check the text around the digits")
        }
        amount = try Self.amount(in: text[first...last], form: form)
    }

    private static func amount(in text: Substring, form: Form?) throws(ValueRefusal) -> Decimal {
        let isNegative = text.first == "-"
        let digits = String(String(isNegative ? text.dropFirst() : text).trimmed.map { groupingMarks[$0] ?? $0 })
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".,' ".contains($0)) }) else {
            throw ValueRefusal("it isn't an amount of money, such as 42.50")
        }
        let point = try decimalPoint(in: digits.filter { $0 != " " && $0 != "'" }, form: form)
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == point }
        guard isGrouped(parts[0]), parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
            throw ValueRefusal("its digits aren't grouped as in 1,234.56 or 1.234,56")
        }
        return try decimal(parts.map { $0.filter(\.isNumber) }.joined(separator: "."), isNegative)
    }

    /// What may group thousands besides a period and a comma: spaces and apostrophes, each as one character.
    private static let groupingMarks: [Character: Character] = [
        "\u{A0}": " ", "\u{2007}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{2019}": "'",
    ]

    /// The decimal separator, if there is one.
    private static func decimalPoint(in digits: String, form: Form?) throws(ValueRefusal) -> Character? {
        if let form {
            return form.decimalPoint
        }
        let separators = digits.filter { !$0.isNumber }
        guard let last = separators.last else { return nil }
        let others = separators.dropLast()
        if others.isEmpty {
            // 1.234 may mean 1,234 or a little over 1.
            let decimals = digits.split(separator: last, omittingEmptySubsequences: false).last?.count ?? 0
            guard decimals != 3 else {
                throw ValueRefusal(
                    #"its separator may group thousands; name the form, such as {"money": "1,234.56"}"#
                )
            }
            return last
        }
        return others.contains(last) ? (last == "." ? "," : ".") : last
    }

    /// Whether the digits after the first group are in groups of three, with one kind of mark between them.
    private static func isGrouped(_ text: Substring) -> Bool {
        let groups = text.split(omittingEmptySubsequences: false) { !$0.isNumber }
        return groups.count == 1
            || (groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
                && Set(text.filter { !$0.isNumber }).count == 1)
    }

    private static func decimal(_ digits: String, _ isNegative: Bool) throws(ValueRefusal) -> Decimal {
        guard let decimal = JSONValue.string((isNegative ? "-" : "") + digits).decimal else {
            throw ValueRefusal("it isn't an amount of money, such as 42.50")
        }
        return decimal
    }
}
