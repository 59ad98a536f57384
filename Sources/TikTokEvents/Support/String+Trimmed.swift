extension String {
    /// Whether the text is empty or only white space.
    var isBlank: Bool {
        unicodeScalars.allSatisfy(\.isSpace)
    }

    /// The text without the white space around it.
    var trimmed: String {
        guard !withBytes(\.isPlainlyTrimmed) else { return self }
        guard unicodeScalars.first?.isSpace == true || unicodeScalars.last?.isSpace == true else { return self }
        let scalars = unicodeScalars.drop(while: \.isSpace)
        guard let last = scalars.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(scalars[...last])
    }
}

extension ByteView {
    /// Whether the text starts and ends with a visible ASCII character, as nearly all text does.
    @inline(__always)
    var isPlainlyTrimmed: Bool {
        let visible: ClosedRange<UInt8> = 0x21...0x7E
        guard let first, let last else { return false }
        return visible.contains(first) && visible.contains(last)
    }
}
