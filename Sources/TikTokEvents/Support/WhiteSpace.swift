extension UInt8 {
    /// Whether this is ASCII white space.
    var isSpace: Bool {
        self == UInt8(ascii: " ") || (0x09...0x0D).contains(self)
    }
}

extension Unicode.Scalar {
    /// Whether this is white space, or an invisible character that is often picked up when copying text: a soft hyphen,
    /// a joiner, or a direction mark.
    var isSpace: Bool {
        if isASCII {
            return UInt8(ascii: self).isSpace
        }
        return switch self {
        case "\u{85}", "\u{A0}", "\u{AD}", "\u{61C}", "\u{1680}", "\u{2000}"..."\u{200F}", "\u{2028}"..."\u{202F}",
            "\u{205F}"..."\u{2069}", "\u{3000}", "\u{FEFF}":
            true
        default: false
        }
    }
}
