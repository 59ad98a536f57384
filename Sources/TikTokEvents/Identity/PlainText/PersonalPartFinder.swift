/// Finds the parts of a URL that hold personal data, in one pass over its bytes.
///
/// A URL is a sequence of segments between `/ ? & ; #`, some of which are `name=value`. Escapes are undone while
/// reading, so a URL in a parameter is a sequence of segments too.
struct PersonalPartFinder {
    private let url: ByteView
    private var found: [Range<Int>] = []

    private var segment = Segment(start: 0)
    /// The last nonempty segment, which is the host at first.
    private var previous = 0..<0
    private var isPath = true
    /// Whether the segment follows a slash: in the path, in a route in the fragment, or in a URL in a parameter.
    private var isBehindSlash = false

    private struct Segment {
        let start: Int
        /// Where the name of the next value would start.
        var nameStart: Int
        /// The position after the first `=`.
        var valueStart: Int?
        /// The position of the first `@`.
        var at: Int?

        init(start: Int) {
            self.start = start
            nameStart = start
        }

        /// Where an address may start: at the value, or at the start of the segment if the `@` is in the name.
        var suspicious: Int {
            guard let valueStart, let at, at >= valueStart else { return start }
            return valueStart
        }
    }

    init(in url: ByteView) {
        self.url = url
    }

    /// The ranges of personal values, in order.
    mutating func find() -> [Range<Int>] {
        var reader = EscapeDecoder(url, from: skipAuthority())
        segment = Segment(start: reader.position)
        while true {
            // Most bytes are letters. No special character comes after `@` in ASCII.
            reader.skip(UInt8(ascii: "A")...UInt8(ascii: "~"))
            let start = reader.position
            guard let byte = reader.next() else { break }
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "#"):
                endSegment(at: start)
                isBehindSlash = byte == Self.slash
                isPath = isPath && isBehindSlash
                segment = Segment(start: reader.position)
            case UInt8(ascii: "="), UInt8(ascii: ":"):
                if kind(ofName: segment.nameStart..<start) != nil {
                    let end = endOfValue(from: reader)
                    removeAddress(before: start)
                    remove(reader.position..<end)
                    reader = EscapeDecoder(url, from: end)
                    segment = Segment(start: end)
                } else {
                    segment.nameStart = reader.position
                    if segment.valueStart == nil, byte == UInt8(ascii: "=") {
                        segment.valueStart = reader.position
                    }
                }
            case UInt8(ascii: "@"): segment.at = segment.at ?? start
            default: break
            }
        }
        endSegment(at: url.count)
        return found
    }

    /// Removes the user name and password, and returns the position after the host. Browsers accept any number of
    /// slashes after a scheme.
    private mutating func skipAuthority() -> Int {
        let scheme = url.firstIndex { $0 == UInt8(ascii: ":") || ($0 != Self.backslash && Self.endsAuthority($0)) }
        let behindScheme = scheme.flatMap { url[$0] == UInt8(ascii: ":") ? $0 + 1 : nil }
        let slashes = behindScheme ?? 0
        var position = behindSlashes(from: slashes)
        guard position - slashes >= (behindScheme == nil ? 2 : 1) else { return 0 }
        while true {
            let start = position
            var reader = EscapeDecoder(url, from: start)
            var behindUser = start
            while true {
                reader.skip(UInt8(ascii: "a")...UInt8(ascii: "z"))
                position = reader.position
                guard let byte = reader.next(), reader.depth > 0 || !Self.endsAuthority(byte) else { break }
                if byte == UInt8(ascii: "@") {
                    behindUser = reader.position
                }
            }
            remove(start..<behindUser)
            previous = behindUser..<position
            // Without a host here, the text after the next slashes is one.
            let next = behindSlashes(from: position)
            guard previous.isEmpty, next > position else { return position }
            position = next
        }
    }

    private func behindSlashes(from start: Int) -> Int {
        url.firstIndex(from: start) { $0 != Self.slash }
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), backslash: true
        default: false
        }
    }

    private static var slash: UInt8 { UInt8(ascii: "/") }
    private static var backslash: UInt8 { UInt8(ascii: "\\") }

    private mutating func remove(_ part: Range<Int>) {
        if !part.isEmpty {
            found.append(part)
        }
    }

    private func kind(ofName name: Range<Int>) -> PersonalFieldName.Kind? {
        guard !FieldNameWords.endHarmlessly(url.part(name)) else { return nil }
        var words = FieldNameWords()
        var reader = EscapeDecoder(url, from: name.lowerBound)
        while reader.position < name.upperBound, let byte = reader.next() {
            words.append(byte)
        }
        return words.kind
    }

    /// The next separator that isn't part of the value, because it is encoded no more often than the text before the
    /// value. Some people separate the digits of a number in any way, so digits alone don't start another parameter. A
    /// slash ends a value only in the path.
    private func endOfValue(from reader: EscapeDecoder) -> Int {
        var reader = reader
        let depth = reader.depth
        var end = reader.position
        while let byte = reader.next() {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "#"):
                if reader.depth <= depth, !isNumber(behind: reader) { return end }
            case UInt8(ascii: "?"):
                if reader.depth <= depth { return end }
            case Self.slash where isPath && reader.depth <= depth: return end
            default: break
            }
            end = reader.position
        }
        return url.count
    }

    private mutating func endSegment(at end: Int) {
        guard segment.start < end, !removeAddress(before: end) else { return }
        if isBehindSlash, isNumber(segment.start..<end), kind(ofName: previous) == .phone {
            remove(segment.start..<end)
        } else {
            previous = segment.start..<end
        }
    }

    /// Removes the content of the segment up to `end` if it is an address.
    @discardableResult
    private mutating func removeAddress(before end: Int) -> Bool {
        guard segment.at != nil, holdsEmailAddress(segment.suspicious..<end) else { return false }
        remove(segment.suspicious..<end)
        return true
    }

    /// Whether a part contains an email address. In a path, only real addresses count, because `/@name` and
    /// `/package@1.2` are common there. In a parameter, even one without a dotted domain was typed as an address.
    private func holdsEmailAddress(_ part: Range<Int>) -> Bool {
        let part = url.part(part)
        guard !isPath else { return EmailAddressSearch(part).findsAddress(orLikeness: true) }
        var reader = EscapeDecoder(part)
        _ = reader.next()
        while let byte = reader.next() {
            if byte == UInt8(ascii: "@") { return reader.position < part.count }
        }
        return false
    }

    /// Whether the text up to the next separator consists of digits and of what people put between digits.
    private func isNumber(behind reader: EscapeDecoder) -> Bool {
        var reader = reader
        var hasDigit = false
        while let byte = reader.next() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "("),
                UInt8(ascii: ")"):
                break
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "#"):
                return hasDigit
            default: return false
            }
        }
        return hasDigit
    }

    /// Whether a segment looks like a phone number: seven or more digits, and no letters.
    private func isNumber(_ part: Range<Int>) -> Bool {
        guard url[part.lowerBound] | 0x20 < UInt8(ascii: "a") else { return false }
        var reader = EscapeDecoder(url, from: part.lowerBound)
        var digits = 0
        while reader.position < part.upperBound, let byte = reader.next() {
            if byte.isLetter { return false }
            digits += byte.isDigit ? 1 : 0
        }
        return digits >= 7
    }
}
