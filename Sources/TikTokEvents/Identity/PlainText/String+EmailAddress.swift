// Text that is sent plain must not contain an email address.

extension String {
    /// Whether an email address with a dotted domain appears anywhere in the text, however it is escaped. Whatever the
    /// rule of emails accepts is found.
    var holdsEmailAddress: Bool {
        withBytes { EmailAddressSearch.mayHoldSign($0) && EmailAddressSearch($0).findsAddress() }
    }

    /// The same, and whether an address was typed with spaces around its `@`, or encoded by a mail program.
    ///
    /// Ordinary text may look like that, such as `today @ shop.example`. So such text may be left out of an event, but
    /// it is no reason to refuse the event.
    var mayHoldEmailAddress: Bool {
        withBytes {
            EmailAddressSearch.mayHoldSignOrQuotedSign($0)
                && EmailAddressSearch($0).findsAddress(orLikeness: true)
        }
    }

    /// Whether the text contains an `@`, however it is escaped.
    var holdsAtSign: Bool {
        withBytes { EmailAddressSearch.mayHoldSign($0) && EmailAddressSearch($0).holdsSign }
    }
}

/// Finds an email address within text, however carefully or carelessly it was written.
struct EmailAddressSearch {
    /// The text without its escapes.
    private let text: [UInt8]

    init(_ text: ByteView) {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var reader = EscapeDecoder(text)
        while let byte = reader.next() {
            decoded.append(byte)
        }
        self.text = decoded
    }

    /// Whether a text has any of the bytes that can represent an `@`; few texts do.
    static func mayHoldSign(_ text: ByteView) -> Bool {
        text.minimum(of: distanceToSign) == 0
    }

    /// The same, or contains `=40`, an `@` as mail programs encode it.
    static func mayHoldSignOrQuotedSign(_ text: ByteView) -> Bool {
        guard text.minimum(of: { min(distanceToSign($0), $0 ^ UInt8(ascii: "=")) }) == 0 else { return false }
        return mayHoldSign(text) || holdsQuotedSign(text)
    }

    @inline(__always)
    private static func distanceToSign(_ byte: UInt8) -> UInt8 {
        min(
            min(byte ^ UInt8(ascii: "@"), min(byte ^ UInt8(ascii: "%"), byte ^ 0xEF)),
            min(byte ^ UInt8(ascii: "&"), byte ^ UInt8(ascii: "\\"))
        )
    }

    private static func holdsQuotedSign(_ text: ByteView) -> Bool {
        let isSign = { (byte: UInt8) in byte == UInt8(ascii: "=") }
        var position = text.firstIndex(from: 0, where: isSign)
        while position + 2 < text.count {
            if text[position + 1] == UInt8(ascii: "4"), text[position + 2] == UInt8(ascii: "0") { return true }
            position = text.firstIndex(from: position + 1, where: isSign)
        }
        return false
    }

    var holdsSign: Bool {
        text.contains(UInt8(ascii: "@"))
    }

    /// Whether there is an address, or also what looks like one: with spaces around the `@`, or as mail programs encode
    /// it.
    func findsAddress(orLikeness: Bool = false) -> Bool {
        text.indices.contains { position in
            if text[position] == UInt8(ascii: "@") {
                return isLocalPart(before: position, skippingSpaces: orLikeness)
                    && isDomain(from: position + 1, skippingSpaces: orLikeness)
            }
            return orLikeness && text[position] == UInt8(ascii: "=")
                && text[position...].starts(with: "=40".utf8)
                && isLocalPart(before: position, skippingSpaces: false)
                && text[(position + 3)...].first.map(Self.isLetter) == true
                && isDomain(from: position + 3, skippingSpaces: false)
        }
    }

    private func isLocalPart(before position: Int, skippingSpaces: Bool) -> Bool {
        let front = text[..<position]
        return (skippingSpaces ? front.last { !$0.isSpace } : front.last).map(Self.isOfLocalPart) == true
    }

    private func isDomain(from position: Int, skippingSpaces: Bool) -> Bool {
        // Some people type the `@` twice.
        let rest = text[position...].drop { $0 == UInt8(ascii: "@") || skippingSpaces && $0.isSpace }
        let labels = rest.prefix(while: Self.isOfDomain).split(separator: UInt8(ascii: "."))
        // What follows isn't part of the domain: `jane@example.com.1764268000`.
        let last = labels.lastIndex { $0.count > 1 && $0.prefix(2).allSatisfy(Self.isLetter) }
        guard let last, last > 0 else { return false }
        return !(Self.isImage(labels[last]) && (last == 1 || Self.isPixelDensity(rest)))
    }

    /// Whether this starts with a pixel density: `icon@2x.png` and `icon@1.5x.png` are file names.
    private static func isPixelDensity(_ text: ArraySlice<UInt8>) -> Bool {
        let unit = text.drop { $0.isDigit || $0 == UInt8(ascii: ".") }
        return text.first?.isDigit == true && unit.first.map { $0 | 0x20 } == UInt8(ascii: "x")
            && unit.dropFirst().first?.isLetterOrDigit == false
    }

    /// Whether this is the extension of an image, which isn't a top-level domain.
    private static func isImage(_ label: ArraySlice<UInt8>) -> Bool {
        ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"].contains(
            String(decoding: label, as: UTF8.self).lowercased()
        )
    }

    private static func isOfLocalPart(_ byte: UInt8) -> Bool {
        isOfDomain(byte) || #"_+'"!#$&*=?^`{|}~/\"#.utf8.contains(byte)
    }

    private static func isOfDomain(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Non-ASCII bytes count as letters, because domains and names can be in any script.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte.isLetter || byte >= 0x80
    }
}
