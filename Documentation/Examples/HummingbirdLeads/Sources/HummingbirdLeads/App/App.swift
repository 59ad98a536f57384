import Configuration
import Logging

/// A lead service: a landing page, a form, a sale, and each of them reported to TikTok.
@main
enum App {
    static func main() async throws {
        let environment = EnvironmentVariablesProvider(secretsSpecifier: .specific(["TIKTOK_ACCESS_TOKEN"]))
        let settings = try Settings(ConfigReader(provider: environment))
        try await run(settings, logger: Logger(label: "leads"))
    }
}
