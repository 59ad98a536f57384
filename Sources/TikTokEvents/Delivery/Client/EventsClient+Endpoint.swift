#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension EventsClient {
    /// The destination of requests: a server and an API version.
    public struct Endpoint: Hashable, Sendable {
        /// The URL to which events are posted.
        public let url: URL

        /// The API version that this SDK was written for. TikTok has announced no end date for it.
        public static let currentVersion = "v1.3"

        /// TikTok's production server.
        public static let tiktok = Endpoint(uncheckedURL: "https://business-api.tiktok.com/open_api/v1.3/event/track/")

        /// Creates an endpoint on one of TikTok's servers or your own proxy, over HTTPS.
        ///
        /// - Parameters:
        ///   - baseURL: The scheme, host, and optional port and path, such as `https://business-api.tiktok.com`.
        ///   - version: The API version, such as `v1.3`.
        /// - Throws: `EventsError` with the code `invalidEndpoint` if the URL has another scheme, user info, a query,
        ///   or a fragment, or if the version isn't in the form `v1.3`.
        public init(baseURL: String, version: String = currentVersion) throws(EventsError) {
            try self.init(baseURL: baseURL, version: version, scheme: "https") { _ in true }
        }

        /// Creates an endpoint on this machine, over plain HTTP. For tests only, since the token isn't encrypted.
        ///
        /// - Parameters:
        ///   - baseURL: `http://` with `localhost`, an address in 127.0.0.0/8 or `[::1]`, and a port.
        ///   - version: The API version, such as `v1.3`.
        /// - Throws: `EventsError` with the code `invalidEndpoint` for any other host or scheme.
        public init(insecureLoopbackURL baseURL: String, version: String = currentVersion) throws(EventsError) {
            try self.init(baseURL: baseURL, version: version, scheme: "http", isAllowed: Self.isLoopback)
        }

        private init(
            baseURL: String,
            version: String,
            scheme: String,
            isAllowed: (String) -> Bool
        ) throws(EventsError) {
            guard let components = URLComponents(string: baseURL), components.scheme?.lowercased() == scheme,
                let host = components.host, !host.isEmpty
            else {
                throw Self.error("the base URL must be of the form \(scheme)://host")
            }
            guard isAllowed(host) else {
                throw Self.error("plain http is for this machine only; use https")
            }
            guard components.user == nil, components.password == nil, components.query == nil,
                components.fragment == nil
            else {
                throw Self.error("the base URL must not contain user info, a query, or a fragment")
            }
            guard Self.isVersion(version) else {
                throw Self.error("the version must be of the form v1.3", field: "version")
            }
            let base = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
            guard let url = URL(string: "\(base)/open_api/\(version)/event/track/") else {
                throw Self.error("the base URL isn't a valid URL")
            }
            self.url = url
        }

        private static func error(_ message: String, field: String = "baseURL") -> EventsError {
            EventsError(code: .invalidEndpoint, message: message, field: field)
        }

        private init(uncheckedURL: StaticString) {
            guard let url = URL(string: "\(uncheckedURL)") else {
                preconditionFailure("a URL that is part of the source can be read")
            }
            self.url = url
        }

        private static func isVersion(_ version: String) -> Bool {
            let numbers = version.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
            return version.hasPrefix("v") && numbers.count == 2
                && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
        }

        private static func isLoopback(_ host: String) -> Bool {
            if ["localhost", "[::1]", "::1"].contains(host.lowercased()) {
                return true
            }
            let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
            return numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
        }
    }
}
