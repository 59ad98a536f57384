extension SHA256.Digest {
    /// Reads 64 hexadecimal digits with nothing around them but white space, quotes or brackets.
    init?(enclosedIn text: some StringProtocol) {
        // Nearly all text is too short to look at.
        guard text.utf8.count >= 64 else { return nil }
        let isAround = { (scalar: Unicode.Scalar) in scalar.isSpace || "\"'<>[](){}".unicodeScalars.contains(scalar) }
        let scalars = text.unicodeScalars.drop(while: isAround)
        guard let last = scalars.lastIndex(where: { !isAround($0) }) else { return nil }
        self.init(hexDigits: String(String.UnicodeScalarView(scalars[...last])).utf8)
    }
}

extension StringProtocol {
    /// Whether this is a digest that is of no use: in hexadecimal digits, but of MD5, SHA-1 and the like, or one of SHA-256
    /// that was taken apart.
    var isUselessDigest: Bool {
        [32, 40, 56, 64, 96, 128].contains(utf8.count) && utf8.allSatisfy { $0.hexDigit != nil }
            && utf8.contains(where: \.isDigit)
    }
}
