extension SHA256.Digest {
    /// Reads 64 hexadecimal digits, ignoring surrounding white space, quotes, and brackets, and the algorithm's name in
    /// front: `sha256:`, `{SHA256}`.
    init?(enclosedIn text: some StringProtocol) {
        // Nearly all text is too short to examine.
        guard text.utf8.count >= 64 else { return nil }
        let isAround = { (scalar: Unicode.Scalar) in scalar.isSpace || "\"'<>[](){}".unicodeScalars.contains(scalar) }
        let scalars = text.unicodeScalars.drop(while: isAround)
        guard let last = scalars.lastIndex(where: { !isAround($0) }) else { return nil }
        let content = String(String.UnicodeScalarView(scalars[...last]))
        let name = content.dropLast(64).lowercased()
        guard name.isEmpty || ["sha256", "sha-256"].contains(String(name.dropLast())) else { return nil }
        self.init(hexDigits: content.suffix(64).utf8)
    }
}

extension StringProtocol {
    /// Whether this is an unusable digest in hexadecimal digits: one from MD5, SHA-1, or a similar algorithm, or a
    /// damaged SHA-256 digest.
    var isUselessDigest: Bool {
        [32, 40, 56, 64, 96, 128].contains(utf8.count) && utf8.allSatisfy { $0.hexDigit != nil }
            && utf8.contains(where: \.isDigit)
    }
}
