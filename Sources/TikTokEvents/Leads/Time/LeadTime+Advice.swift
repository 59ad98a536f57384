extension LeadTime {
    /// Says what an unreadable text seems to be, and what to do about it.
    static func advice(on text: String) -> String {
        if Placeholder.isPlaceholder(text) {
            return "it is a placeholder, not a time; check what fills this field of the lead"
        }
        let digits = text.utf8.prefix(while: \.isDigit).count
        let rest = text.dropFirst(digits)
        if digits == 4, let advice = adviceAfterYear(rest.drop { $0 == "-" }) {
            return advice
        }
        if (1...2).contains(digits), rest.first == ":" {
            return "it is a time of day without a date; \(example)"
        }
        if namesMonth(text) {
            return "it spells out its month in an unrecognized format; \(example), "
                + #"or specify its format in a transform, such as {"date": "MMM d, yyyy h:mm a", "zone": "-05:00"}"#
        }
        if let separator = rest.first, (digits == 4 ? "." : (1...2).contains(digits) ? "/.-" : "").contains(separator),
            rest.count(where: { $0 == separator }) > 1
        {
            return "it doesn't say which number is the day, the month, or the year; \(example), "
                + #"or specify its format in a transform, such as {"date": "MM/dd/yyyy HH:mm", "zone": "-05:00"}"#
        }
        if isRounded(text) {
            return "a spreadsheet rounded it; format the column as text, and \(example)"
        }
        return PayloadField.Kind.date.advice
    }

    /// Says what a text that starts with a four-digit year seems to be.
    private static func adviceAfterYear(_ rest: Substring) -> String? {
        if rest.first == "W" {
            return "it is a week of a year, not a date; \(example)"
        }
        switch rest.prefix(while: \.isNumber).count {
        case 0 where rest.isEmpty, 2 where rest.count == 2: return "it is a date without a day; \(example)"
        case 3: return "it is a day of a year, not a date; \(example)"
        default: return nil
        }
    }

    private static func namesMonth(_ text: String) -> Bool {
        text.uppercased().split { !$0.isLetter }.contains { TimePattern.months.contains(String($0.prefix(3))) }
            && text.contains(where: \.isNumber)
    }

    /// Whether a text is a number with an exponent, such as `1.79543E+09`.
    private static func isRounded(_ text: String) -> Bool {
        text.first?.isNumber == true && text.lowercased().contains("e")
            && text.allSatisfy { $0.isNumber || "eE+.,".contains($0) }
    }
}
