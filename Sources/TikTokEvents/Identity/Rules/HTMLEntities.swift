/// Characters that a web form or a template has escaped, as in `O&#039;Brien` and `M&uuml;ller`.
enum HTMLEntities {
    /// The text with its entities decoded, even if escaped twice, or `nil` if one of them isn't known or
    /// is cut off.
    static func decoded(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return decodedOnce(text).flatMap(decodedOnce)
    }

    private static func decodedOnce(_ text: String) -> String? {
        var decoded = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let name = rest.prefix { $0.isASCII && ($0 == "#" || $0.properties.isAlphabetic || $0.decimalDigit != nil) }
            guard scalar == "&", !name.isEmpty, rest[name.endIndex...].first == ";" else {
                guard scalar != "&" || !isCutOff(String(name)) else { return nil }
                decoded.append(scalar)
                continue
            }
            guard let entity = entity(String(name)) else { return nil }
            decoded.append(contentsOf: entity)
            rest = rest[name.endIndex...].dropFirst()
        }
        return String(decoded)
    }

    /// Whether this is an entity without its semicolon, as in `Jos&eacute` and `M&uumlller`.
    private static func isCutOff(_ name: String) -> Bool {
        let mark = name.dropFirst()
        return named[name.lowercased()] != nil || marks.keys.contains { $0.utf8.count > 2 && mark.hasPrefix($0) }
    }

    private static func entity(_ name: String) -> [Unicode.Scalar]? {
        if name.hasPrefix("#") {
            let isHexadecimal = name.lowercased().hasPrefix("#x")
            return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
                .flatMap(Unicode.Scalar.init).map { [$0] }
        }
        if let scalar = named[name.lowercased()] {
            return [scalar]
        }
        // `uuml` is u and an umlaut.
        guard let letter = name.unicodeScalars.first, let mark = marks[String(name.dropFirst())] else { return nil }
        return [letter, mark]
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "lsquo": "'", "rsquo": "'",
        "ndash": "-",
        "szlig": "\u{DF}", "aelig": "\u{E6}", "oslash": "\u{F8}", "oelig": "\u{153}", "thorn": "\u{FE}",
        "eth": "\u{F0}",
    ]

    private static let marks: [String: Unicode.Scalar] = [
        "uml": "\u{308}", "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "tilde": "\u{303}",
        "cedil": "\u{327}", "ring": "\u{30A}", "caron": "\u{30C}",
    ]
}
