import Testing

@testable import TikTokEvents

@Suite struct IPAddressTests {
    @Test(arguments: [
        "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e",
        "2606:4700:4700:0:0:0:0:1111", "::ffff:8.8.8.8", "2001:4860:4860::8844",
    ])
    func isPublic(text: String) {
        #expect(IPAddress(text)?.isPublic == true)
    }

    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.1.1", "172.16.0.1", "172.31.255.255", "192.0.2.1",
        "192.168.0.1", "198.51.100.7", "198.18.0.1", "203.0.113.9", "224.0.0.1", "255.255.255.255", "::", "::1",
        "fe80::1", "fc00::1", "fd12::1", "2001:db8::1", "ff02::1", "::ffff:192.168.0.1", "3fff::1",
    ])
    func isNotPublic(text: String) {
        #expect(IPAddress(text)?.isPublic == false)
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.+4", "1.2.3.4 ", "a.b.c.d", ":", ":::", "1::2::3", "12345::",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "g::1", "2001:db8::1%eth0", "[::1]", "::ffff:256.1.1.1",
    ])
    func isNoAddress(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func randomTextsAreReadAsByThePlainWay() {
        var random = SeededGenerator(seed: 4)
        func pick(_ parts: [String]) -> String { parts[Int(random.next() % UInt64(parts.count))] }
        var addresses = 0
        for turn in 0..<40_000 {
            let parts = (0..<1 + random.next() % 9).map { _ in
                turn % 2 == 0
                    ? pick(["", "0", "1", "db8", "2001", "FFFF", "12345", "g", "1.2.3.4", "+1", "-0", "-1", "-"])
                    : pick(["", "0", "1", "01", "255", "256", "192", "0001", "a", "\u{301}"])
            }
            let text = parts.joined(separator: turn % 2 == 0 ? ":" : ".") + (random.next() % 16 == 0 ? "::" : "")
            let bytes = IPAddress(text).map { address in
                [address.high, address.low].flatMap { word in
                    (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
                }
            }
            #expect(bytes == PlainIPAddress.bytes(text), "\(text)")
            addresses += bytes == nil ? 0 : 1
        }
        #expect(addresses > 500)
    }
}
