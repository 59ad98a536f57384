/// Finds personal data after its label in text that people write, such as `Phone: 213-373-4253`.
///
/// A value is removed only if it looks like what its label names: `PUBG Mobile: 10000 UC` is a product.
struct LabeledText {
    let text: [Unicode.Scalar]

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    /// The text without personal data after labels. The labels stay.
    static func withoutPersonalData(_ text: String) -> String {
        // Removing a value may expose another, so repeat.
        var text = text
        while let cut = cut(text) {
            text = cut
        }
        return text
    }

    /// The text without the values that are found in it, or `nil` if there are none.
    private static func cut(_ text: String) -> String? {
        let labeled = LabeledText(text)
        var values = labeled.personalValues()
        if values.isEmpty {
            values = labeled.documents()
        }
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
                if let field = PersonalFieldName(String(String.UnicodeScalarView(label))) {
                    // Without one value, the label would describe what comes after it.
                    while let value = value(of: field.kind, after: index) {
                        values.append(value)
                        labelStart = value.upperBound
                        index = value.upperBound - 1
                    }
                }
            } else if Self.endsClause(text[index]) {
                labelStart = index + 1
            }
            index += 1
        }
        return values
    }

    private static let longestLabel = 64

    /// A value with the white space before it. Quotes stay.
    private func value(of kind: PersonalFieldName.Kind, after index: Int) -> Range<Int>? {
        let start = startOfValue(after: index)
        guard let end = endOfValue(of: kind, from: start) else { return nil }
        return (text[(index + 1)..<start].allSatisfy(\.isSpace) ? index + 1 : start)..<end
    }

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
