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
        "fe80::1", "fc00::1", "fd12::1", "2001:db8::1", "ff02::1", "::ffff:192.168.0.1", "3fff::1", "2002:a00:1::",
        "2002:c0a8:101::1",
    ])
    func isNotPublic(text: String) {
        #expect(IPAddress(text)?.isPublic == false)
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.+4", "1.2.3.4 ", "a.b.c.d", ":", ":::", "1::2::3", "12345::",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "g::1", "2001:db8::1%eth0", "[::1]", "8.8.8.08", "008.8.8.8", "-0::1",
        "::-0", "+1::", "::ffff:256.1.1.1",
    ])
    func isNoAddress(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("8.8.8.8", "8.8.8.8"), (" 8.8.8.8 ", "8.8.8.8"), ("8.8.8.8\n", "8.8.8.8"), ("\u{A0}8.8.8.8", "8.8.8.8"),
        ("8.8.8.8:51234", "8.8.8.8"), ("\"8.8.8.8\"", "8.8.8.8"), ("'8.8.8.8:80'", "8.8.8.8"), ("(8.8.8.8)", "8.8.8.8"),
        ("8.8.8.8, 10.0.0.1", "8.8.8.8"), ("10.0.0.1, 8.8.8.8", "8.8.8.8"),
        ("10.0.0.1,192.168.0.1,8.8.4.4,8.8.8.8", "8.8.4.4"),
        ("unknown, 8.8.8.8", "8.8.8.8"), ("8.8.8.8 10.0.0.1", "8.8.8.8"), ("127.0.0.1; 8.8.8.8", "8.8.8.8"),
        ("8.8.8.8/32", "8.8.8.8"), ("[\"8.8.8.8\",\"10.0.0.1\"]", "8.8.8.8"), ("[\"10.0.0.1\",\"8.8.8.8\"]", "8.8.8.8"),
        ("::ffff:8.8.8.8", "8.8.8.8"), ("[::ffff:8.8.8.8]:443", "8.8.8.8"), ("::ffff:808:808", "8.8.8.8"),
        ("2606:4700:4700::1111", "2606:4700:4700::1111"), ("[2606:4700:4700::1111]:443", "2606:4700:4700::1111"),
        ("[2606:4700:4700::1111]", "2606:4700:4700::1111"), ("2606:4700:4700::1111%en0", "2606:4700:4700::1111"),
        ("[2606:4700:4700::1111%25eth0]:80", "2606:4700:4700::1111"), ("2606:4700::1111/128", "2606:4700::1111"),
        ("fe80::1%eth0, 2A00:1450::200E", "2A00:1450::200E"),
        ("2606:4700:4700::1111, 10.0.0.1", "2606:4700:4700::1111"),
        ("for=8.8.8.8;proto=http;by=8.8.4.4", "8.8.8.8"), ("proto=https; For=\"8.8.8.8:47011\"", "8.8.8.8"),
        ("for=\"[2606:4700:4700::1111]:4711\"", "2606:4700:4700::1111"), ("by=8.8.4.4;for=8.8.8.8", "8.8.8.8"),
        ("for=_hidden, for=unknown, for=10.0.0.1, for=8.8.8.8", "8.8.8.8"),
    ])
    func firstPublicAddress(text: String, address: String) throws {
        #expect(try IPAddress.firstPublic(in: text) == address)
    }

    @Test(arguments: [
        "10.0.0.1", "127.0.0.1:8080", "192.168.0.1, 10.0.0.1", "::1", "[::1]:443", "fe80::1%eth0",
        "localhost",
        "8.8.8", "8.8.8.8.8", "8.8.8.256", "8.8.8.08", "8.8.8.8:", "8.8.8.8:http", "8.8.8.8:99999", "8.8.8.0/24",
        "2606:4700::/48", "2606:4700::1111/32", "8.8.8.8/128", "8.8.8.8/", "8:8.8.8.8:80", "http://8.8.8.8/",
        "by=8.8.8.8",
        "host=8.8.8.8", "134744072", "8,8,8,8", "a8.8.8.8", "::ffff:10.0.0.1", "jane@example.com", "for=",
    ])
    func noPublicAddress(text: String) {
        #expect(throws: OmittedIdentifiers.Reason.notAPublicAddress) { try IPAddress.firstPublic(in: text) }
    }

    @Test func textThatIsNotSearchedForAnAddress() {
        #expect(throws: OmittedIdentifiers.Reason.empty) { try IPAddress.firstPublic(in: " \n") }
        #expect(throws: OmittedIdentifiers.Reason.unreadable) { try IPAddress.firstPublic(in: "8.8.8.8\u{0}") }
        for placeholder in ["unknown", "null", "0.0.0.0", "{{ip}}", "\"\"", "-"] {
            #expect(throws: OmittedIdentifiers.Reason.placeholder) { try IPAddress.firstPublic(in: placeholder) }
        }
        let long = String(repeating: "10.0.0.1, ", count: 103) + "8.8.8.8"
        #expect(throws: OmittedIdentifiers.Reason.tooLong) { try IPAddress.firstPublic(in: long) }
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
