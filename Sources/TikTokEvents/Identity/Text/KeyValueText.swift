/// Text with `name=value` pairs, such as a URL's query or a `Cookie` header, searched without splitting it up first.
enum KeyValueText {
    /// The query of a URL, or empty text.
    static func query(of url: String) -> Substring.UTF8View {
        let beforeFragment = url.utf8.prefix { $0 != UInt8(ascii: "#") }
        guard let mark = beforeFragment.firstIndex(of: UInt8(ascii: "?")) else {
            return beforeFragment.suffix(0)
        }
        return beforeFragment[beforeFragment.index(after: mark)...]
    }

    /// The nonempty values of a name, exactly as they appear in the text. Names are case sensitive.
    static func values(of name: String, in text: some Collection<UInt8>, separator: UInt8) -> [String] {
        text.split(separator: separator).compactMap { pair in
            let pair = pair.drop { $0 == UInt8(ascii: " ") }
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")), pair[..<equals].elementsEqual(name.utf8) else {
                return nil
            }
            let value = pair[pair.index(after: equals)...]
            return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
        }
    }

    /// Undoes percent-encoding. Returns `nil` unless each `%` is followed by two hex digits and the result is UTF-8.
    static func percentDecoded(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var decoded: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else {
                return nil
            }
            decoded.append(high << 4 | low)
        }
        let text = String(decoding: decoded, as: UTF8.self)
        // Decoding replaces bytes that aren't UTF-8.
        return text.utf8.elementsEqual(decoded) ? text : nil
    }
}
