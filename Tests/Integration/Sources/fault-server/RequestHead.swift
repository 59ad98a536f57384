import NIOCore

/// The parts of a request's head that the server needs.
struct RequestHead {
    let path: Substring
    let length: Int
    let token: String

    /// Reads the head. Returns `nil` until it is complete.
    init?(_ received: inout ByteBuffer) {
        let bytes = received.readableBytesView
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        received.moveReaderIndex(to: end.upperBound)
        path = lines[0].split(separator: " ").dropFirst().first ?? ""
        func header(_ name: String) -> Substring? {
            lines.dropFirst().first { $0.lowercased().hasPrefix("\(name): ") }.map { $0.dropFirst(name.count + 2) }
        }
        length = header("content-length").flatMap { Int($0) } ?? 0
        token = header("access-token").map { "\($0)" } ?? ""
    }
}
