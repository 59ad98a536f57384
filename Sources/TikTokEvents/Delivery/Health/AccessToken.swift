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
            throw EventsError(
                code: .invalidAccessToken,
                message: "the access token is empty; set the variable that holds it"
            )
        }
        guard !value.lowercased().hasPrefix("bearer") else {
            throw EventsError(
                code: .invalidAccessToken,
                message: "give the raw access token without the prefix 'Bearer'"
            )
        }
        guard value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw EventsError(
                code: .invalidAccessToken,
                message:
                    "the access token holds a space, a line break or a character that isn't ASCII; check for a trailing newline"
            )
        }
        guard value.utf8.count <= 4096 else {
            throw EventsError(code: .invalidAccessToken, message: "the access token is over 4,096 characters long")
        }
        self.value = value
    }
}

extension AccessToken: Redacted {
    var summary: String { "AccessToken(redacted)" }
}
