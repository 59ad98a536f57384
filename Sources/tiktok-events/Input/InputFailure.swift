import Foundation

/// A system error while reading, or an input in a format that the tool doesn't support.
struct InputFailure: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// An error with the system's message for `errno`.
    static func system(_ action: String) -> Self {
        Self("\(action): \(String(cString: strerror(errno)))")
    }
}
