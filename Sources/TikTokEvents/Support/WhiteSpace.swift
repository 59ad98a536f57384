extension UInt8 {
    /// Whether this is ASCII white space.
    var isSpace: Bool {
        self == UInt8(ascii: " ") || (0x09...0x0D).contains(self)
    }
}

extension Unicode.Scalar {
    /// Whether this is white space, or an invisible character that is often picked up when copying text.
    var isSpace: Bool {
        if isASCII {
            return UInt8(ascii: self).isSpace
        }
        return switch self {
        case "\u{200B}", "\u{2060}", "\u{FEFF}": true
        default: properties.isWhitespace
        }
    }
}
