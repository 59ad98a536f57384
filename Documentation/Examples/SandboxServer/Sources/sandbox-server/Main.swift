import FlyingFox
import FlyingSocks
import Foundation
import TikTokEventsTesting

/// TikTok's endpoint on a port of this machine, judged by the sandbox: `sandbox-server [--faults]`.
///
/// It prints its address on the first line. `GET /summary` and `GET /ids` tell what arrived.
@main
enum Main {
    static func main() async throws {
        let endpoint = SandboxEndpoint(hasFaults: CommandLine.arguments.contains("--faults"))
        let server = HTTPServer(address: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
        await server.appendRoute("POST /open_api/*") { try await endpoint.track($0) }
        await server.appendRoute("GET /summary") { _ in await endpoint.summary() }
        await server.appendRoute("GET /ids") { _ in await endpoint.countedIDs() }
        async let running: Void = server.run()
        try await server.waitUntilListening()
        if case .ip4(_, let port) = await server.listeningAddress {
            FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
        }
        try await running
    }
}
