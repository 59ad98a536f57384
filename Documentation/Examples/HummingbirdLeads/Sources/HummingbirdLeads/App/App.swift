import Configuration
import Logging

/// A lead service with a landing page, a form, and a sale. It reports the form and the sale to TikTok.
@main
enum App {
    static func main() async throws {
        let environment = EnvironmentVariablesProvider(secretsSpecifier: .specific(["TIKTOK_ACCESS_TOKEN"]))
        let settings = try Settings(ConfigReader(provider: environment))
        try await run(settings, logger: Logger(label: "leads"))
    }
}
