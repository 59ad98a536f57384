import Foundation

/// Reads files of the repository that aren't in the test bundle, by their path from its top.
enum RepositoryFile {
    static func data(_ path: String) throws -> Data {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 {
            root.deleteLastPathComponent()
        }
        return try Data(contentsOf: root.appendingPathComponent(path))
    }
}
