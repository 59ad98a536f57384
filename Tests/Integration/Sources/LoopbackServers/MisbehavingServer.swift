import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A server that reads each request and then does as it is told: the faults that no well-made server commits.
public final class MisbehavingServer: @unchecked Sendable {
    /// What is done after a request was read.
    public enum Behavior: Sendable {
        /// Writes text and closes.
        case write(String)
        /// Writes text and keeps the connection open.
        case writeAndHang(String)
        /// Writes a response whose body is 64 MiB long.
        case hugeBody
        /// Writes a byte every tenth of a second without end.
        case drip
        /// Closes without a word.
        case close
        /// Resets the connection.
        case reset
    }

    /// The server's address.
    public let baseURL: String

    private let listener: Int32
    private let behavior: @Sendable (Int) -> Behavior
    // Guarded by the lock.
    private let lock = NSLock()
    private var connections = 0

    /// Starts a server whose behaviour may depend on how many connections came before.
    public init(_ behavior: @escaping @Sendable (Int) -> Behavior) throws {
        self.behavior = behavior
        #if canImport(Glibc)
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        signal(SIGPIPE, SIG_IGN)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) | listen(listener, 512) | getsockname(listener, $0, &length)
            }
        }
        guard status == 0 else { throw CocoaError(.featureUnsupported) }
        baseURL = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
        // Keeps the server alive for the life of the process, so that no test ends it by its last mention of it.
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                let index = lock.withLock {
                    connections += 1
                    return connections - 1
                }
                let behavior = self.behavior(index)
                Thread.detachNewThread { Self.serve(connection, behavior) }
            }
        }
    }

    /// How many connections were made.
    public var connectionCount: Int {
        lock.withLock { connections }
    }

    /// A whole response.
    public static func response(_ status: String, headers: [String] = [], body: String = "") -> String {
        (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers + ["", body])
            .joined(separator: "\r\n")
    }

    private static func serve(_ connection: Int32, _ behavior: Behavior) {
        defer { close(connection) }
        guard readRequest(connection) else { return }
        switch behavior {
        case .write(let text): _ = send(text, to: connection)
        case .writeAndHang(let text):
            _ = send(text, to: connection)
            Thread.sleep(forTimeInterval: 30)
        case .hugeBody:
            _ = send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", to: connection)
            let block = String(repeating: " ", count: 64 * 1024)
            for _ in 0..<1024 where !send(block, to: connection) { return }
        case .drip:
            _ = send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", to: connection)
            while send(" ", to: connection) { Thread.sleep(forTimeInterval: 0.1) }
        case .close: break
        case .reset:
            var option = linger(l_onoff: 1, l_linger: 0)
            setsockopt(connection, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        }
    }

    private static func send(_ text: String, to connection: Int32) -> Bool {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Reads up to the end of the body that the head announces.
    private static func readRequest(_ connection: Int32) -> Bool {
        var received = Data()
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return false }
            received += buffer[..<count]
            guard let end = received.range(of: Data("\r\n\r\n".utf8))?.upperBound else { continue }
            let head = String(decoding: received[..<end], as: UTF8.self).lowercased()
            let length = head.components(separatedBy: "content-length: ").dropFirst().first
                .flatMap { Int($0.prefix { $0.isNumber }) }
            if received.count - end >= length ?? 0 {
                return true
            }
        }
    }
}
