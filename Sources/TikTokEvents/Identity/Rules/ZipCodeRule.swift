extension IdentifierNormalizer {
    /// A postal code of an unknown country: lowercased, without spaces and dashes. `12345-6789` is cut to its first
    /// five digits. A date is rejected, and so are ten digits or more, as in a phone number.
    public static let zipCode = Self(rule: .zipCode(.unknownCountry))

    /// A postal code: lowercased, without spaces and dashes. US codes are cut to their first five digits.
    ///
    /// A code is repaired if the country leaves no doubt: US `2138`, `2138.0`, `MA 02138`, and `Zip: 02138` become
    /// `02138`, and German `1067`, `D-01067`, and `01067 Dresden` become `01067`. A code that has none of its country's forms is rejected. Digits of
    /// any script are converted to ASCII: `１００－０００１` becomes `1000001`.
    ///
    /// - Parameter country: The country, as a code or a name. Without it, only a code such as `12345-6789` is
    ///   treated as a US code.
    /// - Returns: The normalizer.
    public static func zipCode(country: String?) -> Self {
        guard let country else { return zipCode }
        return Self(rule: .zipCode(Country(country).map { ZipCodeForm(country: $0.lowercasedCode) } ?? .other))
    }
}

/// A postal code in its country's form.
enum ZipCodeRule {
    /// Writes the letters and digits of a code.
    ///
    /// - Returns: `false` if the text isn't a code in this form, or has non-ASCII characters.
    static func put(_ text: ByteView, form: ZipCodeForm, to code: inout ByteCursor) -> Bool {
        let text = withoutPunctuation(text)
        let body = form.startsWithDigit ? withoutPrefix(text, form: form) : text
        guard let shape = Shape(body), let digits = form.digits(of: shape) else { return false }
        for _ in 0..<digits.zeros {
            code.put(UInt8(ascii: "0"))
        }
        var count = 0
        for byte in body where byte.isLetterOrDigit && count < digits.count {
            code.put(byte.lowercased)
            count += 1
        }
        return true
    }

    /// The text without surrounding quotes and the like, and without the `.0` that a spreadsheet adds to a number.
    private static func withoutPunctuation(_ text: ByteView) -> ByteView {
        var (start, end) = (0, text.count)
        while start < end, isPunctuation(text[start]) {
            start += 1
        }
        while start < end, isPunctuation(text[end - 1]) {
            end -= 1
        }
        if end - start > 3, text[end - 1] == UInt8(ascii: "0"), text[end - 2] == UInt8(ascii: "."),
            text[start..<(end - 2)].allSatisfy(\.isDigit)
        {
            end -= 2
        }
        return text.part(start..<end)
    }

