package import TikTokEvents

extension EventsClient {
    package static let measuredPixelCode = "C4BENCHMARK"

    /// The client to measure. It has the defaults, except that 1,000 full events fit in one request, as with the peer.
    package static func measured(over transport: some EventsTransport, url: String? = nil) throws -> EventsClient {
        var configuration = EventsClient.Configuration()
        configuration.maximumBytesPerRequest = 2_000_000
        if let url {
            configuration.endpoint = try EventsClient.Endpoint(insecureLoopbackURL: url)
        }
        return try EventsClient(
            source: .web(pixelCode: measuredPixelCode),
            accessToken: AccessToken("token"),
            transport: transport,
            configuration: configuration
        )
    }
}
