/// The parameters of a URL that identify a visitor or a click, on TikTok or on another platform.
enum ClickIDParameter {
    /// The URL without them, wherever they stand: in the query, in the fragment, or in a URL within another parameter.
    ///
    /// Trackers put an id into parameters of any name, so the known ids are removed from what is left.
    static func removed(from url: String, ids: [[UInt8]]) -> String {
        IdentifierInURL.removed(ids, from: removedByName(from: url))
    }

    /// The ids of the event's click and browser, and those that its URLs name.
    static func ids(in event: Event) -> [[UInt8]] {
        let own = [event.user.ttclid, event.user.ttp].compactMap { $0 }.map(IdentifierInURL.decoded)
        let urls = [event.page?.url, event.page?.referrer].compactMap { $0 }
        // Shorter values may be words that say something else in another parameter.
        let named = urls.flatMap { IdentifierInURL.values(of: names, in: $0) }.filter { $0.count >= 8 }
        // The longest first, in case one contains another.
        return Set(own + named).sorted { $0.count > $1.count }
    }

    private static func removedByName(from url: String) -> String {
        url.withBytes { url in
            var kept: [UInt8] = []
            // Where the last separator and the name after it start in `kept`, and how often the separator was encoded.
            var (separatorStart, nameStart, depth) = (0, 0, 0)
            var name: [UInt8] = []
            var reader = EscapeDecoder(url)
            var start = 0
            while let byte = reader.next() {
                if byte == UInt8(ascii: "="), names.contains(last(of: name)) {
                    kept.removeSubrange(nameStart...)
                    if !skipValue(&reader, ofDepth: depth), kept.last != UInt8(ascii: "/") {
                        kept.removeSubrange(separatorStart...)
                    }
                    name = []
                } else if separates(byte) {
                    separatorStart = kept.count
                    kept += url[start..<reader.position]
                    (nameStart, depth) = (kept.count, reader.depth)
                    name = []
                } else {
                    kept += url[start..<reader.position]
                    name.append(byte | 0x20)
                }
                start = reader.position
            }
            return String(decoding: kept, as: UTF8.self)
        }
    }

    /// The last step of a name that isn't a position, without blanks: `ttclid` in `ttclid[]` and in `click[ttclid]`.
    private static func last(of name: [UInt8]) -> ArraySlice<UInt8> {
        let brackets = "[] ".utf8.map { $0 | 0x20 }
        let steps = name.split { brackets.contains($0) }
        return steps.last { !$0.allSatisfy(\.isDigit) } ?? []
    }

    /// In lowercase, as bytes with the bit that makes letters lowercase.
    private static let names = Set(
        [
            "ttclid", "_ttp", "ttp", "fbclid", "gclid", "gbraid", "wbraid", "dclid", "_gl", "msclkid", "twclid",
            "li_fat_id",
            "epik", "sccid", "rdt_cid", "yclid", "ymclid", "igshid", "igsh", "qclid", "srsltid", "vmcid", "obclid",
            "dicbo", "tblci", "irclickid", "cjevent", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "_kx", "klaviyo_id",
        ].map { $0.utf8.map { $0 | 0x20 }[...] }
    )

    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "/"): true
        default: false
        }
    }

    /// Skips a value and the `&` after it.
    ///
    /// - Returns: Whether another parameter of the same query follows.
    private static func skipValue(_ reader: inout EscapeDecoder, ofDepth depth: Int) -> Bool {
        var ahead = reader
        while let byte = ahead.next() {
            if ahead.depth <= depth, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "#") {
                guard byte == UInt8(ascii: "&"), ahead.depth == depth else { return false }
                reader = ahead
                return true
            }
            reader = ahead
        }
        return false
    }
}
