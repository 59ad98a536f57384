import Foundation
import TikTokEvents
import TikTokEventsURLSession

/// Stands in for Lambda's runtime: reads one invocation per line, and prints its response.
///
/// With swift-aws-lambda-runtime, `LambdaRuntime { batch, _ in await handler.handle(batch) }` replaces the loop.
@main
enum Main {
    static func main() async throws {
        let environment = ProcessInfo.processInfo.environment
        var configuration = EventsClient.Configuration()
        if let sandbox = environment["TIKTOK_SANDBOX_URL"] {
            configuration.endpoint = try EventsClient.Endpoint(insecureLoopbackURL: sandbox)
        }
        // Less than the function's timeout, or Lambda kills the process before it can report what is left.
        let timeout = environment["FUNCTION_TIMEOUT_SECONDS"].flatMap { Int($0) } ?? 30
        configuration.retry.deadline = .seconds(timeout) - .seconds(2)
        let handler = ConversionsHandler(
            client: try EventsClient(
                source: .web(pixelCode: environment["TIKTOK_PIXEL_CODE"] ?? "C4EXAMPLE"),
                accessToken: environment["TIKTOK_ACCESS_TOKEN"] ?? "sandbox",
                configuration: configuration
            )
        )
        while let line = readLine() {
            let batch = try JSONDecoder().decode(SQSEvent.self, from: Data(line.utf8))
            let response = try JSONEncoder().encode(await handler.handle(batch))
            FileHandle.standardOutput.write(response + Data("\n".utf8))
        }
    }
}
