/// An IPv4 or IPv6 address, full or compressed.
struct IPAddress {
    /// The address in two words; an IPv4 address stands in the last four bytes, mapped into IPv6.
    private let high: UInt64
    private let low: UInt64

    init?(_ text: String) {
        guard text.utf8.count <= 45 else { return nil }
        if text.containsASCII(":") {
            guard let bytes = Self.version6(text) else { return nil }
            high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
            low = bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
        } else {
            guard let address = Self.version4(text.utf8) else { return nil }
            high = 0
            low = Self.version4Prefix << 32 | UInt64(address)
        }
    }

    /// Whether the address can be a visitor's: not private, local, reserved or for documentation.
    var isPublic: Bool {
        if high == 0, low >> 32 == Self.version4Prefix {
            let address = UInt32(truncatingIfNeeded: low)
            return !Self.reserved4.contains { $0.contains(address) }
        }
        // Of IPv6, only 2000::/3 is given out, and of that nothing is reserved behind its first four bytes.
        let start = UInt32(high >> 32)
        return start >> 29 == 1 && !Self.reserved6.contains { $0.contains(start) }
    }

    private struct Network {
        /// The first four bytes, of which `length` bits count.
        let prefix: UInt32
        let length: UInt32

        func contains(_ address: UInt32) -> Bool {
            (prefix ^ address) >> (32 - length) == 0
        }
    }

    /// IANA's registry of special-purpose IPv4 addresses, and multicast.
    private static let reserved4 = [
        Network(prefix: 0x0000_0000, length: 8), Network(prefix: 0x0A00_0000, length: 8),
        Network(prefix: 0x6440_0000, length: 10), Network(prefix: 0x7F00_0000, length: 8),
        Network(prefix: 0xA9FE_0000, length: 16), Network(prefix: 0xAC10_0000, length: 12),
        Network(prefix: 0xC000_0000, length: 24), Network(prefix: 0xC000_0200, length: 24),
        Network(prefix: 0xC0A8_0000, length: 16), Network(prefix: 0xC612_0000, length: 15),
        Network(prefix: 0xC633_6400, length: 24), Network(prefix: 0xCB00_7100, length: 24),
        Network(prefix: 0xE000_0000, length: 3),
    ]

    /// Of IPv6's global addresses: documentation, and the ranges for protocols.
    private static let reserved6 = [
        Network(prefix: 0x2001_0DB8, length: 32), Network(prefix: 0x2001_0000, length: 23),
        Network(prefix: 0x3FFF_0000, length: 20),
    ]

    private static let version4Prefix: UInt64 = 0xFFFF

    private static func version4(_ text: some Sequence<UInt8>) -> UInt32? {
        var address: UInt32 = 0
        var (part, digits, dots) = (0 as UInt32, 0, 0)
        for byte in text {
            if byte == UInt8(ascii: "."), digits > 0, dots < 3 {
                address = address << 8 | part
                (part, digits, dots) = (0, 0, dots + 1)
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 3 else { return nil }
                part = part * 10 + UInt32(byte - UInt8(ascii: "0"))
                digits += 1
                guard part <= 255 else { return nil }
            }
        }
        return dots == 3 && digits > 0 ? address << 8 | part : nil
    }

    private static func version6(_ text: String) -> [UInt8]? {
        let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
        guard halves.count <= 2, let head = groups(halves[0]) else { return nil }
        if halves.count == 1 {
            return head.count == 16 ? head : nil
        }
        guard let tail = groups(halves[1]), head.count + tail.count <= 14 else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    private static func groups(_ text: Substring) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var bytes: [UInt8] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(".") {
                guard let embedded = version4(part.utf8) else { return nil }
                bytes += (0..<4).map { UInt8(truncatingIfNeeded: embedded >> (24 - 8 * $0)) }
            } else {
                guard (1...4).contains(part.utf8.count), let group = UInt16(part, radix: 16), !part.hasPrefix("+")
                else {
                    return nil
                }
                bytes += [UInt8(group >> 8), UInt8(truncatingIfNeeded: group)]
            }
        }
        return bytes
    }
}
