/// Reads ASCII text from the front.
struct TextScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    var isAtEnd: Bool {
        rest.isEmpty
    }

    var isDigitNext: Bool {
        rest.first.map { $0.isDigit } ?? false
    }

    func isNext(_ character: Unicode.Scalar) -> Bool {
        rest.first == UInt8(ascii: character)
    }

    /// Skips a character if it comes next.
    @discardableResult
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard isNext(character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Skips a string if it comes next, in any case of its ASCII letters.
    mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8, by: { $0.lowercased == $1.lowercased }) else { return false }
        rest.removeFirst(text.utf8.count)
        return true
    }

    /// Skips a zone name in brackets that ends the text, such as ` (CET)` or `[Europe/Berlin]`. Returns `false`
    /// otherwise.
    mutating func skipName() -> Bool {
        skipSpaces()
        guard let opening = rest.first, let last = rest.last,
            (opening, last) == (UInt8(ascii: "("), UInt8(ascii: ")"))
                || (opening, last) == (UInt8(ascii: "["), UInt8(ascii: "]"))
        else { return false }
        let name = rest.dropFirst().dropLast()
        guard !name.isEmpty, !name.contains(opening), !name.contains(last) else { return false }
        rest = []
        return true
    }

    /// Skips a zone's abbreviation that ends the text, such as ` CET`.
    mutating func skipAbbreviation() -> Bool {
        skipSpaces()
        guard (1...5).contains(rest.count), rest.allSatisfy({ $0.isLetter }) else { return false }
        rest = []
        return true
    }

    mutating func skipSpaces() {
        while skip(" ") {}
    }

    /// Reads as many digits as there are, up to a maximum.
    ///
    /// - Parameter count: The minimum and maximum number of digits; at most nine, which fit in any `Int`.
    /// - Returns: The number, or `nil` if there are too few digits.
    mutating func digits(_ count: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(count.upperBound).prefix { $0.isDigit }
        guard digits.count >= count.lowerBound else { return nil }
        rest.removeFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    mutating func digits(_ count: Int) -> Int? {
        digits(count...count)
    }

    /// Skips digits. Returns `false` if there are none.
    mutating func skipDigits() -> Bool {
        let digits = rest.prefix { $0.isDigit }
        rest.removeFirst(digits.count)
        return !digits.isEmpty
    }

    /// Reads `AM`, `PM`, or `p.m.`. Returns whether it is the afternoon, or `nil` if it is something else.
    mutating func half() -> Bool? {
        var half = word()
        if half.count == 1, skip(".") {
            half += word()
            _ = skip(".")
        }
        return TimePattern.halves[half]
    }

    /// Reads the letters that come next and returns them in uppercase.
    mutating func word() -> String {
        let letters = rest.prefix { $0.isLetter }
        rest.removeFirst(letters.count)
        return String(decoding: letters, as: UTF8.self).uppercased()
    }
}
