import Foundation

/// The system refused to read, or the input isn't text that the tool reads.
struct InputFailure: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// What the system said about the last call.
    static func system(_ action: String) -> Self {
        Self("\(action): \(String(cString: strerror(errno)))")
    }
}
