extension Placeholder {
    /// Whether a text is a template that was never filled in, such as `{{email}}`, `__CLICKID__`, or `*|FNAME|*`.
    static func isMacro(_ lowered: String) -> Bool {
        lowered.withBytes(holdsBrackets) || isDelimited(lowered) || isVariable(lowered) || isFormat(lowered)
    }

    private static func holdsBrackets(_ text: ByteView) -> Bool {
        text.indices.dropLast().contains { index in
            !text[index].isLetterOrDigit && brackets.contains(UInt16(text[index]) << 8 | UInt16(text[index + 1]))
        }
    }

    /// Two-byte markers that open or close a macro anywhere in a text. A truncated field may contain only one of them.
    private static let brackets = Set(
        [
            "{{", "}}", "${", "$(", "$[", "#{", "%{", "@{", "{%", "%}", "{!", "{$", "<%", "%>", "<?", "?>", "*|", "|*",
            "[[", "]]",
        ]
        .map { $0.utf8.reduce(0) { $0 << 8 | UInt16($1) } }
    )

    /// Delimiters of a macro that is the whole text.
    private static let delimiters = [
        ("{", "}"), ("[", "]"), ("<", ">"), ("__", "__"), ("%", "%"), ("#", "#"), ("$", "$"), ("@", "@"), ("|", "|"),
        ("~", "~"), ("!", "!"), ("^^", "^^"), ("((", "))"), ("&", ";"), (":", ":"), ("\u{2039}", "\u{203A}"),
        ("\u{FF5B}", "\u{FF5D}"), ("\u{3010}", "\u{3011}"),
    ]

    private static func isDelimited(_ text: String) -> Bool {
        delimiters.contains { opening, closing in
            let (isOpen, isClosed) = (text.hasPrefix(opening), text.hasSuffix(closing))
            // A brace may be cut off.
            guard isOpen && isClosed || opening == "{" && (isOpen || isClosed) else { return false }
            let name = text.dropFirst(isOpen ? opening.count : 0).dropLast(isClosed ? closing.count : 0)
            // An address in brackets is still an address, and a UUID in braces is still a UUID.
            return name.contains(where: \.isLetter) && name.count <= 64
                // In other brackets than ASCII's, people write titles.
                && (opening.utf8.count < 3 || name.utf8.allSatisfy { $0 < 0x80 })
                && !name.contains { $0 == "@" && opening != "@" }
                && !(name.contains("-") && name.allSatisfy { $0.isHexDigit || $0 == "-" })
        }
    }

    /// Whether a text is the name of a variable, such as `$ttclid` in PHP or `:id` in a route.
    private static func isVariable(_ text: String) -> Bool {
        guard text.hasPrefix("$") || text.hasPrefix(":") else { return false }
        let name = text.dropFirst()
        return name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || "_.{}[]()".contains($0) }
    }

    /// Whether a text is a `printf` format such as `%s` or `%1$@`, what Go prints for an invalid one, or half of
    /// `%%x%%`.
    private static func isFormat(_ text: String) -> Bool {
        guard text.hasPrefix("%"), text.count > 1 else { return false }
        return text.hasPrefix("%!") || text.hasPrefix("%%")
            || text.dropFirst().drop { $0.isNumber || $0 == "$" }.count == 1
    }

    /// Whether a program printed an object instead of its content, such as `Optional("Jane")` and `b'Jane'`.
    static func isPrintedObject(_ lowered: String) -> Bool {
        lowered.withBytes { holdsObject($0) || isPythonLiteral($0) }
            || [
                "optional(", "some(", "symbol(", "function(", "function (", "system.", "#<", "[ljava.",
                "promise {",
            ]
            .contains { lowered.hasPrefix($0) }
    }

    /// Whether this is a string as Python prints it: `b'Jane'`, `u"Jane"`.
    private static func isPythonLiteral(_ text: ByteView) -> Bool {
        guard text.count > 2, text[1] == UInt8(ascii: "'") || text[1] == UInt8(ascii: "\"") else { return false }
        return text.last == text[1]
            && (text[0] == UInt8(ascii: "b") || text[0] == UInt8(ascii: "u") || text[0] == UInt8(ascii: "r"))
    }

    private static func holdsObject(_ text: ByteView) -> Bool {
        let start = ByteView("[object ")
        guard text.count >= start.count else { return false }
        return (0...(text.count - start.count)).contains { offset in
            start.indices.allSatisfy { text[offset + $0] == start[$0] }
        }
    }

    /// Whether a text is a spreadsheet formula's error, in any language: `#REF!`, `#NAME?`, `#N/D`.
    static func isSpreadsheetError(_ lowered: String) -> Bool {
        guard lowered.hasPrefix("#") else { return false }
        let name = lowered.dropFirst()
        return ["n/a", "n/d", "n/v", "nv", "nd", "getting_data"].contains(name)
            || name.count > 2 && (name.hasSuffix("!") || name.hasSuffix("?"))
                && name.dropLast().allSatisfy { $0.isLetter || "/0\u{A1}".contains($0) }
    }

    /// Whether a text is a form's or a manual's request for the value: `-- Select --`, `Please choose`,
    /// `YOUR_CLICK_ID`, `xxx`.
    static func isInvitation(_ lowered: String) -> Bool {
        let words = lowered.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        guard let first = words.first else { return false }
        let isAsking = words.count > 1 && invitations.contains(String(first)) && !lowered.contains(where: \.isNumber)
        return isAsking
            || words.allSatisfy { $0.allSatisfy { $0 == "x" } } && (3...32).contains(words.joined().count)
    }

    private static let invitations = ["your", "insert", "enter", "select", "choose", "please"]

    /// Whether a text may be such a request, judged by its first word.
    @inline(__always)
    static func mayBeInvitation(_ text: ByteView) -> Bool {
        guard text.count > 2 else { return false }
        return switch (Unicode.Scalar(text[0] | 0x20), Unicode.Scalar(text[1] | 0x20)) {
        case ("x", _): true
        case ("y", "o"), ("i", "n"), ("e", "n"), ("s", "e"), ("c", "h"), ("p", "l"): beginsWithInvitation(text)
        default: false
        }
    }

    private static func beginsWithInvitation(_ text: ByteView) -> Bool {
        guard let end = text.firstIndex(where: { !$0.isLetter }), (4...6).contains(end) else { return false }
        let word = text.part(0..<end).lazy.map { $0 | 0x20 }
        return invitations.contains { $0.utf8.elementsEqual(word) }
    }
}
