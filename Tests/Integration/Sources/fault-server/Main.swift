import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// Answers as no well-made server does: `fault-server LOG BOMB CERTIFICATE KEY [PORT]`.
///
/// The path says how: `/TAG/FAULT/ARGUMENT/...`. Prints its two ports, the second one for TLS, and ends with its input.
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        let log = try RequestLog(path: arguments[1])
        let bomb = try [UInt8](Data(contentsOf: URL(fileURLWithPath: arguments[2])))
        let context = try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: NIOSSLCertificate.fromPEMFile(arguments[3]).map { .certificate($0) },
                privateKey: .privateKey(NIOSSLPrivateKey(file: arguments[4], format: .pem))
            )
        )
        // One thread, so that the order of the log is the order of the answers.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let faults = Faults(bomb: bomb)
        let plain = try await listen(on: group, port: arguments.count > 5 ? Int(arguments[5]) ?? 0 : 0) { _ in
            RequestHandler(log: log, faults: faults)
        }
        let secure = try await listen(on: group, port: 0) { channel in
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
            return RequestHandler(log: log, faults: faults)
        }
        faults.port = plain.localAddress?.port ?? 0
        FileHandle.standardOutput.write(Data("\(faults.port) \(secure.localAddress?.port ?? 0)\n".utf8))
        while readLine() != nil {}
        exit(0)
    }

    private static func listen(
        on group: any EventLoopGroup,
        port: Int,
        handler: @escaping @Sendable (any Channel) throws -> RequestHandler
    ) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = try handler(channel)
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
    }
}
