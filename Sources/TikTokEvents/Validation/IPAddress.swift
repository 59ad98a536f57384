/// An IPv4 or IPv6 address, full or compressed.
struct IPAddress {
    /// 16 bytes; an IPv4 address stands in the last four, mapped into IPv6.
    private let bytes: [UInt8]

    init?(_ text: String) {
        guard text.utf8.count <= 45, let bytes = text.contains(":") ? Self.version6(text) : Self.version4(text) else {
            return nil
        }
        self.bytes = bytes
    }

    /// Whether the address can be a visitor's: not private, local, reserved or for documentation.
    var isPublic: Bool {
        if bytes.starts(with: Self.version4Prefix) {
            return !Self.reserved4.contains { $0.contains(bytes[12...]) }
        }
        // Of IPv6, only 2000::/3 is given out.
        return bytes[0] & 0xE0 == 0x20 && !Self.reserved6.contains { $0.contains(bytes[...]) }
    }

    private struct Network {
        let prefix: [UInt8]
        let length: Int

        func contains(_ address: ArraySlice<UInt8>) -> Bool {
            var bits = length
            for (ours, theirs) in zip(prefix, address) where bits > 0 {
                let mask = bits >= 8 ? 0xFF : ~(UInt8(0xFF) >> UInt8(bits))
                guard (ours ^ theirs) & mask == 0 else { return false }
                bits -= 8
            }
            return true
        }
    }

    /// IANA's registry of special-purpose IPv4 addresses, and multicast.
    private static let reserved4 = [
        Network(prefix: [0, 0, 0, 0], length: 8), Network(prefix: [10, 0, 0, 0], length: 8),
        Network(prefix: [100, 64, 0, 0], length: 10), Network(prefix: [127, 0, 0, 0], length: 8),
        Network(prefix: [169, 254, 0, 0], length: 16), Network(prefix: [172, 16, 0, 0], length: 12),
        Network(prefix: [192, 0, 0, 0], length: 24), Network(prefix: [192, 0, 2, 0], length: 24),
        Network(prefix: [192, 168, 0, 0], length: 16), Network(prefix: [198, 18, 0, 0], length: 15),
        Network(prefix: [198, 51, 100, 0], length: 24), Network(prefix: [203, 0, 113, 0], length: 24),
        Network(prefix: [224, 0, 0, 0], length: 3),
    ]

    /// Of IPv6's global addresses: documentation, and the ranges for protocols.
    private static let reserved6 = [
        Network(prefix: [0x20, 0x01, 0x0D, 0xB8], length: 32), Network(prefix: [0x20, 0x01, 0x00, 0x00], length: 23),
        Network(prefix: [0x3F, 0xFF, 0x00, 0x00], length: 20),
    ]

    private static let version4Prefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    private static func version4(_ text: String) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes = version4Prefix
        for part in parts {
            guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let byte = UInt8(part)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
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
                guard let embedded = version4(String(part)) else { return nil }
                bytes += embedded.suffix(4)
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
