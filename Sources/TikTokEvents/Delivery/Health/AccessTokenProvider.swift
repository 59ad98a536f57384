/// Where a client gets its access token from, and a new one when TikTok refuses it, so that a rotated token needs no
/// restart.
///
/// An ``AccessToken`` is a provider too: of itself. For tokens that change, ask your secret store:
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
/// A client asks before its first request, and then only when TikTok has responded that the token is expired or invalid
/// (codes 40102, 40104 and 40105). However many sends are in flight, it asks once, and all of them use the token. If that is
/// the same token again, or TikTok refuses the new one too, nothing is sent for 60 seconds; events are `notSent` with the
/// reason `unauthorized` until then. A provider that throws, or takes more than 10 seconds, is asked again within seconds.
public protocol AccessTokenProvider: Sendable {
    /// Returns the token to use.
    ///
    /// The call isn't canceled when the send that caused it is. A late token is still used. A third-party error is dropped, so
    /// that its text can't leak.
    ///
    /// - Parameter stale: The token that TikTok refused; `nil` the first time.
    /// - Returns: The token to use from now on.
    /// - Throws: Anything; the client then asks again soon.
    func token(replacing stale: AccessToken?) async throws -> AccessToken
}

extension AccessToken: AccessTokenProvider {
    /// Returns the token itself.
    ///
    /// - Parameter stale: Ignored: there is no other token.
    /// - Returns: The token itself.
    public func token(replacing stale: AccessToken?) -> AccessToken {
        self
    }
}
