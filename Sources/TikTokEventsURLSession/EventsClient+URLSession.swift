public import TikTokEvents

extension EventsClient {
    /// Creates a client that sends with ``URLSessionTransport``.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - accessToken: A raw token that may report to the source.
    ///   - configuration: Settings that you can usually leave at their defaults.
    /// - Throws: `EventsError` if the token is malformed, if the source is invalid, such as a web source with the
    ///   pixel's numeric id instead of its code, or if a setting is out of range.
    public init(
        source: EventSource,
        accessToken: String,
        configuration: Configuration = Configuration()
    ) throws(EventsError) {
        try self.init(source: source, accessToken: AccessToken(accessToken), configuration: configuration)
    }

    /// Creates a client that sends with ``URLSessionTransport`` and whose token can be replaced without a restart.
    ///
    /// - Parameters:
    ///   - source: The source that the events belong to.
    ///   - accessToken: A provider of tokens that may report to the source, or a token.
    ///   - configuration: Settings that you can usually leave at their defaults.
    /// - Throws: `EventsError` if the source is invalid, or if a setting is out of range.
    public init(
        source: EventSource,
        accessToken: any AccessTokenProvider,
        configuration: Configuration = Configuration()
    ) throws(EventsError) {
        try self.init(
            source: source,
            accessToken: accessToken,
            transport: URLSessionTransport.shared,
            configuration: configuration
        )
    }
}
