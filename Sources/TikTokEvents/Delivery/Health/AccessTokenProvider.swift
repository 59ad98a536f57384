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
