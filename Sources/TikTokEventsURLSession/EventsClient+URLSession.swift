public import TikTokEvents

extension EventsClient {
    /// Makes a client that sends with ``URLSessionTransport``.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - accessToken: The raw token that may report to the source.
    ///   - configuration: Settings that most hosts leave as they are.
    /// - Throws: `EventsError` if the token can't be one, the source's id is empty or holds white space, or a setting is
    ///   out of its range.
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
