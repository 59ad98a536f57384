extension IdentifierNormalizer {
    /// An email address: trimmed and lowercased.
    ///
    /// Dots and `+tags` stay, as TikTok asks. What people and programs put around an address is dropped:
    /// `Jane <jane@example.com>`, `mailto:jane@example.com`, and `"jane@example.com."` become `jane@example.com`. Text
    /// that isn't exactly one address is rejected, as is an impossible address such as `jane@example` or
    /// `j***@example.com`.
    ///
    /// Accented letters are composed (NFC), so an address hashes the same whether an accent was typed as one character
    /// or two. A Unicode domain and its punycode form hash differently; pass the domain as the visitor typed it.
    public static let email = Self(rule: .email)
}

/// A single email address in a deliverable form.
enum EmailRule {
    /// Writes the address in lowercase.
    ///
    /// - Returns: `false` if the text isn't a single address, or if it wasn't prepared and needs a closer look.
    static func put(_ text: ByteView, isPrepared: Bool, to address: inout ByteCursor) -> Bool {
        var isInDomain = false
        var dotsInDomain = 0
        // The start of the local part or of a domain label.
        var start = 0
        var next = 0
        var localLength = 0
        while true {
            let position = text.firstIndex(from: next) { !$0.isLetterOrDigit }
            guard position < text.count else { break }
            next = position + 1
            let byte = text[position]
            let previous = position > 0 ? text[position - 1] : UInt8(ascii: ".")
            switch byte {
            case UInt8(ascii: "."):
                guard previous != UInt8(ascii: "."), previous != UInt8(ascii: "@") else { return false }
                if isInDomain {
                    guard previous != UInt8(ascii: "-"), position - start <= longestLabel else { return false }
                    // `no@no.com` is nobody's.
                    guard
                        isPrepared || dotsInDomain > 0 || position - start != localLength
                            || !text[0..<localLength].elementsEqual(text[start..<position], by: isSameLetter)
                    else { return false }
                    dotsInDomain += 1
                    start = position + 1
                }
            case UInt8(ascii: "@"):
                guard !isInDomain, previous != UInt8(ascii: "."), position <= longestLocalPart,
                    isPrepared || !Placeholder.isSuspicious(text.part(0..<position))
                else { return false }
                isInDomain = true
                localLength = position
                start = position + 1
            case UInt8(ascii: "-"):
                guard !isInDomain || position > start else { return false }
            case UInt8(ascii: "="):
                // It may be `email=jane@example.com`.
                guard isPrepared, !isInDomain, position > 0 else { return false }
            case 0x80...:
                guard isPrepared else { return false }
            default:
                guard !isInDomain, isLocal(byte), position > 0 || !isWrapping(byte) else { return false }
            }
        }
        address.put(text) { $0.lowercased }
        // The last label is the top-level domain: `com`, `xn--p1ai`. `v1`, `com1`, and `c-` aren't.
        let domain = text.part(start..<text.count)
        guard !domain.contains(where: { $0.isDigit }) || isPunycode(domain) else { return false }
        return dotsInDomain > 0 && (2...longestLabel).contains(text.count - start) && isOfDomainName(text[start])
            && isOfDomainName(text[start + 1]) && text.last != UInt8(ascii: "-")
            && (isPrepared || domain.count < 5 || !isReserved(domain))
    }

    private static func isPunycode(_ label: ByteView) -> Bool {
        label.count > 4 && zip(label, "xn--".utf8).allSatisfy { $0.lowercased == $1 }
    }

    private static func isSameLetter(_ byte: UInt8, _ other: UInt8) -> Bool {
        byte.lowercased == other.lowercased
    }

    private static func isOfDomainName(_ byte: UInt8) -> Bool {
        byte.isLetter || byte >= 0x80
    }

    /// Whether a top-level domain is one of those that no mail can reach.
    private static func isReserved(_ domain: ByteView) -> Bool {
        reserved.contains(String(decoding: domain.lazy.map(\.lowercased), as: UTF8.self))
    }

    private static let reserved: Set = ["invalid", "local", "localhost", "localdomain"]

    private static let longestLocalPart = 64
    private static let longestLabel = 63

    /// Whether the byte can be in a local part, besides letters, digits, dots, and hyphens.
    ///
    /// Of the characters that the standard allows, `*`, `%`, `{`, `|`, and `}` are excluded: in practice they mask an
    /// address or belong to a template.
    private static func isLocal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "'"), UInt8(ascii: "!"), UInt8(ascii: "#"),
            UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// Whether a spreadsheet or a URL, rather than a person, puts this character in front of an address.
    private static func isWrapping(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "`")
    }

    /// Applies the rule to text in any script, and to text inside wrapping.
    static func normalized(_ text: String) throws(OmittedIdentifiers.Reason) -> String {
        let prepared = EmailWrapping.withoutLabel(prepared(text))
        guard
            let address = address(prepared) ?? address(EmailWrapping.content(of: prepared))
                ?? onlyAddress(among: EmailWrapping.words(of: prepared))
        else { throw .notAnEmailAddress }
        guard !isOfNobody(address) else { throw .placeholder }
        return address
    }

    /// Whether the address is a dummy such as `null@null.com`, `xxx@xxx.com`, `no@no.com`, or `guest@shop.invalid`.
    private static func isOfNobody(_ address: String) -> Bool {
        let parts = address.split(separator: "@")
        guard parts.count == 2 else { return false }
        let label = parts[1].prefix { $0 != "." }
        return reserved.contains { parts[1].hasSuffix("." + $0) } || label == parts[0] && nobody.contains(String(label))
            || missing.contains(parts[0].filter(\.isLetter))
            || Placeholder.isPlaceholder(String(parts[0])) && Placeholder.isPlaceholder(String(label))
    }

    /// Words for no one that may also be someone's name.
    private static let nobody: Set = [
        "no", "non", "nein", "nope", "nobody", "noone", "nada", "keine", "fake", "noreply", "asdf", "qwerty",
    ]

    /// What people type in front of any domain if they have no address.
    private static let missing: Set = ["noemail", "nomail", "sincorreo", "notiene"]

    /// The address that is repeated, as in `jane@example.com <jane@example.com>`.
    private static func onlyAddress(among texts: [String]) -> String? {
        let addresses = Set(texts.map(address))
        return texts.count > 1 && addresses.count == 1 ? addresses.first ?? nil : nil
    }

    private static func address(_ text: String) -> String? {
        guard text.unicodeScalars.allSatisfy({ $0.isASCII || isLetter($0) }) else { return nil }
        var isAddress = false
        let address = text.withBytes { bytes in
            String(capacity: bytes.count) { isAddress = put(bytes, isPrepared: true, to: &$0) }
        }
        return isAddress ? address : nil
    }

    /// Lowercases the text, composes letters with their accents, drops invisible characters, and replaces the
    /// full-width forms of Japanese keyboards with the characters they stand for.
    private static func prepared(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
            // A Turkish keyboard's capital i has a dot that its small i must not get.
            scalars.append(scalar == "\u{130}" ? "i" : scalar.halfWidth)
        }
        return CanonicalComposition.composed(LetterCase.lowered(String(scalars)))
    }

    /// Whether a non-ASCII character can be in an address. Punctuation and symbols mask one instead.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            true
        default: false
        }
    }
}
