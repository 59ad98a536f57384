/// A URL that is safe to send: personal data is removed when it is created.
struct PageURL: Hashable, Sendable {
    let text: String

    init(_ url: String) {
        var text = url
        // If the front was cut, the text after it may now read as a user name.
        while let cut = Self.cut(text) {
            text = cut
        }
        self.text = text
    }

    /// The URL without its personal parts, or `nil` if it has none.
    private static func cut(_ url: String) -> String? {
        let parts = url.withBytes { bytes in
            var finder = PersonalPartFinder(in: bytes)
            return finder.find()
        }
        guard !parts.isEmpty else { return nil }
        let bytes = Array(url.utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var end = 0
        for part in parts {
            kept += bytes[end..<part.lowerBound]
            end = part.upperBound
        }
        kept += bytes[end...]
        return String(decoding: kept, as: UTF8.self)
    }

    /// Whether it has a host after a web scheme, or after a scheme that Android and iOS use for apps as referrers.
    var isFull: Bool {
        text.withBytes { url in
            Self.isHost(behind: "https://", in: url) || Self.isHost(behind: "http://", in: url)
                || Self.isHost(behind: "android-app://", in: url) || Self.isHost(behind: "ios-app://", in: url)
        }
    }

    private static func isHost(behind scheme: StaticString, in url: ByteView) -> Bool {
        let scheme = ByteView(scheme)
        guard url.count > scheme.count, scheme.indices.allSatisfy({ url[$0].lowercased == scheme[$0] }) else {
            return false
        }
        return switch url[scheme.count] {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: " "): false
        default: true
        }
    }
}
