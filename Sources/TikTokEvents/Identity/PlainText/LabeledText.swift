/// Finds personal data after its label in text that people write, such as `Phone: 213-373-4253`.
///
/// What follows a label has to be as the label says, since `PUBG Mobile: 10000 UC` is a product.
struct LabeledText {
    let text: [Unicode.Scalar]

    /// The text without personal data after labels. The labels stay.
    static func withoutPersonalData(_ text: String) -> String {
        // What is left may read in another way.
        var text = text
        while let cut = cut(text) {
            text = cut
        }
        return text
    }

    /// The text without the values that are found in it, or `nil` if there are none.
    private static func cut(_ text: String) -> String? {
        let labeled = LabeledText(text: Array(text.unicodeScalars))
        let values = labeled.personalValues()
        guard !values.isEmpty else { return nil }
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
                let start = startOfValue(after: index)
                if let field = PersonalFieldName(String(String.UnicodeScalarView(label))),
                    let end = endOfValue(of: field.kind, from: start)
                {
                    // Quotes stay, and white space goes.
                    let isSpaced = text[(index + 1)..<start].allSatisfy(\.isSpace)
                    values.append((isSpaced ? index + 1 : start)..<end)
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

    static func endsLabel(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "=", "\u{FF1A}", "\u{FF1D}", "\u{FE55}": true
        default: false
        }
    }

    static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", "&", "|", "/", "\n", "\r", "\u{3001}", "\u{FF0C}", "\u{FF1B}": true
        default: false
        }
    }
}