    /// An asterisk masks digits instead.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && !byte.isLetterOrDigit && byte != UInt8(ascii: "*")
    }

    /// The text without a country or state before the digits, as in `MA 02138` and `D-01067`.
    private static func withoutPrefix(_ text: ByteView, form: ZipCodeForm) -> ByteView {
        let letters = text.prefix(while: \.isLetter).count
        guard (1...3).contains(letters), form.allowsPrefix(text.part(0..<letters)) else { return text }
        let rest = text.part(letters..<text.count)
        let separators = rest.prefix(while: isPunctuation).count
        return rest.part(separators..<rest.count)
    }

    /// Applies the rule to text in any script.
    static func normalized(_ text: String, form: ZipCodeForm) throws(OmittedIdentifiers.Reason) -> String {
        let prepared = prepared(text)
        var isCode = false
        let code = prepared.withBytes { bytes in
            // Up to two zeros may be added.
            String(capacity: bytes.count + ZipCodeForm.mostZeros) { isCode = put(bytes, form: form, to: &$0) }
        }
        if !isCode, form.isChecked, let code = codeBeside(prepared, form: form) {
            return code
        }
        guard isCode else { throw .notAZipCode }
        return code
    }

    /// The whole code in text with a label, a town, or a state beside it: `Zip: 10001`, `10115 Berlin`, `01.310-100`.
    private static func codeBeside(_ text: String, form: ZipCodeForm) -> String? {
        let words = text.split { $0 == " " || ",:;()".contains($0) }
        guard let first = words.firstIndex(where: holdsDigit), let last = words.lastIndex(where: holdsDigit),
            case let before = words[..<first], before.isEmpty || before.allSatisfy({ form.allowsWord(String($0)) }),
            !PlaceText.isStreet(PlaceText.words(of: text))
        else { return nil }
        // The letters of a Dutch code are a word of their own.
        for end in [last + 2, last + 1] where end <= words.count && end - first <= 2 {
            let written = words[first..<end].joined(separator: " ")
            let code = form.hasEightDigits ? written.filter { $0 != "." } : written
            // Beside other words, a zero isn't known to be lost.
            let normalized = code.withBytes { code in
                var isWhole = false
                let normalized = String(capacity: code.count) { normalized in
                    let shape = Shape(withoutPunctuation(code))
                    isWhole = shape.flatMap(form.digits)?.zeros == 0 && put(code, form: form, to: &normalized)
                }
                return isWhole ? normalized : nil
            }
            if let normalized {
                return normalized
            }
        }
        return nil
    }

    private static func holdsDigit(_ word: Substring) -> Bool {
        word.utf8.contains(where: \.isDigit)
    }

    /// Replaces digits, dashes, and spaces of any script with their ASCII forms.
    private static func prepared(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{3012}" {
            if scalar.isSpace {
                scalars.append(" ")
            } else if isDash(scalar) {
                scalars.append("-")
            } else if let digit = scalar.decimalDigit {
                scalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
            } else {
                scalars.append(scalar.halfWidth)
            }
        }
        return String(scalars)
    }

    /// Dashes, the minus sign, and the long vowel marks that Japanese keyboards produce for a dash.
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2212}", "\u{30FC}", "\u{FF70}": true
        default: !scalar.isASCII && scalar.properties.generalCategory == .dashPunctuation
        }
    }
}

extension ZipCodeRule {
    /// The shape by which a text is recognized as a code: its letters and digits, with spaces and dashes between them.
    struct Shape {
        /// One for each letter and zero for each digit, with the first character in the highest bit.
        private(set) var letters = 0
        private(set) var count = 0
        /// The number of letters and digits before the first space or dash.
        private(set) var countBeforeSeparator: Int?
        /// The number of groups of letters and digits between separators.
        private(set) var groupCount = 0
        private(set) var hasDash = false
        private(set) var firstCharacter: UInt8
        private(set) var zerosInFront = 0

        /// Returns `nil` if the text holds anything else, or is too long or too short for a code.
        init?(_ text: ByteView) {
            guard let first = text.first else { return nil }
            firstCharacter = first
            var isInGroup = false
            for byte in text {
                if byte.isLetterOrDigit {
                    groupCount += isInGroup ? 0 : 1
                    isInGroup = true
                    zerosInFront += zerosInFront == count && byte == UInt8(ascii: "0") ? 1 : 0
                    letters = letters << 1 | (byte.isLetter ? 1 : 0)
                    count += 1
                } else if byte.isSpace || byte == UInt8(ascii: "-") {
                    isInGroup = false
                    countBeforeSeparator = countBeforeSeparator ?? count
                    hasDash = hasDash || byte == UInt8(ascii: "-")
                } else {
                    return nil
                }
            }
            guard (2...12).contains(count) else { return nil }
        }

        var isAllDigits: Bool { letters == 0 }
        var isPhoneNumber: Bool { isAllDigits && count >= 10 }
        /// Whether it is one like `2024-01-01`.
        var isDate: Bool { isAllDigits && groupCount == 3 && (6...8).contains(count) }
        var hasDigit: Bool { letters != (1 << count) - 1 }
    }
}
