import Foundation

/// An error from the system when reading, or an input in a format that the tool doesn't read.
struct InputFailure: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// The system's message about the last call.
    static func system(_ action: String) -> Self {
        Self("\(action): \(String(cString: strerror(errno)))")
    }
}
