extension IPAddress {
    /// Finds the first public address in a lead's field or a proxy's header.
    ///
    /// An address may have white space, quotes, a port, a zone, or a full prefix length, and may be in a list such as
    /// `X-Forwarded-For` or in a `for=` parameter of a `Forwarded` header. An IPv4 address that is mapped into IPv6 is
    /// written as IPv4.
    ///
    /// - Parameter text: One or more addresses.
    /// - Returns: The address alone, without a port or zone.
    /// - Throws: `.empty` or `.placeholder` if there is no value, or `.notAPublicAddress` if none of the addresses can
    ///   be a visitor's.
    static func firstPublic(in text: String) throws(OmittedIdentifiers.Reason) -> String {
        if let address = Self(text), address.isPublic {
            return address.written(as: text)
        }
        let trimmed = try RawText.trimmed(text)
        for element in trimmed.split(whereSeparator: { separators.contains($0) || $0.isWhitespace }) {
            if let text = bareAddress(in: element), let address = Self(text), address.isPublic {
                return address.written(as: text)
            }
        }
        throw Placeholder.isPlaceholder(trimmed) ? .placeholder : .notAPublicAddress
    }

    private static let separators: Set<Character> = [",", ";", "|"]
    private static let quotes: Set<Character> = ["\"", "'", "`", "<", ">", "(", ")", "[", "]"]

    /// The address in `for="[2001:db8::1%eth0]:443"` and the like, or `nil` for another parameter of a `Forwarded`
    /// header.
    private static func bareAddress(in element: Substring) -> String? {
        var element = element
        if let equals = element.firstIndex(of: "=") {
            guard element[..<equals].lowercased() == "for" else { return nil }
            element = element[element.index(after: equals)...]
        }
        let opening = element.firstIndex(of: "[")
        if let opening {
            element = element[opening...].dropFirst().prefix { $0 != "]" }
        }
        element = element.drop(while: quotes.contains)
        while let last = element.last, quotes.contains(last) {
            element.removeLast()
        }
        if opening == nil {
            element = withoutPort(element)
        }
        return String(withoutPrefixLength(element.prefix { $0 != "%" }))
    }

    /// Removes a port. Without brackets, only an IPv4 address can have one, because a second colon means IPv6.
    private static func withoutPort(_ element: Substring) -> Substring {
        let parts = element.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, UInt16(parts[1]) != nil else { return element }
        return parts[0]
    }

    /// Removes a prefix length: databases write a single address as a network of one, such as `8.8.8.8/32`.
    private static func withoutPrefixLength(_ element: Substring) -> Substring {
        let parts = element.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == (parts[0].contains(":") ? "128" : "32") else { return element }
        return parts[0]
    }

    private func written(as text: String) -> String {
        guard isVersion4, text.containsASCII(":") else { return text }
        return [24, 16, 8, 0].map { String(low >> UInt64($0) & 0xFF) }.joined(separator: ".")
    }
}
