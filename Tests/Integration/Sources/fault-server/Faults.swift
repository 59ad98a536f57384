import Foundation
import NIOCore

/// The faults by name.
final class Faults: @unchecked Sendable {
    private let bomb: [UInt8]
    var port = 0
    // The number of requests for each tag. Used on the one event loop only.
    private var counts: [Substring: Int] = [:]
    // The time of each tag's first request.
    private var starts: [Substring: NIODeadline] = [:]

    init(bomb: [UInt8]) {
        self.bomb = bomb
    }

    /// Whether a connection is reset before the body is read.
    static func isResetEarly(_ path: Substring) -> Bool {
        path.split(separator: "/").dropFirst().first == "reset-early"
    }

    func reply(to path: Substring, body: [UInt8], token: String) -> Reply {
        let parts = path.split(separator: "/")
        guard parts.count >= 2 else { return .response(.refused, "404 Not Found", body: []) }
        let arguments = parts.dropFirst(2).map { $0.removingPercentEncoding ?? "" }
        counts[parts[0], default: 0] += 1
        return reply(
            fault: parts[1],
            number: counts[parts[0]] ?? 1,
            arguments: arguments,
            body: body,
            token: token,
            tag: parts[0]
        )
    }

    private func reply(
        fault: Substring,
        number: Int,
        arguments: [String],
        body: [UInt8],
        token: String,
        tag: Substring
    ) -> Reply {
        let accepted = Reply.envelope(0, .counted)
        switch fault {
        case "ok": return accepted
        case "slow":
            var reply = accepted
            reply.delay = .milliseconds(Int64(arguments[0]) ?? 0)
            return reply
        case "hang": return .raw("", .hang)
        case "close": return .raw("", .close)
        case "reset": return .raw("", .reset)
        case "reset-in-body": return .raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"code\":0", .reset)
        case "cut-body": return .raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"code\":0", .close)
        case "cut-head": return .raw("HTTP/1.1 200 OK\r\nContent-Len", .close)
        case "informational": return .raw("HTTP/1.1 100 Continue\r\n\r\n", .close)
        case "no-headers": return .raw("HTTP/1.1 200 OK\r\n", .close)
        case "drip": return .raw("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", .drip)
        case "endless": return .raw("HTTP/1.1 200 OK\r\n\r\n", .endless)
        case "endless-redirect":
            return .raw("HTTP/1.1 302 Found\r\nLocation: /\(tag)-elsewhere/ok/\r\n\r\n", .endless, verdict: .refused)
        case "gzip-garbage":
            return .response(.open, headers: ["Content-Encoding: gzip"], body: Array("this is no gzip".utf8))
        case "bomb": return .response(.open, headers: ["Content-Encoding: gzip"], body: bomb)
        case "cut-json": return .response(.open, body: Array(#"{"code":0"#.utf8))
        case "html-502": return .response(.open, "502 Bad Gateway", body: Array("<html>".utf8))
        case "down":  // for a few seconds
            let start = starts[tag] ?? .now()
            starts[tag] = start
            return .now() - start < .seconds(Int64(arguments[0]) ?? 0)
                ? .response(.open, "502 Bad Gateway", body: Array("<html>".utf8)) : accepted
        case "hangs-for":
            return String(decoding: body, as: UTF8.self).contains(arguments[0]) ? .raw("", .hang) : accepted
        case "empty": return .response(.open, body: [])
        case "no-content": return .raw("HTTP/1.1 204 No Content\r\n\r\n", .keepAlive)
        case "not-http": return .raw("hello\r\n\r\n", .close)
        case "code": return .envelope(Int(arguments[0]) ?? 0, verdict(arguments[0]), status: arguments[1])
        case "code-as-text": return .response(.open, body: Array(#"{"code":"0","message":"OK"}"#.utf8))
        case "code-twice":
            return .response(.counted, body: Array(#"{"code":0,"code":40002,"request_id":"1"}"#.utf8))
        case "challenge":
            let header = ["WWW-Authenticate: Basic realm=\"x\""]
            return .envelope(40100, .refused, status: "401 Unauthorized", headers: header)
        case "challenge-page":
            let header = ["WWW-Authenticate: Basic realm=\"x\""]
            return .response(.refused, "401 Unauthorized", headers: header, body: Array("<html>".utf8))
        case "redirect":
            let location =
                arguments[1] == "file" ? "file:///etc/hostname" : "http://localhost:\(port)/\(tag)-elsewhere/ok/"
            return .response(.refused, "\(arguments[0]) Elsewhere", headers: ["Location: \(location)"], body: [])
        case "throttled":  // once, with a status and a Retry-After
            guard number == 1 else { return accepted }
            let headers = arguments[1] == "two" ? ["5", "9"] : [arguments[1] == "date" ? Self.soon() : arguments[1]]
            return .envelope(40100, .refused, status: arguments[0], headers: headers.map { "Retry-After: \($0)" })
        case "throttled-without-code":
            return number == 1 ? .response(.refused, "429 Too Many Requests", body: []) : accepted
        case "server-errors":
            return number <= Int(arguments[0]) ?? 0 ? .envelope(50000, .open, status: "500 Error") : accepted
        case "token": return token.hasSuffix(arguments[0]) ? accepted : .envelope(40105, .refused)
        case "bad": return judge(body, naming: arguments[0] == "named")
        case "mixed":
            let answers = [
                accepted, slow(3), .raw("", .close), .raw("", .reset), .raw("", .hang), slow(1),
                .raw("HTTP/1.1 200 OK\r\n\r\n", .endless),
                .raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", .close),
                .raw("HTTP/1.1 200 OK\r\n\r\n", .drip), accepted, accepted,
            ]
            return answers[number % answers.count]
        default: return .response(.refused, "404 Not Found", body: [])
        }
    }

    private func verdict(_ code: String) -> Reply.Verdict {
        switch Int(code) ?? 0 {
        case 0: .counted
        case 40000..<50000: .refused
        default: .open
        }
    }

    private func slow(_ milliseconds: Int64) -> Reply {
        var reply = Reply.envelope(0, .counted)
        reply.delay = .milliseconds(milliseconds)
        return reply
    }

    /// Rejects a request as a whole, as TikTok does, if it contains an event whose id starts with `bad`.
    private func judge(_ body: [UInt8], naming isNamed: Bool) -> Reply {
        let ids = String(decoding: body, as: UTF8.self).components(separatedBy: #""event_id":""#).dropFirst()
        guard let index = ids.firstIndex(where: { $0.hasPrefix("bad") }) else { return .envelope(0, .counted) }
        let place = isNamed ? "data.\(index - 1).properties.value: is wrong" : "something is wrong"
        return .envelope(40002, .refused, message: place)
    }

    /// The date two seconds from now, as a header writes it.
    private static func soon() -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.string(from: Date(timeIntervalSinceNow: 2))
    }
}
