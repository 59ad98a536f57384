#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
extension EventsClient {
    /// The code of Events Manager's Test Events tab, with an end.
    ///
    /// Every event of a client that has one is a test event and counts for nothing, so the code expires: after that the
    /// client refuses to send instead of losing live conversions as tests. TikTok's documentation doesn't say how long a
    /// code lives.
    public struct TestEventCode: Hashable, Sendable {
        /// The code, such as `TEST12345`.
        public let code: String
        /// When the client stops sending with it.
        public let expiration: Date

        /// Takes over a code.
        ///
        /// - Parameters:
        ///   - code: The code that the Test Events tab shows.
        ///   - expiration: When the client stops sending with it; an hour from now is plenty for a test.
        public init(_ code: String, expiration: Date) {
            self.code = code
            self.expiration = expiration
        }
    }
}
