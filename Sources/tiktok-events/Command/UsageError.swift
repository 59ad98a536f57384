/// A mistake in the command line, the environment, or the choice of file.
struct UsageError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
