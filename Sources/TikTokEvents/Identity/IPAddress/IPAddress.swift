/// An IPv4 or IPv6 address, full or compressed.
struct IPAddress {
    /// The address in two words. An IPv4 address is mapped into IPv6 and occupies the last four bytes.
    let high: UInt64
    let low: UInt64

    /// Reads an address without anything else: no port, zone, or white space.
    init?(_ text: String) {
        guard text.utf8.count <= 45 else { return nil }
        guard let (high, low) = text.withBytes({ Self.version4($0).map { (0, $0) } ?? Self.version6($0) }) else {
            return nil
        }
        (self.high, self.low) = (high, low)
    }

    /// Whether this is an IPv4 address, written as such or mapped into IPv6.
    var isVersion4: Bool {
        high == 0 && low >> 32 == Self.version4Prefix
    }

    /// Whether the address can be a visitor's: not private, local, reserved, or for documentation.
    var isPublic: Bool {
        if isVersion4 {
            return !Self.isReserved(version4: UInt32(truncatingIfNeeded: low))
        }
        // A 6to4 address contains an IPv4 address after 2002.
        if high >> 48 == 0x2002 {
            return !Self.isReserved(version4: UInt32(truncatingIfNeeded: high >> 16))
        }
        // Global addresses start in 2000::/3, and four bytes are enough to identify the reserved ranges within.
        let start = UInt32(high >> 32)
        return start >> 29 == 1 && !Self.isReserved(version6: start)
    }

    /// IANA's registry of special-purpose IPv4 addresses, and multicast.
    private static func isReserved(version4 address: UInt32) -> Bool {
        switch address {
        case 0x0000_0000...0x00FF_FFFF, 0x0A00_0000...0x0AFF_FFFF, 0x6440_0000...0x647F_FFFF,
            0x7F00_0000...0x7FFF_FFFF, 0xA9FE_0000...0xA9FE_FFFF, 0xAC10_0000...0xAC1F_FFFF,
            0xC000_0000...0xC000_00FF, 0xC000_0200...0xC000_02FF, 0xC0A8_0000...0xC0A8_FFFF,
            0xC612_0000...0xC613_FFFF, 0xC633_6400...0xC633_64FF, 0xCB00_7100...0xCB00_71FF,
            0xE000_0000...0xFFFF_FFFF:
            true
        default: false
        }
    }

    /// The reserved ranges among IPv6's global addresses: documentation and protocols.
    private static func isReserved(version6 start: UInt32) -> Bool {
        switch start {
        case 0x2001_0DB8, 0x2001_0000...0x2001_01FF, 0x3FFF_0000...0x3FFF_0FFF: true
        default: false
        }
    }

    private static let version4Prefix: UInt64 = 0xFFFF

    /// The address, mapped into IPv6.
    static func version4(_ text: some Sequence<UInt8>) -> UInt64? {
        var address = version4Prefix
        var (part, digits, dots) = (0 as UInt64, 0, 0)
        for byte in text {
            let digit = byte &- UInt8(ascii: "0")
            if digit <= 9 {
                // Some systems read a part that starts with zero as octal.
                guard part > 0 || digits == 0 else { return nil }
                part = part &* 10 &+ UInt64(digit)
                digits &+= 1
                guard digits <= 3, part <= 255 else { return nil }
            } else {
                guard byte == UInt8(ascii: "."), digits > 0, dots < 3 else { return nil }
                address = address << 8 | part
                (part, digits, dots) = (0, 0, dots &+ 1)
            }
        }
        return dots == 3 && digits > 0 ? address << 8 | part : nil
    }
}
