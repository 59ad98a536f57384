extension Unicode.Scalar {
    /// The ASCII character that a full-width form stands for, or the scalar itself. Japanese keyboards type such forms.
    var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFF01 + 0x21))
        case 0x3002, 0xFF61: "."
        default: self
        }
    }

    /// The value of a decimal digit in any script.
    var decimalDigit: UInt8? {
        if isASCII {
            return ("0"..."9").contains(self) ? UInt8(ascii: self) - UInt8(ascii: "0") : nil
        }
        guard properties.numericType == .decimal else { return nil }
        return properties.numericValue.map { UInt8($0) }
    }
}

extension String {
    /// The text with full-width letters, half-width katakana, ligatures, and the letters of mathematics, which are sold as
    /// fonts for names, in their usual forms. Marks aren't composed.
    var inUsualForms: String {
        guard utf8.contains(where: { $0 >= 0xEF }) else { return self }
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            scalars.append(contentsOf: scalar.usualForm)
        }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    fileprivate var usualForm: [Unicode.Scalar] {
        switch value {
        case 0xFB00...0xFB06: return Self.ligatures[Int(value - 0xFB00)]
        case 0xFF65...0xFF9F: return [Self.katakana[Int(value - 0xFF65)]]
        case 0x1D400...0x1D6A3:
            // Alphabets of 26 capitals and 26 small letters follow each other.
            let letter = UInt8((value - 0x1D400) % 52)
            return [Unicode.Scalar(letter < 26 ? UInt8(ascii: "A") + letter : UInt8(ascii: "a") + letter - 26)]
        default: return [halfWidth]
        }
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.unicodeScalars) }
    private static let katakana = Array(
        "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}".unicodeScalars
    )
}
