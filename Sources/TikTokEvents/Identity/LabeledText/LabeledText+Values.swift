// Recognizes values: numbers, names, dates, and passwords.

extension LabeledText {
    /// The first position after white space, which may include the end of the label's line, and after marks that people
    /// and programs put around values.
    func startOfValue(after index: Int) -> Int {
        var start = index + 1
        while start < text.count,
            text[start].isSpace || Self.opensValue(text[start]) || text[start] == "<"
                || text[start] == "&" || text[start] == "="
        {
            // The end of a tag in HTML, such as `</b>`, or of a reference such as `&nbsp;`.
            let tag =
                switch text[start] {
                case "<": text[start...].prefix(Self.longestTag).firstIndex(of: ">")
                case "&": endOfReference(from: start)
                default: start
                }
            guard let tag else { break }
            start = tag + 1
        }
        return start
    }

    private static let longestTag = 16

    private func endOfReference(from start: Int) -> Int? {
        let name = text[(start + 1)...].prefix(Self.longestTag).prefix {
            $0 == "#" || $0.isASCII && $0.properties.isAlphabetic || $0.decimalDigit != nil
        }
        return name.endIndex < text.count && text[name.endIndex] == ";" ? name.endIndex : nil
    }

    private static func opensValue(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "\"", "'", "`", "*", "_", ">", "[", "{", "~", "#", "\u{201C}", "\u{201E}", "\u{2018}", "\u{AB}",
            "\u{B7}",
            "\u{2022}", "\u{260E}", "\u{FE0F}", "\u{1F4DE}", "\u{1F4F1}":
            true
        default: !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// The end of the value after a label, or `nil` if what follows isn't such a value.
    func endOfValue(of kind: PersonalFieldName.Kind, from start: Int) -> Int? {
        switch kind {
        case .phone: phones(from: start, isCertain: true)
        case .perhapsPhone: phones(from: start, isCertain: false)
        case .number:
            wholeNumber(from: start, digits: 5...30, slashes: 1) ?? document(from: start)
                ?? code(from: start, digits: 5)
        case .perhapsNumber: documentInGroups(from: start)
        case .postalCode: postalCode(from: start)
        case .street: street(from: start)
        case .personName: name(from: start)
        case .email, .other:
            wholeNumber(from: start, digits: 4...16, slashes: 2) ?? document(from: start) ?? date(from: start)
                ?? code(from: start, digits: 1)
        case .perhaps: nil
        }
    }

    /// The end of a number, with the letters that directly follow it: `12345678Z`.
    private func wholeNumber(from start: Int, digits: ClosedRange<Int>, slashes: Int) -> Int? {
        guard let end = number(from: start, digits: digits, slashes: slashes) else { return nil }
        guard end < text.count, text[end].properties.isAlphabetic else { return end }
        return document(from: start) ?? code(from: start, digits: 1) ?? end
    }

    /// The end of digits and of what people put between them. Of too many digits, the first groups count.
    func number(from start: Int, digits allowed: ClosedRange<Int>, slashes: Int) -> Int? {
        var (count, end) = (0, start)
        var slashes = slashes
        var whole: Int?
        for index in start..<text.count {
            if text[index].decimalDigit != nil {
                count += 1
                end = index + 1
                guard count <= allowed.upperBound else { return whole }
                continue
            }
            whole = allowed.contains(count) ? end : whole
            let joins = isBetweenDigits(index)
            guard Self.joinsDigits(text[index]) || joins else { break }
            if text[index] == "/" {
                slashes -= 1
                guard joins, slashes >= 0 else { break }
            }
        }
        return allowed.contains(count) ? end : whole
    }

    private static func joinsDigits(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", ".", "(", ")", "+", "_", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{30FB}", "\u{FF08}", "\u{FF09}",
            "\u{FF0B}", "\u{FF0D}":
            true
        case "\n", "\r": false
        default: scalar.isSpace || !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether a comma, a colon, or the like directly joins two digits. The end of a line doesn't.
    private func isBetweenDigits(_ index: Int) -> Bool {
        !text[index].isSpace && (Self.endsClause(text[index]) || Self.endsLabel(text[index])) && index > 0
            && index + 1 < text.count
            && text[index - 1].decimalDigit != nil && text[index + 1].decimalDigit != nil
    }

    /// The end of a document's number in groups of capitals and digits, such as `DE89 3704 0044`.
    private func document(from start: Int) -> Int? {
        var (count, end) = (0, start)
        for index in start..<endOfClause(from: start) {
            let scalar = text[index]
            if scalar.decimalDigit != nil || ("A"..."Z").contains(scalar) {
                count += scalar.decimalDigit == nil ? 0 : 1
                end = index + 1
            } else if scalar != " " && scalar != "-" {
                break
            }
        }
        let isWord = end < text.count && text[end].properties.isAlphabetic
        return count >= 5 && !isWord ? end : nil
    }

    /// The end of a date with the name of its month: `12 March 1990`, `Jan 2, 1980`.
    private func date(from start: Int) -> Int? {
        let end = endOfClause(from: start)
        let year = end < text.count && text[end] == "," ? endOfClause(from: end + 1) : end
        for end in [end, year] {
            let words = text[start..<end].split { $0.isSpace || $0 == "," }
            let count = words.joined().count { $0.decimalDigit != nil }
            guard (2...4).contains(words.count) else { return nil }
            if (5...8).contains(count) { return words.last?.endIndex }
        }
        return nil
    }

    /// The end of a single word with digits, such as a password, if nothing else follows it.
    private func code(from start: Int, digits: Int) -> Int? {
        let endsWord = { (scalar: Unicode.Scalar) in Self.endsClause(scalar) && scalar != "/" }
        let word = text[start...].prefix { !$0.isSpace && !endsWord($0) }
        let next = text[word.endIndex...].first { $0 == "\n" || $0 == "\r" || !$0.isSpace }
        guard word.count >= 6, next.map(endsWord) ?? true else { return nil }
        return word.count { $0.decimalDigit != nil } >= digits ? word.endIndex : nil
    }

    /// The end of one to four words, of up to six in capitals, and of a second part after a comma, as in `Doe, Jane`.
    private func name(from start: Int) -> Int? {
        var end: Int?
        var start = start
        for _ in 0..<2 {
            let clause = endOfClause(from: start)
            let words = wordsOfName(in: start..<clause)
            guard (1...4).contains(words.count) || (5...6).contains(words.count) && words.allSatisfy(Self.isCapital)
            else { break }
            end = words.last?.endIndex
            guard end == clause, clause < text.count, text[clause] == "," else { break }
            start = startOfValue(after: clause)
        }
        return end
    }

    /// The words up to a character that can't be in a name, or to the end of a sentence.
    private func wordsOfName(in clause: Range<Int>) -> [ArraySlice<Unicode.Scalar>] {
        var words: [ArraySlice<Unicode.Scalar>] = []
        for word in text[clause].split(whereSeparator: \.isSpace) {
            guard word.first?.properties.isAlphabetic == true else { break }
            let endsSentence = word.last == "." && word.count > 3
            let name = (endsSentence ? word.dropLast() : word).prefix(while: Self.isOfName)
            words.append(name)
            guard name.count == word.count else { break }
        }
        return words
    }

    /// Whether a word starts with a capital, or is as short as `da` and `van`.
    private static func isCapital(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.first?.properties.isUppercase == true || word.count < 4
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            || ["-", "'", ".", "\u{2019}", "\u{30FB}", "\u{B7}"].contains(scalar)
    }

    /// The end of a clause, or what comes before the next label: in `Name: Jane Doe Phone: 213`, the end of `Doe`.
    func endOfClause(from start: Int) -> Int {
        let end = text[start...].firstIndex { Self.endsClause($0) || Self.endsLabel($0) } ?? text.count
        guard end < text.count, Self.endsLabel(text[end]) else { return end }
        let words = text[start..<end].split(whereSeparator: \.isSpace)
        let label = (1...Self.mostWordsOfLabel).first { count in
            let label = words.suffix(count).joined(separator: [" "])
            let field = PersonalFieldName(String(String.UnicodeScalarView(label)))
            return field.map { $0.kind != .perhaps } ?? false
        }
        return words.dropLast(label ?? 1).last?.endIndex ?? start
    }

    private static let mostWordsOfLabel = 3
}
