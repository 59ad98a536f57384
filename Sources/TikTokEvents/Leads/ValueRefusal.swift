/// Why a value of a lead can't be used: what it seems to be and what to do, never the value.
struct ValueRefusal: Error, Hashable {
    let advice: String

    init(_ advice: String) {
        self.advice = advice
    }

    /// The error that names the lead's field.
    func error(field: String?) -> EventsError {
        EventsError(code: .invalidLead, message: advice, field: field)
    }
}
