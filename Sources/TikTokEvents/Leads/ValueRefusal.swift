/// Why a lead's value can't be used: what it seems to be and what to do, but never the value itself.
struct ValueRefusal: Error, Hashable {
    let advice: String

    init(_ advice: String) {
        self.advice = advice
    }

    /// The error for the lead's field.
    func error(field: String?) -> EventsError {
        EventsError(code: .invalidLead, message: advice, field: field)
    }
}
