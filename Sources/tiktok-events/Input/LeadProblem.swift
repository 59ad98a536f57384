/// Why a lead can't become an event, in a sentence without any of its values.
struct LeadProblem: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
