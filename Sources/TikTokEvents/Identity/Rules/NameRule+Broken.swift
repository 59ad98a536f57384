extension NameRule {
    /// Whether a letter was lost when the text was converted: `M?ller`, `Jos?`, `Mu¤oz`.
    static func holdsBrokenLetter(_ text: String) -> Bool {
        // The sign for a currency ends with the second byte.
        guard text.withBytes({ $0.contains { $0 == UInt8(ascii: "?") || $0 == 0xA4 } }) else { return false }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let isBroken =
                isReplacement(scalar) && previous.properties.isAlphabetic
                || isReplacement(previous) && scalar.properties.isAlphabetic
            guard !isBroken else { return true }
            previous = scalar
        }
        return false
    }

    private static func isReplacement(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "?" || scalar == "\u{A4}"
    }

    /// Whether there is markup in the text, as in `Jane<br>Doe`. A bracket alone is punctuation.
    static func holdsTag(_ text: String) -> Bool {
        text.withBytes { text in
            guard let end = text.lastIndex(of: UInt8(ascii: ">")) else { return false }
            return (0..<end).contains {
                text[$0] == UInt8(ascii: "<") && (text[$0 + 1].isLetter || text[$0 + 1] == UInt8(ascii: "/"))
            }
        }
    }
}
