/// Finds the parts of a URL that hold personal data, in one pass over its bytes.
///
/// A URL is a sequence of segments between `/ ? & ; #`, some of which are `name=value`. Escapes are undone while
/// reading, so a URL in a parameter is a sequence of segments too.
struct PersonalPartFinder {
    let url: ByteView
    private var found: [Range<Int>] = []

    private var segment = Segment(start: 0)
    /// The last nonempty segment, which is the host at first.
    private var previous = 0..<0
    private(set) var isPath = true
    private var isBehindHost = false
    /// Whether the segment follows a slash: in the path, in a route in the fragment, or in a URL in a parameter.
    private var followsSlash = false
    /// The words after `first=` and `last=`, which are a person's name if there are both: `first=10&last=20` are
    /// positions.
    private var halves: [(isFirst: Bool, value: Range<Int>)] = []

    private struct Segment {
        let start: Int
        /// Where the name of the next value would start.
        var nameStart: Int
        /// Whether the name ended with a colon, as a scheme does.
        var endsName = false
        /// The position after the first `=`.
        var valueStart: Int?
        /// The position of the first `@`, and where the host starts after the last one.
        var at: Int?
        var hostStart: Int?
        /// Whether it follows a scheme: a URL in a parameter has an authority.
        var isAuthority = false
        /// Whether it is what comes between the slashes after a scheme.
        var isAfterScheme = false

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
        isBehindHost = reader.position > 0
        while true {
            // Most bytes are letters. No special character comes after `@` in ASCII.
            reader.skip(UInt8(ascii: "A")...UInt8(ascii: "~"))
            let start = reader.position
            guard let byte = reader.next() else { break }
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "#"):
                endSegment(at: start)
                // Parameters of a segment are part of the path: `/thanks;a=1/x`.
                isPath = isPath && (byte == Self.slash || byte == UInt8(ascii: ";") && isBehindHost)
                followsSlash = byte == Self.slash
                isBehindHost = isBehindHost || followsSlash
                var next = Segment(start: reader.position)
                if followsSlash {
                    next.isAuthority = segment.isAfterScheme && segment.start == start
                    next.isAfterScheme = segment.start < start && segment.nameStart == start && segment.endsName
                }
                segment = next
            case UInt8(ascii: "="), UInt8(ascii: ":"):
                let name = segment.nameStart..<start
                if isPersonal(reader, named: name) {
                    let end = endOfValue(from: reader)
                    removeAddress(before: start)
                    remove(reader.position..<end)
                    reader = EscapeDecoder(url, from: end)
                    segment = Segment(start: end)
                } else {
                    if byte == UInt8(ascii: "=") {
                        noteHalf(named: url.part(name), reader)
                    }
                    segment.nameStart = reader.position
                    segment.endsName = byte == UInt8(ascii: ":")
                    if segment.valueStart == nil, byte == UInt8(ascii: "=") {
                        segment.valueStart = reader.position
                    }
                }
            case UInt8(ascii: "@"):
                segment.at = segment.at ?? start
                segment.hostStart = reader.position
            default: break
            }
        }
        endSegment(at: url.count)
        removeHalves()
        return found
    }

    /// Removes the user name and password, and returns the position after the host. Browsers accept any number of
    /// slashes after a scheme, also backslashes.
    private mutating func skipAuthority() -> Int {
        let scheme = url.firstIndex { $0 == UInt8(ascii: ":") || ($0 != Self.backslash && Self.endsAuthority($0)) }
        let schemeEnd = scheme.flatMap { url[$0] == UInt8(ascii: ":") ? $0 + 1 : nil }
        let slashes = schemeEnd ?? 0
        var position = endOfSlashes(from: slashes)
        guard position - slashes >= (schemeEnd == nil ? 2 : 1) else { return 0 }
        while true {
            let start = position
            var reader = EscapeDecoder(url, from: start)
            var userEnd = start
            while true {
                reader.skip(UInt8(ascii: "a")...UInt8(ascii: "z"))
                position = reader.position
                guard let byte = reader.next(), reader.depth > 0 || !Self.endsAuthority(byte) else { break }
                if byte == UInt8(ascii: "@") {
                    userEnd = reader.position
                }
            }
            remove(start..<userEnd)
            previous = userEnd..<position
            // Without a host here, the text after the next slashes is one.
            let next = endOfSlashes(from: position)
            guard previous.isEmpty, next > position else { return position }
            position = next
        }
    }

    private func endOfSlashes(from start: Int) -> Int {
        url.firstIndex(from: start) { $0 != Self.slash && $0 != Self.backslash }
    }

    private static func endsAuthority(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), backslash: true
        default: false
        }
    }

    static var slash: UInt8 { UInt8(ascii: "/") }
    private static var backslash: UInt8 { UInt8(ascii: "\\") }

    private mutating func remove(_ part: Range<Int>) {
        if !part.isEmpty {
            found.append(part)
        }
    }

    private mutating func noteHalf(named name: ByteView, _ value: EscapeDecoder) {
        // `first`, `last`, or one of them before `]` or `%5D`.
        guard let end = name.last,
            end | 0x20 == UInt8(ascii: "t") || end == UInt8(ascii: "]") || end | 0x20 == UInt8(ascii: "d")
        else { return }
        let isFirst = Self.ends(name, with: "first")
        guard isFirst || Self.ends(name, with: "last"), value.position >= halves.last?.value.upperBound ?? 0
        else { return }
        let text = text(of: value)
        let digits = DigitCount(text)
        if digits.hasLetters, digits.count == 0, !Self.isFlag(text) {
            halves.append((isFirst, value.position..<endOfValue(from: value)))
        }
    }

    private mutating func removeHalves() {
        guard halves.contains(where: \.isFirst), halves.contains(where: { !$0.isFirst }) else { return }
        let parts = (found + halves.map(\.value)).sorted { $0.lowerBound < $1.lowerBound }
        found = []
        // Of two that overlap, what the first one doesn't remove is found when the rest is read again.
        for part in parts where part.lowerBound >= found.last?.upperBound ?? 0 {
            remove(part)
        }
    }

    private mutating func endSegment(at end: Int) {
        guard segment.start < end, !removeAddress(before: end) else { return }
        if followsSlash, isNumber(segment.start..<end), namesNumber(previous, segment.start..<end) {
            remove(segment.start..<end)
        } else {
            previous = segment.start..<end
        }
    }

    /// Removes the content of the segment up to `end` if it is an address.
    @discardableResult
    private mutating func removeAddress(before end: Int) -> Bool {
        if segment.isAuthority, let hostStart = segment.hostStart, hostStart < end {
            remove(segment.start..<hostStart)
            return true
        }
        guard segment.at != nil, holdsEmailAddress(segment.suspicious..<end) else { return false }
        remove(segment.suspicious..<end)
        return true
    }
}
