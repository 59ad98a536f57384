/// A request as the visitor sent it, before it passed any trusted proxies.
struct LandingRequest {
    private let url: String
    private let headers: [String: [String]]
    private let peerAddress: String?
    private let proxies: Visitor.Proxies

    init(
        url: String,
        headers: some Sequence<(String, String)>,
        peerAddress: String?,
        proxies: Visitor.Proxies
    ) {
        self.url = url
        self.headers = headers.reduce(into: [:]) { $0[$1.0.lowercased(), default: []].append($1.1.trimmed) }
        self.peerAddress = peerAddress
        self.proxies = proxies
    }

    /// The first value of a header that isn't empty or a placeholder.
    func header(_ name: String) -> String? {
        headers[name.lowercased()]?.first { !$0.isEmpty && !Placeholder.isPlaceholder($0) }
    }

    func cookies(named name: String) -> [String] {
        (headers["cookie"] ?? []).flatMap { KeyValueText.values(of: name, in: $0.utf8, separator: UInt8(ascii: ";")) }
    }

    /// The user agent, unless it contains an email address, which must not be sent plain.
    var userAgent: String? {
        header("user-agent").flatMap { $0.holdsEmailAddress ? nil : $0 }
    }

    /// The decoded value of a URL parameter, unless it is a placeholder or contains an email address.
    func parameter(named name: String) -> String? {
        KeyValueText.parameters(named: name, in: url).lazy
            .compactMap(KeyValueText.percentDecoded).map(\.trimmed)
            .first { !$0.isEmpty && !Placeholder.isPlaceholder($0) && !$0.holdsEmailAddress }
    }

    /// The address that the outermost trusted proxy saw. Anyone can forge the ones before it.
    var address: String? {
        guard let text = addressText else { return nil }
        return try? IPAddress.firstPublic(in: text)
    }

    private var addressText: String? {
        if let name = proxies.addressHeader {
            // A proxy that adds its header adds it after the one that the visitor sent.
            return headers[name.lowercased()]?.last
        }
        guard proxies.count > 0 else { return peerAddress }
        let addresses = (headers["x-forwarded-for"] ?? []).flatMap { $0.split(separator: ",").map(String.init) }
        guard addresses.count >= proxies.count else { return nil }
        return addresses[addresses.count - proxies.count]
    }

    /// The full URL with the scheme and host that the visitor saw, or `nil` without a host.
    var pageURL: String? {
        let scheme = forwarded("x-forwarded-proto").map { $0.lowercased() }.flatMap {
            Self.schemes.contains($0) ? $0 : nil
        }
        if let end = Self.endOfScheme(in: url) {
            return scheme.map { $0 + url[end...] } ?? url
        }
        guard url.hasPrefix("/"), let host = forwarded("x-forwarded-host") ?? header("host"), Self.isHost(host) else {
            return nil
        }
        return "\(scheme ?? "https")://\(host)\(url)"
    }

    private static let schemes: Set<String> = ["http", "https"]

    private static func isHost(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-._:[]".utf8.contains($0) }
    }

    /// What the outermost trusted proxy wrote to a header. A proxy either adds an element or replaces them all, and
    /// anyone can forge the ones before it.
    private func forwarded(_ name: String) -> String? {
        guard proxies != .none else { return nil }
        let elements = (headers[name] ?? []).flatMap { $0.split(separator: ",") }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        return elements.isEmpty ? nil : elements[max(0, elements.count - proxies.count)]
    }

    /// The referrer, if it is a page on the requested host.
    var referrerOfSameHost: String? {
        guard let referrer = header("referer"), let host = Self.host(of: referrer),
            host == pageURL.flatMap(Self.host)
        else { return nil }
        return referrer
    }

    /// The first language in `Accept-Language`.
    var locale: String? {
        let first = header("accept-language")?.split { $0 == "," || $0 == ";" }.first.map { String($0).trimmed }
        guard let first, first.first?.isLetter == true,
            first.utf8.allSatisfy({
                $0 == UInt8(ascii: "-") || Unicode.Scalar($0).properties.isAlphabetic || $0.isDigit
            })
        else { return nil }
        return first
    }

    private static func endOfScheme(in url: String) -> String.Index? {
        let scheme = url.prefix { $0.isLetter }
        return !scheme.isEmpty && url[scheme.endIndex...].hasPrefix("://") ? scheme.endIndex : nil
    }

    private static func host(of url: String) -> String? {
        guard let end = endOfScheme(in: url) else { return nil }
        let authority = url[end...].dropFirst(3).prefix { !"/?#".contains($0) }
        return authority.split(separator: "@").last.map { $0.lowercased() }
    }
}
