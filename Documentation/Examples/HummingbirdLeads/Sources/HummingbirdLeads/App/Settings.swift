import Configuration
import TikTokEvents

/// Settings from the environment. Each has a default, so the example runs without any.
struct Settings {
    /// `HTTP_HOST` and `HTTP_PORT`: the address that visitors connect to.
    let host: String
    let port: Int
    /// `TRUSTED_PROXIES`: how many proxies a request passes on the way here. Each adds to `X-Forwarded-For`.
    let trustedProxies: Int
    /// `DATABASE_PATH`: the SQLite file.
    let databasePath: String
    /// `TIKTOK_PIXEL_SOLAR` and so on: an offer's pixel.
    let offers: [Offer]
    /// `TIKTOK_ACCESS_TOKEN`, a secret. Without it events go to the sandbox and nothing leaves this machine.
    let accessToken: AccessToken?
    /// `SANDBOX_PORT`: where this process serves the sandbox of TikTok's endpoint.
    let sandboxPort: Int
    /// `TIKTOK_SANDBOX_URL`: another sandbox on this machine, used instead of this process's own.
    let sandboxURL: String?
    /// `OUTBOX_LEASE_SECONDS`: how long events wait if their process dies.
    let lease: Duration
    /// `OUTBOX_BATCH`: the maximum number of events in a request.
    let batch: Int

    var isSandbox: Bool { accessToken == nil }
    var servesSandbox: Bool { isSandbox && sandboxURL == nil }

    init(_ config: ConfigReader) throws {
        host = config.string(forKey: "http.host", default: "127.0.0.1")
        port = config.int(forKey: "http.port", default: 8080)
        trustedProxies = config.int(forKey: "trusted.proxies", default: 0)
        databasePath = config.string(forKey: "database.path", default: "leads.sqlite")
        sandboxPort = config.int(forKey: "sandbox.port", default: 8081)
        sandboxURL = config.string(forKey: "tiktok.sandbox.url")
        lease = .seconds(config.int(forKey: "outbox.lease.seconds", default: 150))
        batch = config.int(forKey: "outbox.batch", default: 1000)
        let token = try config.string(forKey: "tiktok.access.token", isSecret: true).map { try AccessToken($0) }
        accessToken = token
        offers = try [("solar", "Solar panels"), ("roofing", "A new roof")].map { id, title in
            let key = ConfigKey("tiktok.pixel.\(id)")
            // With a token there is no default, because events must go to a real pixel.
            let code =
                token == nil
                ? config.string(forKey: key, default: "C4EXAMPLE\(id.uppercased())")
                : try config.requiredString(forKey: key)
            return Offer(id: id, title: title, pixelCode: code)
        }
    }
}
