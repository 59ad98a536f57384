// Phone numbers, and the dates, hours, prices, and versions that look like them.

extension LabeledText {
    /// The end of a phone number, and of others after it. Unless the label ends with a word for a phone, shorter numbers
    /// and those of articles don't count.
    func phones(from start: Int, isCertain: Bool) -> Int? {
        var end: Int?
        var start = skipRemark(from: start)
        while let next = phone(from: start, isCertain: isCertain) {
            end = next
            start = startOfNextNumber(after: next)
        }
        return end
    }

    private func phone(from start: Int, isCertain: Bool) -> Int? {
        guard let end = number(from: start, digits: isCertain ? PhoneNumber.digitCounts : 10...15, slashes: 1),
            !isPrice(start..<end), !startsWithDateOrTime(start), !isVersion(start..<end),
            isCertain || !isArticle(start..<end)
        else { return nil }
        return end
    }

    /// Skips what people put between a label and a number: `Phone: home 213...`, `Phone: US +1 213...`.
    private func skipRemark(from start: Int) -> Int {
        let end = endOfWord(from: start)
        guard end > start, end < text.count, text[end] == " " else { return start }
        let word = string(start..<end)
        let isCountry = end - start == 2 && word == word.uppercased() && end + 1 < text.count && text[end + 1] == "+"
        return isCountry || Self.remarks.contains(word.lowercased()) ? end + 1 : start
    }

    /// The start of what may be another number, after the words that join two: `(work), 2: `, `or`.
    private func startOfNextNumber(after end: Int) -> Int {
        var index = end
        while index < text.count {
            if text[index].isSpace || Self.endsClause(text[index]) || text[index] == "(" || text[index] == ")" {
                index += 1
            } else if text[index].decimalDigit != nil, index + 1 < text.count, Self.endsLabel(text[index + 1]) {
                index += 2
            } else {
                let word = endOfWord(from: index)
                guard word > index, Self.joints.contains(string(index..<word).lowercased()) else { return index }
                index = word
            }
        }
        return index
    }

    /// The end of a word of up to twelve letters.
    private func endOfWord(from start: Int) -> Int {
        let end = text[start...].prefix(13).firstIndex { !$0.properties.isAlphabetic } ?? min(start + 13, text.count)
        return end - start > 12 ? start : end
    }

    private static let remarks: Set = [
        "home", "work", "cell", "mobile", "office", "main", "private", "business", "phone", "whatsapp", "day",
        "evening", "privat", "casa", "trabajo", "trabalho", "maison", "bureau",
    ]

    private static let joints = remarks.union([
        "or", "and", "oder", "und", "o", "y", "ou", "et", "e", "of", "en", "atau", "dan", "или", "и",
    ])

    /// Whether this is an amount: a few groups of thousands, as in `1.299.000`, many zeros, or a currency after it.
    private func isPrice(_ number: Range<Int>) -> Bool {
        let groups = text[number].split { $0 == "." || $0 == "," }
        let digits = groups.joined()
        guard digits.count <= 9, digits.allSatisfy({ $0.decimalDigit != nil }) else { return false }
        let isGrouped = groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
        return isGrouped && groups[0].count < 3
            || digits.first?.decimalDigit != 0 && digits.suffix(4).allSatisfy { $0.decimalDigit == 0 }
            || namesCurrency(after: number.upperBound)
    }

    private func namesCurrency(after end: Int) -> Bool {
        let next = text[end...].prefix(5).drop { $0 == " " }
        if let sign = next.first, sign.properties.generalCategory == .currencySymbol { return true }
        let letters = next.prefix { $0.properties.isAlphabetic }
        return Self.currencies.contains(string(letters.startIndex..<letters.endIndex))
    }

    /// Those in which prices have so many digits.
    private static let currencies: Set = [
        "COP", "CLP", "ARS", "PYG", "CRC", "IDR", "VND", "JPY", "KRW", "NGN", "RUB", "HUF",
    ]

    /// Whether a date such as `2026-11-23` or `23.11.2026`, or a time of day comes first.
    func startsWithDateOrTime(_ start: Int) -> Bool {
        var parts: [(value: Int, length: Int)] = []
        var separator: Unicode.Scalar?
        var index = start
        while parts.count < 3 {
            let digits = text[index...].prefix(5).prefix { $0.decimalDigit != nil }
            guard !digits.isEmpty else { break }
            parts.append((digits.reduce(0) { $0 * 10 + Int($1.decimalDigit ?? 0) }, digits.count))
            index = digits.endIndex
            guard index < text.count, ["-", ".", "/", ":"].contains(text[index]) else { break }
            guard separator == nil || separator == text[index] else { break }
            separator = text[index]
            index += 1
        }
        let isTime = separator == ":" && parts.count > 1 && parts[0].value < 25 && parts[1].value < 60
        guard !isTime else { return parts.prefix(2).allSatisfy { $0.length < 3 } }
        guard parts.count == 3, index == text.count || text[index].decimalDigit == nil else { return false }
        let (year, others) = parts[0].length == 4 ? (parts[0], parts[1...]) : (parts[2], parts[..<2])
        return year.length == 4 && (1900...2100).contains(year.value)
            && others.allSatisfy { (1...31).contains($0.value) && $0.length < 3 }
    }

    /// Whether this is a version such as `1.20.300.4000`. After a calling code of one digit, three digits follow.
    private func isVersion(_ number: Range<Int>) -> Bool {
        let groups = text[number].split(separator: ".")
        return groups.count > 2 && groups[0].count == 1 && groups[0].first != "0" && groups[1].count != 3
            && groups.joined().allSatisfy { $0.decimalDigit != nil }
    }

    /// Whether these are the 13 digits of an ISBN or another article number.
    private func isArticle(_ number: Range<Int>) -> Bool {
        let digits = text[number].compactMap(\.decimalDigit)
        guard digits.count == 13, number.count == 13 else { return false }
        let sum = digits.enumerated().reduce(0) { $0 + Int($1.element) * ($1.offset % 2 == 0 ? 1 : 3) }
        return sum % 10 == 0
    }

    func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text[range]))
    }
}
