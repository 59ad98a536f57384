import Foundation
import TikTokEvents

/// The fault server, a separate process that ends with this one.
final class FaultServer {
    let log: ReceivedLog
    private(set) var port = "0"
    private(set) var securePort = "0"
    private(set) var http2Port = "0"
    private var starts = 0
    private var process = Process()
    private var input = Pipe()

    /// Starts a server with its own log.
    init() throws {
        let path = "\(directory)/received-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...(.max)))"
        log = ReceivedLog(path: path)
        try start()
    }

    deinit {
        kill()
    }

    /// The endpoint for a fault. The tag identifies its requests in the log.
    func endpoint(_ tag: String, _ fault: String) throws -> EventsClient.Endpoint {
        try EventsClient.Endpoint(insecureLoopbackURL: "http://127.0.0.1:\(port)/\(tag)/\(fault)")
    }

    /// Restarts the server on its original port.
    func start() throws {
        starts += 1
        process = Process()
        input = Pipe()
        let output = Pipe()
        process.executableURL = URL(
            fileURLWithPath: ProcessInfo.processInfo.environment["FAULT_SERVER"] ?? "fault-server"
        )
        process.arguments = [
            "\(log.path).\(starts)", "\(directory)/bomb.gz", "\(directory)/certificate.pem", "\(directory)/key.pem",
            port,
        ]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let ports = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            .split { $0.isWhitespace }.map { "\($0)" }
        guard ports.count == 3 else { throw CocoaError(.executableLoad) }
        (port, securePort, http2Port) = (ports[0], ports[1], ports[2])
    }

    /// Kills the server, with all requests in flight.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
