/// Finds and removes identifiers in a URL by their value, whatever parameter holds them and however they are encoded.
enum IdentifierInURL {
    /// The URL without the identifiers. One with fewer than eight bytes must be a whole word, so that a test value
    /// such as `T` leaves other words alone.
    static func removed(_ ids: [[UInt8]], from url: String) -> String {
        ids.reduce(url) { removed($1, from: $0) }
    }

    private static func removed(_ id: [UInt8], from url: String) -> String {
        guard let first = id.first else { return url }
        return url.withBytes { url in
            let bytes = decoded(url)
            var kept: [UInt8] = []
            var end = 0
            var index = hostEnd(in: bytes)
            while index + id.count <= bytes.count {
                guard bytes[index].byte == first, isFound(id, at: index, in: bytes) else {
                    index += 1
                    continue
                }
                kept += url[end..<bytes[index].range.lowerBound]
                index += id.count
                end = bytes[index - 1].range.upperBound
            }
            return String(decoding: kept + url[end...], as: UTF8.self)
        }
    }

    private static func isFound(_ id: [UInt8], at start: Int, in bytes: [DecodedByte]) -> Bool {
        let end = start + id.count
        guard bytes[start..<end].elementsEqual(id, by: { $0.byte == $1 }) else { return false }
        return id.count >= 8
            || !(start > 0 && bytes[start - 1].byte.isLetterOrDigit)
                && !(end < bytes.count && bytes[end].byte.isLetterOrDigit)
    }

    /// The values that follow one of the names, in a parameter or in JSON within one. The names have the bit that makes
    /// letters lowercase.
    static func values(of names: Set<ArraySlice<UInt8>>, in url: String) -> [[UInt8]] {
        var values: [[UInt8]] = []
        var isNamed = false
        var word: [UInt8] = []
        for byte in decoded(url) + [UInt8(ascii: "&")] {
            guard ends(word: byte) else {
                word.append(byte)
                continue
            }
            if !word.isEmpty {
                if isNamed {
                    values.append(word)
                }
                isNamed = names.contains(word.map { $0 | 0x20 }[...])
                word = []
            }
            isNamed = isNamed && !separates(byte)
        }
        return values
    }

    private static func ends(word byte: UInt8) -> Bool {
        #"=:,"'[]{}() "#.utf8.contains(byte) || separates(byte)
    }

    private static func separates(_ byte: UInt8) -> Bool {
        "?&;#/,".utf8.contains(byte)
    }

    /// A byte without its escapes, and where it stands in the URL.
    private struct DecodedByte {
        let byte: UInt8
        let range: Range<Int>
    }

    /// The text without its escapes.
    static func decoded(_ text: String) -> [UInt8] {
        text.withBytes(decoded).map(\.byte)
    }

    private static func decoded(_ url: ByteView) -> [DecodedByte] {
        var bytes: [DecodedByte] = []
        var reader = EscapeDecoder(url)
        var start = 0
        while let byte = reader.next() {
            bytes.append(DecodedByte(byte: byte, range: start..<reader.position))
            start = reader.position
        }
        return bytes
    }

    /// The position after the host.
    private static func hostEnd(in bytes: [DecodedByte]) -> Int {
        let isSlash = { (byte: DecodedByte) in byte.byte == UInt8(ascii: "/") }
        guard let slashes = bytes.firstIndex(where: isSlash), bytes[slashes...].prefix(2).allSatisfy(isSlash),
            let host = bytes[slashes...].firstIndex(where: { !isSlash($0) })
        else { return 0 }
        return bytes[host...].firstIndex { "/?#".utf8.contains($0.byte) } ?? bytes.count
    }
}
