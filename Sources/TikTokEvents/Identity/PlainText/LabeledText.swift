/// Finds personal data after its label in text that people write, such as `Phone: 213-373-4253`.
///
/// What follows a label has to be as the label says, since `PUBG Mobile: 10000 UC` is a product.
struct LabeledText {
    private let text: [Unicode.Scalar]

    /// The text without personal data after labels. The labels stay.
    static func withoutPersonalData(_ text: String) -> String {
        let labeled = LabeledText(text: Array(text.unicodeScalars))
        let values = labeled.personalValues()
        guard !values.isEmpty else { return text }
        var kept = String.UnicodeScalarView()
        var end = 0
        for value in values {
            kept.append(contentsOf: labeled.text[end..<value.lowerBound])
            end = value.upperBound
        }
        kept.append(contentsOf: labeled.text[end...])
        return String(kept)
    }

    private func personalValues() -> [Range<Int>] {
        var values: [Range<Int>] = []
        var labelStart = 0
        var index = 0
        while index < text.count {
            if Self.endsLabel(text[index]) {
                let label = text[labelStart..<index].suffix(Self.longestLabel)
                labelStart = index + 1
                if let field = PersonalFieldName(String(String.UnicodeScalarView(label))),
                    let end = endOfValue(of: field.kind, from: startOfValue(after: index))
                {
                    values.append(index + 1..<end)
                    (labelStart, index) = (end, end)
                    continue
                }
            } else if Self.endsClause(text[index]) {
                labelStart = index + 1
            }
            index += 1
        }
        return values
    }

    private static let longestLabel = 64

    private static func endsLabel(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "=", "\u{FF1A}", "\u{FF1D}", "\u{FE55}": true
        default: false
        }
    }

    private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", "&", "?", "|", "/", "\n", "\r", "\u{3001}", "\u{FF0C}", "\u{FF1B}": true
        default: false
        }
    }

    /// The first position after white space, which may include the end of the label's line.
    private func startOfValue(after index: Int) -> Int {
        text[(index + 1)...].firstIndex { !$0.isSpace } ?? text.count
    }

    /// The end of what a label describes, or `nil` if what follows isn't such a value.
    private func endOfValue(of kind: PersonalFieldName.Kind, from start: Int) -> Int? {
        switch kind {
        case .phone, .perhapsPhone: number(from: start, digits: 7...15)
        case .number: number(from: start, digits: 5...30) ?? code(from: start)
        case .personName: name(from: start)
        case .other: number(from: start, digits: 4...8) ?? code(from: start)
        case .perhaps: nil
        }
    }

    /// The end of digits and of what people put between them.
    private func number(from start: Int, digits allowed: ClosedRange<Int>) -> Int? {
        var (count, end) = (0, start)
        for index in start..<text.count {
            if text[index].decimalDigit != nil {
                count += 1
                end = index + 1
            } else if !Self.joinsDigits(text[index]), !isBetweenDigits(index) {
                break
            }
        }
        return allowed.contains(count) ? end : nil
    }

    private static func joinsDigits(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", ".", "(", ")", "/", "+", "_", "\u{A0}", "\u{2010}"..."\u{2015}", "\u{202F}", "\u{FF0B}",
            "\u{FF0D}":
            true
        default: false
        }
    }

    /// Whether a comma or the like directly joins two digits.
    private func isBetweenDigits(_ index: Int) -> Bool {
        Self.endsClause(text[index]) && index > 0 && index + 1 < text.count && text[index - 1].decimalDigit != nil
            && text[index + 1].decimalDigit != nil
    }

    /// The end of a single word with digits, such as a document's number or a password, if nothing else follows it.
    private func code(from start: Int) -> Int? {
        let end = endOfClause(from: start)
        let word = text[start..<end]
        return word.contains { $0.decimalDigit != nil } && !word.contains(where: \.isSpace) ? end : nil
    }

    /// The end of one to four words, and of a second part after a comma, as in `Doe, Jane`.
    private func name(from start: Int) -> Int? {
        var end: Int?
        var start = start
        for _ in 0..<2 {
            let clause = endOfClause(from: start)
            let words = text[start..<clause].split(whereSeparator: \.isSpace)
            guard (1...4).contains(words.count), words.allSatisfy({ $0.allSatisfy(Self.isOfName) }) else { break }
            end = clause
            guard clause < text.count, text[clause] == "," else { break }
            start = startOfValue(after: clause)
        }
        return end
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            || ["-", "'", ".", "\u{2019}", "\u{30FB}", "\u{B7}"].contains(scalar)
    }

    /// The end of a clause, or what comes before the next label: in `Name: Jane Doe Phone: 213`, the end of `Doe`.
    private func endOfClause(from start: Int) -> Int {
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
