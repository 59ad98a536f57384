// Numbers of documents and cards, which people also write without a colon: `SSN 123-45-6789`.

extension LabeledText {
    /// Numbers after the names of documents, whatever stands between them.
    func documents() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in text.indices where startsGroup(index) && index >= found.last?.upperBound ?? 0 {
            guard let end = documentInGroups(from: index), isLabeled(index..<end) else { continue }
            found.append(index..<end)
        }
        return found
    }

    /// Whether all of the text is the number of a document.
    var isDocument: Bool {
        guard let start = text.firstIndex(where: { !$0.isSpace }) else { return false }
        return documentInGroups(from: start).map { text[$0...].allSatisfy(\.isSpace) } ?? false
    }

    private func startsGroup(_ index: Int) -> Bool {
        guard index > 0, Self.isOfDocument(text[index]) else { return false }
        let isMark = { (scalar: Unicode.Scalar) in
            [" ", "#", "."].contains(scalar) || Self.endsLabel(scalar)
        }
        // A label's last letter comes before it.
        return isMark(text[index - 1])
            && text[..<index].suffix(4).last { !isMark($0) }?.properties.isAlphabetic == true
    }

    private static func isOfDocument(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    /// The end of at least eight digits and capitals, four of them digits, in groups that all have a digit.
    func documentInGroups(from start: Int) -> Int? {
        var (count, digits, end) = (0, 0, start)
        var index = start
        while index < text.count, count <= Self.longestDocument {
            let group = text[index...].prefix(Self.longestDocument).prefix(while: Self.isOfDocument)
            let digitsInGroup = group.count { $0.decimalDigit != nil }
            let isWord = group.endIndex < text.count && text[group.endIndex].properties.isAlphabetic
            guard !group.isEmpty, !isWord, digitsInGroup > 0 || mayHaveNoDigits(group, isFirst: count == 0) else {
                break
            }
            count += group.count
            digits += digitsInGroup
            end = group.endIndex
            guard end < text.count, [" ", "-", ".", "/"].contains(text[end]) else { break }
            index = end + 1
        }
        guard (8...Self.longestDocument).contains(count), digits >= 4, !startsWithDateOrTime(start) else { return nil }
        return end
    }

    /// Whether these letters may stand alone, as in `12345678-Z` and `AB 12 34 56 C`.
    private func mayHaveNoDigits(_ group: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Bool {
        isFirst ? group.count < 3 : group.count == 1 && text[group.startIndex - 1] == "-"
    }

    private static let longestDocument = 34

    /// Whether the words before a number say that it is one of a document, or of a card if its check digit fits.
    private func isLabeled(_ number: Range<Int>) -> Bool {
        let before = text[..<number.lowerBound].suffix(40)
        let start = before.lastIndex(where: Self.endsClause).map { $0 + 1 } ?? before.startIndex
        let label = string(start..<number.lowerBound)
        let digits = text[number].compactMap(\.decimalDigit)
        let words = label.split { !$0.isLetter }
        guard let last = words.last else { return false }
        // A card may have a number, or an end: `Card no. 4111...`.
        guard !words.suffix(2).contains(where: { Self.cards.contains($0.lowercased()) }) else {
            return Self.isCard(digits)
        }
        return switch PersonalFieldName(label)?.kind {
        case .number, .other: digits.count >= 7
        // Other words are spelled like these, but not in capitals.
        case .perhapsNumber: last.allSatisfy(\.isUppercase)
        default: false
        }
    }

    private static let cards: Set = [
        "card", "visa", "mastercard", "amex", "maestro", "cc", "tarjeta", "cartao", "cart\u{E3}o", "carte", "karte",
        "carta", "karta", "kartu", "карта",
    ]

    /// Whether these can be the digits of a payment card. The last one is a check digit.
    private static func isCard(_ digits: [UInt8]) -> Bool {
        guard (13...19).contains(digits.count), (2...6).contains(digits[0]) else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element) * (digit.offset % 2 == 0 ? 1 : 2)
            return sum + value / 10 + value % 10
        }
        return sum % 10 == 0
    }
}
