import TikTokEvents

/// A store of secrets.
struct Vault: Sendable {
    func readFresh(_ path: String) async throws -> String { "" }
}

enum RotatingTokens {
    struct VaultToken: AccessTokenProvider {
        let vault: Vault

        func token(replacing stale: AccessToken?) async throws -> AccessToken {
            try AccessToken(await vault.readFresh("tiktok/access-token"))
        }
    }

    static func client(vault: Vault, transport: any EventsTransport) throws -> EventsClient {
        let client = try EventsClient(
            source: .web(pixelCode: "C4EXAMPLE"),
            accessToken: VaultToken(vault: vault),
            transport: transport
        )
        return client
    }
}
