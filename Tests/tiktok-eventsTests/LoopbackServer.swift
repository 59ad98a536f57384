import Foundation
import TikTokEvents

@testable import tiktok_events

/// TikTok's endpoint on a loopback port, which records the ids that it accepted.
final class LoopbackServer: Sendable {
    enum Behavior: Sendable {
        case accepts
        case hangs
        /// Takes this long to respond to a request.
        case isSlow(milliseconds: UInt32)
        /// Responds with this body.
        case says(String)
        /// Responds with this HTTP status, and a body that isn't TikTok's.
        case fails(status: Int)
        /// Refuses requests with more bytes than this.
        case takes(byteCount: Int)
        /// Says that the token may not report to this source.
        case refuses(source: String)
    }

    let url: String
    private let received = Locked<[String: Int]>([:])
    private let sources = Locked<[String: [String]]>([:])
    private let behavior: Locked<Behavior>
    private let descriptor: Int32

    init(_ behavior: Behavior = .accepts) throws {
        self.behavior = Locked(behavior)
        // Clients that are killed close their connections.
        signal(SIGPIPE, SIG_IGN)
        #if canImport(Glibc)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isListening else { throw CocoaError(.featureUnsupported) }
        url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
        let serve = { @Sendable [weak self] (connection: Int32) -> Void in self?.serve(connection) ?? () }
        Thread.detachNewThread {
            while case let connection = accept(descriptor, nil, nil), connection >= 0 {
                Thread.detachNewThread { serve(connection) }
            }
        }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    /// How often each event arrived.
    var counts: [String: Int] { received.access { $0 } }

    /// The ids of the events that each source got.
    var eventsBySource: [String: [String]] { sources.access { $0 } }

    func behave(_ behavior: Behavior) {
        self.behavior.access { $0 = behavior }
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        var buffer = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        func readMore() -> Bool {
            let count = chunk.withUnsafeMutableBytes { read(connection, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            buffer += chunk[..<count]
            return true
        }
        while true {
            while buffer.range(of: Data("\r\n\r\n".utf8)) == nil {
                guard readMore() else { return }
            }
            guard let end = buffer.range(of: Data("\r\n\r\n".utf8)) else { return }
            let head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).lowercased()
            let length =
                head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
            while buffer.count - (end.upperBound - buffer.startIndex) < length {
                guard readMore() else { return }
            }
            let body = Data(buffer[end.upperBound...].prefix(length))
            buffer = Data(buffer[end.upperBound...].dropFirst(length))
            var status = 200
            var answer = #"{"code":0,"message":"OK","request_id":"R1","data":{}}"#
            switch behavior.access({ $0 }) {
            case .accepts: break
            case .isSlow(let milliseconds): usleep(milliseconds * 1000)
            case .hangs:
                sleep(60)
                return
            case .says(let text): answer = text
            case .fails(let number): (status, answer) = (number, "no")
            case .takes(let byteCount):
                if length > byteCount { (status, answer) = (413, "no") }
            case .refuses(let source):
                if String(decoding: body, as: UTF8.self).contains(#""event_source_id":"\#(source)""#) {
                    answer = #"{"code":40001,"message":"no","request_id":"R1"}"#
                }
            }
            keep(body, answer)
            let text =
                "HTTP/1.1 \(status) OK\r\ncontent-type: application/json\r\ncontent-length: \(answer.utf8.count)\r\n\r\n\(answer)"
            guard (try? Array(text.utf8).writeAll(to: connection)) != nil else { return }
        }
    }

    private func keep(_ body: Data, _ answer: String) {
        guard answer.contains(#""code":0,"#), let request = try? JSONDecoder().decode(EventRequest.self, from: body)
        else { return }
        received.access { received in
            for event in request.events {
                received[event.id?.rawValue ?? "none", default: 0] += 1
            }
        }
        sources.access { $0[request.source.id, default: []] += request.events.compactMap(\.id?.rawValue) }
    }
}
