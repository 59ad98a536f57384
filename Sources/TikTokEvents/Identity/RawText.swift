/// The first step of all normalizing: raw text of any origin is limited in length, trimmed, and checked.
enum RawText {
    /// The maximum length of text to examine, in UTF-8 bytes.
    static let maximumLength = 1024

    /// The text without surrounding white space.
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

    /// Whether the text is printable ASCII without surrounding white space, as nearly all text is.
    private static func isPlain(_ raw: ByteView) -> Bool {
        guard let first = raw.first, let last = raw.last else { return false }
        return !first.isSpace && !last.isSpace && raw.allAre(in: 0x20...0x7E)
    }

    /// Whether this is a control character or the sign of incorrect decoding. A hash of such text matches no one.
    private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (scalar < " " || scalar == "\u{7F}") && !scalar.isSpace
        }
        return scalar == "\u{FFFD}" || (scalar.properties.generalCategory == .control && !scalar.isSpace)
    }
}
