/// An access token from TikTok's Events Manager or from a developer app, for reporting events.
///
/// It never shows when printed, dumped, or reflected, and it isn't Codable. Read it from the environment or a secret
/// store, never from a file in the repository.
public struct AccessToken: Hashable, Sendable {
    let value: String

    /// Creates a token.
    ///
    /// - Parameter value: The raw token: 1 to 4,096 printable ASCII characters, without spaces and without `Bearer`.
    /// - Throws: `EventsError` with the code `invalidAccessToken`, which explains what is wrong and never shows the
    ///   token.
    public init(_ value: String) throws(EventsError) {
        guard !value.isEmpty else {
            throw Self.error("the access token is empty; set the variable that holds it")
        }
        guard !value.lowercased().hasPrefix("bearer") else {
            throw Self.error("pass the access token without the prefix 'Bearer'")
        }
        guard value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Self.error(
                "the access token contains a space, a line break, or non-ASCII text; check for a trailing newline"
            )
        }
        guard value.utf8.count <= 4096 else {
            throw Self.error("the access token is over 4,096 characters long")
        }
        self.value = value
    }

    private static func error(_ message: String) -> EventsError {
        EventsError(code: .invalidAccessToken, message: message)
    }
}

extension AccessToken: Redacted {
    var summary: String { "AccessToken(redacted)" }
}

/// Provides a client's access token, and a new one when TikTok refuses it, so that rotating a token doesn't require a
/// restart.
///
/// An ``AccessToken`` is itself a provider. For tokens that change, ask your secret store:
///
/// ```swift
/// struct VaultToken: AccessTokenProvider {
///     let vault: Vault
///
///     func token(replacing stale: AccessToken?) async throws -> AccessToken {
///         try AccessToken(await vault.readFresh("tiktok/access-token"))
///     }
/// }
/// ```
///
/// A client asks before its first request, and after that only when TikTok responds that the token is expired or
/// invalid (codes 40102, 40104, and 40105). However many sends are in flight, it asks once, and all of them use the
/// token. If the provider returns the same token again, or TikTok refuses the new one too, nothing is sent for 60
/// seconds, and events are `notSent` with the reason `unauthorized` until then. A provider that throws, or takes more
/// than 10 seconds, is asked again within seconds.
public protocol AccessTokenProvider: Sendable {
    /// Returns the token to use.
    ///
    /// The call isn't canceled together with the send that caused it, and a late token is still used. Third-party
    /// errors are dropped so that their text can't leak.
    ///
    /// - Parameter stale: The token that TikTok refused, or `nil` the first time.
    /// - Returns: The token to use from now on.
    /// - Throws: Any error. The client then asks again soon.
    func token(replacing stale: AccessToken?) async throws -> AccessToken
}

extension AccessToken: AccessTokenProvider {
    /// Returns the token itself.
    ///
    /// - Parameter stale: Ignored, since there is no other token.
    /// - Returns: The token itself.
    public func token(replacing stale: AccessToken?) -> AccessToken {
        self
    }
}
