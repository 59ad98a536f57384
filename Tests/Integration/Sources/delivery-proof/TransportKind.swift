import AsyncHTTPTransport
import TikTokEvents
import TikTokEventsURLSession

/// The two transports for which everything is proved.
enum TransportKind: String {
    case urlSession = "URLSession"
    case asyncHTTPClient = "AsyncHTTPClient"

    private static let asyncHTTPTransport = AsyncHTTPTransport()

    /// The transport, shared by the process as in a host.
    var transport: any EventsTransport {
        switch self {
        case .urlSession: URLSessionTransport.shared
        case .asyncHTTPClient: Self.asyncHTTPTransport
        }
    }

    /// A transport whose connections no other fault can break, where that matters.
    var ownTransport: any EventsTransport {
        self == .urlSession ? URLSessionTransport() : transport
    }

    func shutDown() async {
        guard self == .asyncHTTPClient else { return }
        try? await Self.asyncHTTPTransport.shutDown()
    }
}
