extension Placeholder {
    /// Whether a template was never filled in, such as `{{email}}`, `__CLICKID__` or `*|FNAME|*`.
    static func isMacro(_ lowered: String) -> Bool {
        openings.contains { lowered.contains($0) } || isDelimited(lowered) || isFormat(lowered)
    }

    /// What opens a macro anywhere in a text.
    private static let openings = ["{{", "${", "#{", "%{", "@{", "{%", "{!", "{$", "<%", "<?", "*|", "[["]

    /// What encloses a macro that is the whole text.
    private static let delimiters = [
        ("{", "}"), ("[", "]"), ("<", ">"), ("__", "__"), ("%", "%"), ("#", "#"), ("$", "$"), ("@", "@"), ("|", "|"),
        ("~~", "~~"), ("!!", "!!"), ("^^", "^^"),
    ]

    private static func isDelimited(_ text: String) -> Bool {
        delimiters.contains { opening, closing in
            guard text.hasPrefix(opening), text.hasSuffix(closing) else { return false }
            let name = text.dropFirst(opening.count).dropLast(closing.count)
            // An address in brackets is an address, and a UUID in braces a UUID.
            return name.contains(where: \.isLetter) && name.count <= 64
                && !name.contains { $0 == "@" && opening != "@" }
                && !(name.contains("-") && name.allSatisfy { $0.isHexDigit || $0 == "-" })
        }
    }

    /// Whether a text is a `printf` format, such as `%s` or `%1$@`, or what Go prints for a wrong one.
    private static func isFormat(_ text: String) -> Bool {
        guard text.hasPrefix("%"), text.count > 1 else { return false }
        return text.hasPrefix("%!") || text.dropFirst().drop { $0.isNumber || $0 == "$" }.count == 1
    }

    /// Whether a program printed an object in place of its content, such as `Optional("Jane")`.
    static func isPrintedObject(_ lowered: String) -> Bool {
        lowered.contains("[object ")
            || ["optional(", "some(", "symbol(", "function(", "function (", "system.", "#<", "[ljava."]
                .contains { lowered.hasPrefix($0) }
    }
}
