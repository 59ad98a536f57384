/// A server's response.
public struct TransportResponse: Sendable {
    /// The HTTP status.
    public let status: Int
    /// The headers. Names are case insensitive.
    public let headers: [String: String]
    /// The body, at most ``maximumBodyLength`` bytes.
    public let body: [UInt8]

    /// The maximum body that a transport may read, in bytes. TikTok's responses are tiny.
    public static let maximumBodyLength = 1024 * 1024

    /// Creates a response.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - headers: The headers, by name.
    ///   - body: The body as received.
    public init(status: Int, headers: [String: String] = [:], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    func header(_ name: String) -> String? {
        headers.first { $0.key.lowercased() == name }?.value
    }
}

extension TransportResponse: Redacted {
    var summary: String { "TransportResponse(\(status), \(body.count) bytes)" }
}
