/// A URL that is safe to send: personal data is removed when it is created.
struct PageURL: Hashable, Sendable {
    let text: String

    init(_ url: String) {
        var text = Self.unwrapped(url)
        // If the front was cut, the text after it may now read as a user name.
        while let cut = Self.cut(text) {
            text = cut
        }
        self.text = text
    }

    /// The URL without what a log, a spreadsheet, or a form puts around it: `<https://...>`, `="https://..."`,
    /// `https%3A%2F%2F...`.
    private static func unwrapped(_ url: String) -> String {
        guard url.withBytes(mayBeWrapped), !isFull(url) else { return url }
        let around = "<>\"'=`"
        let start = url.drop(while: around.contains)
        guard let last = start.lastIndex(where: { !around.contains($0) }) else { return url }
        let content = String(start[...last])
        return [content, KeyValueText.percentDecoded(content)].lazy.compactMap { $0 }.first(where: isFull) ?? url
    }

    /// Whether a sign comes first, or an escape after `http` or `https`.
    private static func mayBeWrapped(_ url: ByteView) -> Bool {
        guard let first = url.first, url.count <= KeyValueText.maximumURLLength else { return false }
        return !first.isLetter
            || url.count > 5 && (url[4] == UInt8(ascii: "%") || url[5] == UInt8(ascii: "%"))
    }

    /// The URL without its personal parts, or `nil` if it has none.
    private static func cut(_ url: String) -> String? {
        let parts = url.withBytes { bytes in
            var finder = PersonalPartFinder(in: bytes)
            return finder.find()
        }
        return parts.isEmpty ? nil : url.removing(parts)
    }

    /// Whether it has a host after a web scheme, or after a scheme that Android and iOS use for apps as referrers.
    var isFull: Bool { Self.isFull(text) }

    /// Whether text means no URL. A URL with a template in a part, such as `?utm_campaign={{campaign.name}}`, is one.
    static func isPlaceholder(_ text: String) -> Bool {
        !isFull(unwrapped(text)) && Placeholder.isPlaceholder(String(text.prefix { $0 != "?" && $0 != "#" }))
    }

    private static func isFull(_ text: String) -> Bool {
        text.withBytes { url in
            isHost(after: "https://", in: url) || isHost(after: "http://", in: url)
                || isHost(after: "android-app://", in: url) || isHost(after: "ios-app://", in: url)
        }
    }

    private static func isHost(after scheme: StaticString, in url: ByteView) -> Bool {
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
