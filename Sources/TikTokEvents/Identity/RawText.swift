/// What all normalizing starts with: raw text of any origin, capped, trimmed and checked.
enum RawText {
    /// The longest text that is looked at, in bytes of UTF-8.
    static let maximumLength = 1024

    /// The text without the white space around it.
    static func trimmed(_ raw: String) throws(OmittedIdentifiers.Reason) -> String {
        guard raw.utf8.count <= maximumLength else { throw .tooLong }
        guard !raw.withBytes(isPlain) else { return raw }
        let scalars = raw.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isSpace }),
            let last = scalars.lastIndex(where: { !$0.isSpace })
        else { throw .empty }
        let content = scalars[start...last]
        guard !content.contains(where: isUnreadable), !isMisdecoded(content) else { throw .unreadable }
        return String(content)
    }

    /// Whether text is printable ASCII and has no white space around it, as nearly all is: there is nothing to do.
    private static func isPlain(_ raw: ByteView) -> Bool {
        guard let first = raw.first, let last = raw.last else { return false }
        return !first.isSpace && !last.isSpace && raw.allAre(in: 0x20...0x7E)
    }

    /// A control character, or the mark of a wrong decoding: the hash of such text matches nobody.
    private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (scalar < " " || scalar == "\u{7F}") && !scalar.isSpace
        }
        return scalar == "\u{FFFD}" || (scalar.properties.generalCategory == .control && !scalar.isSpace)
    }
}
