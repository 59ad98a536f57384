public import TikTokEvents

extension EventsClient {
    /// Creates a client that sends with ``URLSessionTransport``.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - accessToken: A raw token that may report to the source.
    ///   - configuration: Settings that you can usually leave at their defaults.
    /// - Throws: `EventsError` if the token is malformed, the source's id is empty or contains white space, or a
    ///   setting is out of range.
    public init(
        source: EventSource,
        accessToken: String,
        configuration: Configuration = Configuration()
    ) throws(EventsError) {
        try self.init(
            source: source,
            accessToken: AccessToken(accessToken),
            transport: URLSessionTransport.shared,
            configuration: configuration
        )
    }
}
