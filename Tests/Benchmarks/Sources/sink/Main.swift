import Glibc

/// A server that accepts every POST and costs next to nothing, so that the client is what is measured. It prints its
/// address, and ends when its standard input does.
@main
enum Main {
    static func main() {
        let listener = listening()
        print("http://127.0.0.1:\(port(of: listener))")
        fflush(nil)
        var watched = [STDIN_FILENO, listener].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var connections: [Int32: Connection] = [:]
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        while poll(&watched, nfds_t(watched.count), -1) > 0, watched[0].revents == 0 {
            let ready = watched.dropFirst().filter { $0.revents != 0 }.map(\.fd)
            for descriptor in ready where descriptor != listener {
                let length = read(descriptor, buffer.baseAddress, buffer.count)
                guard length > 0 else {
                    close(descriptor)
                    connections[descriptor] = nil
                    watched.removeAll { $0.fd == descriptor }
                    continue
                }
                let received = UnsafeRawBufferPointer(rebasing: buffer[..<length])
                for _ in 0..<(connections[descriptor]?.receive(received) ?? 0) {
                    _ = write(descriptor, answer, answer.count)
                }
            }
            if ready.contains(listener) {
                let accepted = accept(listener, nil, nil)
                var on: Int32 = 1
                setsockopt(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
                connections[accepted] = Connection()
                watched.append(pollfd(fd: accepted, events: Int16(POLLIN), revents: 0))
            }
        }
    }

    private static func listening() -> Int32 {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0, listen(listener, 1024) == 0 else { fatalError("no port to listen on") }
        return listener
    }

    private static func port(of listener: Int32) -> UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &size) }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    private static let answer: [UInt8] = {
        let body = #"{"code":0,"message":"OK","request_id":"202611251200000100000000000000AB","data":{}}"#
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        return Array((head + body).utf8)
    }()
}
