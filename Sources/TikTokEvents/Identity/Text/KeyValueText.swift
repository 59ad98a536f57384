/// Text with `name=value` pairs, such as a URL's query or a `Cookie` header, searched without splitting it up first.
enum KeyValueText {
    /// The length up to which a URL is searched.
    static let maximumURLLength = 16 * 1024

    /// The nonempty values of a parameter, exactly as they appear in a URL's query or fragment. Names are case sensitive.
    ///
    /// Parameters are also found after a second `?`, in the fragment of a page that routes in the browser, and in a URL
    /// whose separators a template or JSON has escaped.
    ///
    /// - Parameters:
    ///   - name: The parameter's name.
    ///   - url: A URL, or a query alone.
    /// - Returns: The values, still percent-encoded.
    static func parameters(named name: String, in url: String) -> [String] {
        unescaped(url).withBytes { url in
            var values: [String] = []
            var start = 0
            while start < url.count {
                let pair = url.part(start..<url.count)
                if pair.starts(with: name.utf8), pair.count > name.utf8.count,
                    pair[name.utf8.count] == UInt8(ascii: "=")
                {
                    let valueStart = start + name.utf8.count + 1
                    // Parameters within the value are left to its reader, so that nothing is read twice.
                    start = url.firstIndex(from: valueStart, where: endsValue)
                    if start > valueStart {
                        values.append(String(decoding: url.part(valueStart..<start), as: UTF8.self))
                    }
                }
                start = url.firstIndex(from: start, where: isSeparator) + 1
            }
            return values
        }
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "#")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        endsValue(byte) || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";")
    }

    /// The URL with the separators that JSON has escaped, such as `\u0026`. HTML's `&amp;` ends with a separator itself.
    private static func unescaped(_ url: String) -> String {
        guard url.containsASCII("\\") else { return url }
        var unescaped: [UInt8] = []
        var rest = Substring(url).utf8
        while let byte = rest.first {
            let escape = escapes.first { rest.starts(with: $0.text.utf8) { $0.lowercased == $1 } }
            unescaped.append(escape?.meaning ?? byte)
            rest = rest.dropFirst(escape?.text.utf8.count ?? 1)
        }
        return String(decoding: unescaped, as: UTF8.self)
    }

    private static let escapes: [(text: String, meaning: UInt8)] = [
        (#"\u0026"#, UInt8(ascii: "&")), (#"\x26"#, UInt8(ascii: "&")), (#"\u003d"#, UInt8(ascii: "=")),
        (#"\x3d"#, UInt8(ascii: "=")), (#"\u003f"#, UInt8(ascii: "?")), (#"\u0023"#, UInt8(ascii: "#")),
    ]

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
        guard text.withBytes({ $0.holds(UInt8(ascii: "%")) }) else { return text }
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
