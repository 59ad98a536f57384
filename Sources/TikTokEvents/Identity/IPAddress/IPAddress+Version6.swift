extension IPAddress {
    private typealias Text = Slice<ByteView>

    /// The two words of an IPv6 address: eight groups of up to four hex digits, separated by colons.
    ///
    /// `::` may replace any number of zero groups once, and an IPv4 address may replace the last two groups.
    static func version6(_ text: ByteView) -> (high: UInt64, low: UInt64)? {
        var groups = Groups()
        var rest = text[...]
        var hasGap = text.starts(with: "::".utf8)
        if hasGap {
            rest = rest.dropFirst(2)
            groups.appendZeros(before: rest)
        }
        while !rest.isEmpty {
            let part = rest.prefix { $0 != colon }
            rest = rest[part.endIndex...]
            guard groups.append(part, isLast: rest.isEmpty || rest.starts(with: "::".utf8)) else { return nil }
            guard rest.popFirst() != nil else { break }
            if rest.first == colon {
                guard !hasGap else { return nil }
                hasGap = true
                rest = rest.dropFirst()
                groups.appendZeros(before: rest)
            } else if rest.isEmpty {
                return nil
            }
        }
        return groups.count == 8 ? (groups.high, groups.low) : nil
    }

    private static let colon = UInt8(ascii: ":")

    /// The groups so far, with the last one in the lowest bits.
    private struct Groups {
        private(set) var high: UInt64 = 0
        private(set) var low: UInt64 = 0
        private(set) var count = 0

        private mutating func append(_ group: UInt64) {
            high = high << 16 | low >> 48
            low = low << 16 | group
            count &+= 1
        }

        mutating func append(_ part: Text, isLast: Bool) -> Bool {
            if isLast, part.contains(UInt8(ascii: ".")) {
                guard let address = version4(part) else { return false }
                append(address >> 16 & 0xFFFF)
                append(address & 0xFFFF)
                return true
            }
            guard (1...4).contains(part.count) else { return false }
            var group: UInt64 = 0
            for byte in part {
                guard let digit = byte.hexDigit.map(UInt64.init) else { return false }
                group = group << 4 | digit
            }
            append(group)
            return true
        }

        /// Appends the zeros that a gap replaces: at least one group, and as many as the groups after it leave open.
        mutating func appendZeros(before rest: Text) {
            let colons = rest.count { $0 == colon }
            let following = rest.isEmpty ? 0 : colons + (rest.contains(UInt8(ascii: ".")) ? 2 : 1)
            // With none left, there will be too many groups.
            for _ in 0..<max(1, 8 - count - following) {
                append(0)
            }
        }
    }
}
