import Foundation
import SandboxServer

/// Serves TikTok's endpoint locally, judged by the sandbox: `events-server [PORT]`.
@main
enum Main {
    static func main() async throws {
        let port = CommandLine.arguments.dropFirst().first.flatMap { UInt16($0) } ?? 0
        let server = try SandboxServer(port: port)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            FileHandle.standardOutput.write(Data("\(try await server.baseURL())\n".utf8))
            try await group.waitForAll()
        }
    }
}
