extension RawText {
    /// Whether UTF-8 was read as Latin-1 or Windows-1252, so that `Müller` became `MÃ¼ller`.
    ///
    /// The character for the first byte of a letter is then followed by characters for its other bytes.
    static func isMisdecoded(_ text: some Collection<Unicode.Scalar>) -> Bool {
        var (first, missing) = (0 as UInt32, 0)
        for scalar in text {
            if missing > 0, isContinuation(scalar, after: first) {
                missing -= 1
                guard missing > 0 else { return true }
            } else {
                (first, missing) = (scalar.value, count(after: scalar.value))
            }
        }
        return false
    }

    /// The number of bytes that follow the byte with this value.
    private static func count(after first: UInt32) -> Int {
        switch first {
        case 0xC2...0xDF: 1
        case 0xE0...0xEF: 2
        case 0xF0...0xF4: 3
        default: 0
        }
    }

    /// Whether this is a sign that no name has after an accented letter, or a letter that none has after `Ã`, `Ä`, or
    /// `Å`.
    private static func isContinuation(_ scalar: Unicode.Scalar, after first: UInt32) -> Bool {
        (0xA1...0xBF).contains(scalar.value) || signs.contains(scalar)
            || ((0xC3...0xC5).contains(first) && letters.contains(scalar))
    }

    /// The characters that Windows-1252 has instead of control characters, except the quotes and dashes that people
    /// type.
    private static let signs: Set<Unicode.Scalar> = [
        "\u{20AC}", "\u{201A}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}", "\u{2030}", "\u{2039}",
        "\u{2022}", "\u{2DC}", "\u{2122}", "\u{203A}",
    ]
    private static let letters: Set<Unicode.Scalar> = [
        "\u{192}", "\u{160}", "\u{152}", "\u{17D}", "\u{161}", "\u{153}", "\u{17E}", "\u{178}",
    ]
}
