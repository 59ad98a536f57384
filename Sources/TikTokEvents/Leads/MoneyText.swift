#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A formatted amount of money: `$42.50`, `42,50 EUR`, `1.234,56`.
struct MoneyText {
    /// Which character is the decimal separator.
    enum Format: String, CaseIterable {
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
    ///   - format: The number format. Without one, only unambiguous amounts are accepted.
    /// - Throws: `ValueRefusal` for any other text.
    init(_ text: String, format: Format?) throws(ValueRefusal) {
        let isDigit = { (character: Character) in character.isASCII && character.isNumber }
        guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: isDigit) else {
            throw ValueRefusal("it isn't an amount of money, such as 42.50")
        }
        let start = try Self.startsWithPoint(text[..<first], text[first...last]) ? text.index(before: first) : first
        var (head, tail) = (String(text[..<start]).trimmed[...], String(text[last...].dropFirst()).trimmed[...])
        // In `42.-` and `42,--`, dashes stand for the cents.
        if let mark = tail.first, mark == "." || mark == ",", tail.dropFirst().first.map(Self.isDash) == true {
            tail = tail.dropFirst().drop { Self.isDash($0) || $0.isWhitespace }
        }
        let minuses = try Self.dropMinus(&head, isInFront: true) + Self.dropMinus(&tail, isInFront: false)
        guard minuses < 2 else { throw Self.unknownText }
        currency = try Self.currency(in: [head, tail])
        amount = try Self.amount(in: text[start...last], isNegative: minuses == 1, format: format)
    }

    /// The currency of an amount, however its thousands are separated.
    static func currency(in text: String) throws(ValueRefusal) -> WrittenCurrency? {
        if let money = try? Self(text, format: .comma) { return money.currency }
        return try Self(text, format: .point).currency
    }

    private static func isDash(_ character: Character) -> Bool {
        character == "-" || character == "\u{2013}"
    }

    private static let unknownText = ValueRefusal(
        "it isn't an amount of money, such as 42.50; check the text around the digits"
    )

    /// Whether the mark in front of the first digit is the decimal separator, as in `$.50`. In `Rs.50` it isn't.
    private static func startsWithPoint(_ head: Substring, _ digits: Substring) throws(ValueRefusal) -> Bool {
        guard let mark = head.last, mark == "." || mark == "," else { return false }
        let sign = head.dropLast()
        guard let last = sign.last, last.isLetter || last == "/" else { return true }
        guard !WrittenCurrency.isAbbreviation(sign) else { return false }
        // `USD.1,234.56` can be read in one way only.
        guard !digits.allSatisfy(\.isNumber) else {
            throw ValueRefusal(
                "it isn't clear what the period or comma before its digits means; write USD 0.50 or USD 50"
            )
        }
        return false
    }

    /// Drops a minus beside the amount or at the other end of the text, as in `42.50- USD`, `-$42.50`, and `42.50 $-`.
    ///
    /// - Returns: The number of dropped signs.
    private static func dropMinus(_ text: inout Substring, isInFront: Bool) throws(ValueRefusal) -> Int {
        guard text.first == "-" || text.last == "-" else { return 0 }
        let isLast = text.first != "-"
        text = isLast ? text.dropLast() : text.dropFirst()
        // After `kr.`, a dash may stand for the cents.
        let isCents = !isInFront && isLast && (text.last == "." || text.last == ",")
        guard text.first != "-", text.last != "-", !isCents else { throw unknownText }
        return 1
    }

    private static func currency(in texts: [Substring]) throws(ValueRefusal) -> WrittenCurrency? {
        var currency: WrittenCurrency?
        for text in texts.map({ String($0).trimmed }) where !text.isEmpty {
            guard let named = WrittenCurrency(text) else { throw unknownText }
            guard let other = currency else {
                currency = named
                continue
            }
            currency = other.agreeing(with: named)
            guard currency != nil else {
                throw ValueRefusal("it contains two different currencies; keep the one that the amount is in")
            }
        }
        return currency
    }

    private static func amount(
        in text: Substring,
        isNegative: Bool,
        format: Format?
    ) throws(ValueRefusal) -> Decimal {
        let digits = String(text.map { groupingMarks[$0] ?? $0 })
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".,' ".contains($0)) }) else {
            throw ValueRefusal("it isn't an amount of money, such as 42.50")
        }
        let point = try decimalPoint(in: digits.filter { $0 != " " && $0 != "'" }, format: format)
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == point }
        guard !isGroupedFromZero(parts[0]) else {
            throw ValueRefusal("its first group of thousands is 0; check the format that its transform specifies")
        }
        guard isGrouped(parts[0]), parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
            throw ValueRefusal(
                format.map { "it doesn't match \($0.rawValue), the format that its transform specifies" }
                    ?? "its digits aren't grouped as in 1,234.56 or 1.234,56"
            )
        }
        return try decimal(parts.map { $0.filter(\.isNumber) }.joined(separator: "."), isNegative)
    }

    /// What may group thousands besides a period and a comma: spaces and apostrophes, each as one character.
    private static let groupingMarks: [Character: Character] = [
        "\u{A0}": " ", "\u{2007}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{2019}": "'",
    ]

    /// The decimal separator, if there is one.
    private static func decimalPoint(in digits: String, format: Format?) throws(ValueRefusal) -> Character? {
        if let format {
            return format.decimalPoint
        }
        let separators = digits.filter { !$0.isNumber }
        guard let last = separators.last else { return nil }
        let others = separators.dropLast()
        if others.isEmpty {
            // 1.234 may mean 1,234 or a little over 1.
            let parts = digits.split(separator: last, omittingEmptySubsequences: false)
            let isFraction = parts[0].isEmpty || parts[0].first == "0"
            guard isFraction || parts.last?.count != 3 else {
                throw ValueRefusal(
                    #"its separator may be a thousands separator; specify the format, such as {"money": "1,234.56"}"#
                )
            }
            return last
        }
        return others.contains(last) ? (last == "." ? "," : ".") : last
    }

    /// Whether the digits after the first group are in groups of three, with one kind of mark between them.
    private static func isGrouped(_ text: Substring) -> Bool {
        let groups = text.split(omittingEmptySubsequences: false) { !$0.isNumber }
        guard groups.count > 1 else { return true }
        let sizes = Set(groups.dropFirst().dropLast().map(\.count))
        // In India, the groups before the last one have two digits: 12,34,567.
        return groups.last?.count == 3 && (sizes.isSubset(of: [3]) || sizes == [2] && groups[0].count < 3)
            && (1...3).contains(groups[0].count) && Set(text.filter { !$0.isNumber }).count == 1
    }

    /// Whether digits seem to be in groups, although no group of thousands starts with a zero: `0.750`, `0 750`.
    private static func isGroupedFromZero(_ text: Substring) -> Bool {
        text.first == "0" && text.contains { !$0.isNumber }
    }

    private static func decimal(_ digits: String, _ isNegative: Bool) throws(ValueRefusal) -> Decimal {
        guard let decimal = JSONValue.string((isNegative ? "-" : "") + digits).decimal else {
            throw ValueRefusal("it isn't an amount of money, such as 42.50")
        }
        return decimal
    }
}
