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
