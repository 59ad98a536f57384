// Text that is sent plain must not contain an email address.

extension String {
    /// Whether an email address with a dotted domain appears anywhere in the text, percent-encoded or not.
    var holdsEmailAddress: Bool {
        withBytes(Self.holdsEmailAddress)
    }

    private static func holdsEmailAddress(_ text: ByteView) -> Bool {
        // Nearly all text has none of the bytes that can represent an `@`. An HTML escape needs both `&` and `;`.
        mayHoldAt(text, orByte: UInt8(ascii: "&")) && mayHoldAt(text, orByte: UInt8(ascii: ";"))
            && EmailAddressSearch.isIn(text)
    }

    private static func mayHoldAt(_ text: ByteView, orByte escape: UInt8) -> Bool {
        text.minimum { byte in
            Swift.min(
                Swift.min(byte ^ UInt8(ascii: "@"), Swift.min(byte ^ UInt8(ascii: "%"), byte ^ 0xEF)),
                Swift.min(byte ^ escape, byte ^ UInt8(ascii: "\\"))
            )
        } == 0
    }
}

/// Finds an email address within text, however carefully or carelessly it was written.
enum EmailAddressSearch {
    static func isIn(_ text: ByteView) -> Bool {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var reader = PercentDecoder(text)
        while let byte = reader.next() {
            decoded.append(byte)
            undoEscape(at: &decoded)
        }
        return isIn(decoded)
    }

    private static let escapes = ["&#64;", "&#x40;", "&#X40;", "&commat;", "\\u0040"]

    /// Decodes an `@` that was escaped for HTML or JSON.
    private static func undoEscape(at text: inout [UInt8]) {
        guard let last = text.last, last == UInt8(ascii: ";") || last == UInt8(ascii: "0") else { return }
        let written = escapes.first { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
        if let written {
            text.removeLast(written.utf8.count)
            text.append(UInt8(ascii: "@"))
        }
    }

    /// Searches text whose percent-encoding has been undone.
    static func isIn(_ text: [UInt8]) -> Bool {
        text.indices.contains { text[$0] == UInt8(ascii: "@") && isAddress(text, around: $0) }
    }

    private static func isAddress(_ text: [UInt8], around at: Int) -> Bool {
        guard at > 0, isOfLocalPart(text[at - 1]) else { return false }
        let labels = text[(at + 1)...].prefix(while: isOfDomain).split(separator: UInt8(ascii: "."))
        guard labels.count > 1, let last = labels.last, last.prefix(2).count == 2, last.prefix(2).allSatisfy(isLetter)
        else { return false }
        return !isPixelDensity(labels[0])
    }

    /// Whether this is a pixel density: `icon@2x.png` is a file name.
    private static func isPixelDensity(_ label: ArraySlice<UInt8>) -> Bool {
        label.count == 2 && label.first?.isDigit == true && label.last == UInt8(ascii: "x")
    }

    private static func isOfLocalPart(_ byte: UInt8) -> Bool {
        isOfDomain(byte) || "_+'\"!#$&*=?^`{|}~/".utf8.contains(byte)
    }

    private static func isOfDomain(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    /// Non-ASCII bytes count as letters, because domains and names can be in any script.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte.isLetter || byte >= 0x80
    }
}
