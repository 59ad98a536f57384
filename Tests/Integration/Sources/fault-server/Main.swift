import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL

/// Responds as no well-behaved server does: `fault-server LOG BOMB CERTIFICATE KEY [PORT]`.
///
/// The path selects the fault: `/TAG/FAULT/ARGUMENT/...`. Prints its three ports, the second for TLS and the third for
/// HTTP/2, and ends when its standard input does.
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        let log = try RequestLog(path: arguments[1])
        let bomb = try [UInt8](Data(contentsOf: URL(fileURLWithPath: arguments[2])))
        var configuration = try TLSConfiguration.makeServerConfiguration(
            certificateChain: NIOSSLCertificate.fromPEMFile(arguments[3]).map { .certificate($0) },
            privateKey: .privateKey(NIOSSLPrivateKey(file: arguments[4], format: .pem))
        )
        let context = try NIOSSLContext(configuration: configuration)
        configuration.applicationProtocols = ["h2"]
        let http2Context = try NIOSSLContext(configuration: configuration)
        // One thread, so that the log has the order of the responses.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let faults = Faults(bomb: bomb)
        let plain = try await listen(on: group, port: arguments.count > 5 ? Int(arguments[5]) ?? 0 : 0) { channel in
            try channel.pipeline.syncOperations.addHandler(RequestHandler(log: log, faults: faults))
        }
        let secure = try await listen(on: group, port: 0) { channel in
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
            try channel.pipeline.syncOperations.addHandler(RequestHandler(log: log, faults: faults))
        }
        let http2 = try await listen(on: group, port: 0) { channel in
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: http2Context))
            _ = try channel.pipeline.syncOperations.configureHTTP2Pipeline(
                mode: .server,
                connectionConfiguration: .init(),
                streamConfiguration: .init()
            ) { stream in
                stream.eventLoop.makeCompletedFuture {
                    try stream.pipeline.syncOperations.addHandlers(
                        HTTP2FramePayloadToHTTP1ServerCodec(),
                        StreamHandler(log: log, faults: faults)
                    )
                }
            }
        }
        faults.port = plain.localAddress?.port ?? 0
        let ports = [plain, secure, http2].map { "\($0.localAddress?.port ?? 0)" }
        FileHandle.standardOutput.write(Data((ports.joined(separator: " ") + "\n").utf8))
        while readLine() != nil {}
        exit(0)
    }

    private static func listen(
        on group: any EventLoopGroup,
        port: Int,
        initialize: @escaping @Sendable (any Channel) throws -> Void
    ) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try initialize(channel) }
            }
            .bind(host: "127.0.0.1", port: port).get()
    }
}
