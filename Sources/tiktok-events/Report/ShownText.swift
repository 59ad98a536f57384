extension String {
    /// The text on one line, for text that the tool didn't write itself, such as ids, names, and paths.
    ///
    /// Control characters, bidirectional controls, and line separators are escaped as in JSON, so that they can't clear
    /// the screen, imitate other lines, or reverse what follows.
    var shown: String {
        isPlain(allowing: []) ? self : escaped { _ in nil }
    }

    /// Whole output: like ``shown``, but its line feeds, tabs, and colors stay. JSON stays the same JSON.
    var printable: String {
        isPlain(allowing: [.lineFeed, UInt8(ascii: "\t")]) ? self : escaped(keeping: Self.layout)
    }

    /// Whether no character needs to be escaped, judged by bytes alone, so that most text costs one fast pass.
    private func isPlain(allowing layout: [UInt8]) -> Bool {
        utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || layout.contains($0) }
    }

    /// Escapes the text, except for what `keeping` finds at the start of the rest.
    private func escaped(keeping prefix: (Substring.UnicodeScalarView) -> Int?) -> String {
        var result = String.UnicodeScalarView()
        var rest = Substring(self).unicodeScalars
        while let scalar = rest.first {
            let count = prefix(rest)
            if let count {
                result.append(contentsOf: rest.prefix(count))
            } else if scalar.misleads {
                let digits = String(scalar.value, radix: 16)
                result.append(
                    contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars
                )
            } else {
                result.append(scalar)
            }
            rest = rest.dropFirst(count ?? 1)
        }
        return String(result)
    }

    /// The length of a line feed, a tab, or a color such as `ESC[31m`, or `nil` for anything else.
    private static func layout(_ text: Substring.UnicodeScalarView) -> Int? {
        guard let first = text.first, !["\n", "\t"].contains(first) else { return 1 }
        guard first == "\u{1B}", text.dropFirst().first == "[" else { return nil }
        let digits = text.dropFirst(2).prefix { ("0"..."9").contains($0) }.prefix(3).count
        return text.dropFirst(2 + digits).first == "m" ? digits + 3 : nil
    }
}

extension Unicode.Scalar {
    /// Whether it changes how the text around it looks, in ways that only the tool may. All such characters have at
    /// most four hexadecimal digits.
    fileprivate var misleads: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: properties.isBidiControl
        }
    }
}
