import Foundation

/// A file that exists for the duration of a test.
final class TemporaryFile: Sendable {
    let path: String

    convenience init(_ text: String) throws {
        try self.init(Array(text.utf8))
    }

    init(_ bytes: [UInt8]) throws {
        path = NSTemporaryDirectory() + "tiktok-events-\(UUID().uuidString).json"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    var text: String {
        get throws { try String(contentsOfFile: path, encoding: .utf8) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
