// Postal codes and streets.

extension LabeledText {
    /// Whether all of the text is a postal code.
    var isPostalCode: Bool {
        guard let start = text.firstIndex(where: { !$0.isSpace }) else { return false }
        return postalCode(from: start).map { text[$0...].allSatisfy(\.isSpace) } ?? false
    }

    /// The end of a code such as `90210-1234`, `1011 AB`, or `SW1A 1AA`.
    func postalCode(from start: Int) -> Int? {
        let first = endOfCode(from: start)
        let digits = text[start..<first].count { $0.decimalDigit != nil }
        let letters = text[start..<first].count { $0.properties.isAlphabetic }
        let second = first < text.count && [" ", "+"].contains(text[first]) ? endOfCode(from: first + 1) : first
        let rest = text[first..<second].dropFirst()
        // The second half of British and Canadian codes.
        let hasHalf =
            rest.count == 3 && rest.first?.decimalDigit != nil
            && rest.contains { $0.properties.isAlphabetic }
        if hasHalf, digits > 0, letters > 0, first - start <= 4 { return second }
        let isDutch = rest.count == 2 && rest.allSatisfy { ("A"..."Z").contains($0) }
        if letters == 0, (4...9).contains(digits) { return digits == 4 && isDutch ? second : first }
        // The same halves without a space.
        let isJoined =
            (5...7).contains(first - start) && digits > 1 && ("A"..."Z").contains(text[start])
            && text[first - 3].decimalDigit != nil && ("A"..."Z").contains(text[first - 2])
            && (text[first - 1].decimalDigit == nil || digits == 3 && letters == 3)
        return isJoined ? first : nil
    }

    /// The end of a word of digits, capitals, and dashes.
    private func endOfCode(from start: Int) -> Int {
        let word = text[start...].prefix(12).prefix {
            $0.decimalDigit != nil || ("A"..."Z").contains($0) || $0 == "-"
        }
        let end = word.endIndex
        return end < text.count && text[end].properties.isAlphabetic ? start : end
    }

    /// Whether the text reads as a street with a number, judging by its words only.
    var isStreet: Bool {
        let words = text.split { $0.isSpace || $0 == "+" || $0 == "," }
        let hasLetters = text.contains { $0.properties.isAlphabetic }
        guard text.count <= 200, hasLetters, !text.contains("@"), !text.contains("{") else { return false }
        return Self.isEastAsian(text[...])
            || (2...16).contains(words.count) && words.contains(where: Self.isHouse)
                && words.contains { $0.count > 2 && $0.allSatisfy { $0.properties.isAlphabetic || $0 == "." } }
    }

    /// The end of a street with a number, and of the place after it if there is a postal code.
    func street(from start: Int) -> Int? {
        let end = endOfClause(from: start)
        guard isStreet(start..<end) else { return nil }
        var (last, next) = (end, end)
        for _ in 0..<3 where next < text.count && text[next] == "," {
            let clause = next + 1..<endOfClause(from: next + 1)
            guard text[clause].split(whereSeparator: \.isSpace).count <= 4 else { break }
            next = clause.upperBound
            if text[clause].count(where: { $0.decimalDigit != nil }) > 3 {
                last = next
            }
        }
        return last
    }

    /// Whether words in capitals have the number of a house before or after them.
    private func isStreet(_ clause: Range<Int>) -> Bool {
        let words = text[clause].split(whereSeparator: \.isSpace)
        guard !Self.isEastAsian(text[clause]) else { return true }
        guard (2...8).contains(words.count), let first = words.first, let last = words.last else { return false }
        return Self.isHouse(first) && words[1].first?.properties.isUppercase == true
            || Self.isHouse(last) && first.first?.properties.isUppercase == true
    }

    /// Whether this is a number such as `5`, `12a`, or `10-12`.
    private static func isHouse(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count <= 7 && word.first?.decimalDigit != nil
            && word.count { $0.properties.isAlphabetic } < 2
            && word.allSatisfy {
                $0.decimalDigit != nil || $0.properties.isAlphabetic || ["-", "/", "."].contains($0)
            }
    }

    /// Whether digits stand among characters of East Asia, whose addresses need no spaces.
    private static func isEastAsian(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
        clause.contains { ("\u{3040}"..."\u{9FFF}").contains($0) || ("\u{AC00}"..."\u{D7A3}").contains($0) }
            && clause.contains { $0.decimalDigit != nil }
    }
}
