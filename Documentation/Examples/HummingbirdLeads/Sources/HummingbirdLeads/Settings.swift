import Configuration
import TikTokEvents

/// What the environment says; everything has a default, so that the example runs as it is.
struct Settings {
    /// `HTTP_HOST` and `HTTP_PORT`: where visitors come in.
    let host: String
    let port: Int
    /// `DATABASE_PATH`: the SQLite file.
    let databasePath: String
    /// `TIKTOK_PIXEL_CODE`.
    let pixelCode: String
    /// `TIKTOK_ACCESS_TOKEN`, a secret. Without it events go to the sandbox and nothing leaves this machine.
    let accessToken: AccessToken?
    /// `SANDBOX_PORT`: where the sandbox of TikTok's endpoint listens.
    let sandboxPort: Int

    init(_ config: ConfigReader) throws {
        host = config.string(forKey: "http.host", default: "127.0.0.1")
        port = config.int(forKey: "http.port", default: 8080)
        databasePath = config.string(forKey: "database.path", default: "leads.sqlite")
        pixelCode = config.string(forKey: "tiktok.pixel.code", default: "C4EXAMPLE")
        accessToken = try config.string(forKey: "tiktok.access.token", isSecret: true).map { try AccessToken($0) }
        sandboxPort = config.int(forKey: "sandbox.port", default: 8081)
    }
}
