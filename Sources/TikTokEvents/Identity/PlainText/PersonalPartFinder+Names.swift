// Reads hosts, the names of parameters, and addresses.

extension PersonalPartFinder {
    /// Whether a word is a name, or the last step of one: `customer[first]`.
    static func ends(_ name: ByteView, with word: StaticString) -> Bool {
        var end = name.count
        for bracket in ["]" as StaticString, "%5D"] where end > bracket.utf8CodeUnitCount {
            let start = end - bracket.utf8CodeUnitCount
            end = names(name.part(start..<end), bracket) ? start : end
        }
        let start = end - word.utf8CodeUnitCount
        guard start >= 0, names(name.part(start..<end), word) else { return false }
        return start == 0 || name[start - 1] == UInt8(ascii: "[") || name[start - 1] == UInt8(ascii: ".")
            || start > 2 && names(name.part(start - 3..<start), "%5b")
    }

    static func names(_ name: ByteView, _ word: StaticString) -> Bool {
        name.count == word.utf8CodeUnitCount && name.elementsEqual(ByteView(word)) { $0.lowercased == $1.lowercased }
    }

    /// Whether a part of the path says that the number after it is a phone's, or a document's if it has dashes: numbers
    /// after `/id-card/` may be an article's.
    func namesNumber(_ part: Range<Int>, _ number: Range<Int>) -> Bool {
        let kind = fieldName(part)?.kind
        return kind == .phone || isChatHost(part)
            || (kind == .number || kind == .other) && url.part(number).contains(UInt8(ascii: "-"))
    }

    /// Whether a part is the host of links that open a chat with the number after it.
    private func isChatHost(_ part: Range<Int>) -> Bool {
        Self.names(url.part(part), "t.me") || Self.names(url.part(part), "zalo.me")
    }

    /// Whether a part contains an email address. In a path, only real addresses count, because `/@name` and
    /// `/package@1.2` are common there. In a parameter, even one without a dotted domain was typed as an address, unless
    /// a digit follows.
    func holdsEmailAddress(_ part: Range<Int>) -> Bool {
        let part = url.part(part)
        return !isPath && holdsName(part) || EmailAddressSearch(part).findsAddress(orLikeness: true)
    }

    private func holdsName(_ part: ByteView) -> Bool {
        var reader = EscapeDecoder(part)
        _ = reader.next()
        while let byte = reader.next() {
            if byte == UInt8(ascii: "@") {
                guard let next = reader.next() else { return false }
                if !next.isDigit { return true }
            }
        }
        return false
    }
}
