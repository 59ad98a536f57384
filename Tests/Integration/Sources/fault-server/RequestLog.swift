import Foundation

/// Writes everything received to disk before the server responds, so that it survives a kill.
///
/// A record is a line `VERDICT TAG LENGTH`, followed by the body. Access tokens go to a separate file, each once.
final class RequestLog: @unchecked Sendable {
    private let descriptor: Int32
    private let tokens: Int32
    private var lastToken = ""

    init(path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        tokens = open(path + ".tokens", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0, tokens >= 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func record(_ verdict: Reply.Verdict, tag: Substring, body: [UInt8], token: String) {
        append(Array("\(verdict.rawValue) \(tag) \(body.count)\n".utf8) + body, to: descriptor)
        if token != lastToken {
            append(Array("\(token)\n".utf8), to: tokens)
            lastToken = token
        }
    }

    private func append(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            precondition(count > 0, "the log can't be written")
            rest = rest.dropFirst(count)
        }
    }
}
