#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A request for a transport to send, always with `POST`.
public struct TransportRequest: Sendable {
    /// The URL to send it to.
    public let url: URL
    /// The headers to set, including the access token. Never log them.
    public let headers: [String: String]
    /// The body, JSON in UTF-8.
    public let body: [UInt8]

    /// Creates a request, for testing a transport.
    ///
    /// - Parameters:
    ///   - url: The URL to send it to.
    ///   - headers: The headers to set.
    ///   - body: The body, JSON in UTF-8.
    public init(url: URL, headers: [String: String], body: [UInt8]) {
        self.url = url
        self.headers = headers
        self.body = body
    }
}

extension TransportRequest: Redacted {
    var summary: String { "TransportRequest(\(body.count) bytes)" }
}
