/// Why a transport has no response. It holds no text on purpose: errors of HTTP libraries carry URLs and tokens.
public enum TransportFailure: Error, Hashable, Sendable {
    /// It is certain that the server received nothing of the request: no such host, connection refused, no handshake.
    case notSent
    /// Some of the request may have arrived. When in doubt, it is this one.
    case mayHaveBeenSent
}
