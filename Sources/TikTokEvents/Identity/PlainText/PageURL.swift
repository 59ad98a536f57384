/// A URL that may be sent: personal data is taken out of it on the way in.
struct PageURL: Hashable, Sendable {
    let text: String

    init(_ url: String) {
        let personal = url.withBytes { bytes in
            var finder = PersonalPartFinder(in: bytes)
            return finder.find()
        }
        text = personal.isEmpty ? url : Self.text(of: url, without: personal)
    }

    private static func text(of url: String, without parts: [Range<Int>]) -> String {
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

    /// Whether it has a scheme of the web and a host.
    var isFull: Bool {
        let bytes = text.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = bytes[..<colon]
        let rest = bytes[colon...].dropFirst()
        guard ["https", "http"].contains(where: { scheme.elementsEqual($0.utf8) { $0 | 0x20 == $1 } }),
            rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first
        else { return false }
        return !"/?#: ".utf8.contains(host)
    }
}
