import FlyingFox
import FlyingSocks
import Foundation

/// TikTok's endpoint on a local port, backed by the sandbox: `sandbox-server [--faults] [--latency MILLISECONDS]`.
///
/// It prints its address on the first line. The README lists its routes.
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        let latency = arguments.firstIndex(of: "--latency").flatMap { arguments.dropFirst($0 + 1).first }.flatMap(
            Int.init
        )
        let endpoint = SandboxEndpoint(
            hasFaults: arguments.contains("--faults"),
            latency: .milliseconds(latency ?? 0)
        )
        let server = HTTPServer(
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0),
            timeout: 60,
            logger: .disabled
        )
        await server.appendRoute("POST /open_api/*") { try await endpoint.track($0) }
        await server.appendRoute("GET /summary") { _ in await endpoint.summary() }
        await server.appendRoute("GET /ids") { _ in await endpoint.countedIDs() }
        await server.appendRoute("GET /events") { _ in await endpoint.events() }
        await server.appendRoute("POST /mode/*") { await endpoint.change(to: $0) }
        await server.appendRoute("POST /leap/*") { await endpoint.leap($0) }
        async let running: Void = server.run()
        try await server.waitUntilListening()
        if case .ip4(_, let port) = await server.listeningAddress {
            FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
        }
        try await running
    }
}
