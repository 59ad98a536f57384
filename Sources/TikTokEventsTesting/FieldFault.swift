import TikTokEvents

/// What is wrong with a field: its path within the event, the reason, and TikTok's code.
struct FieldFault {
    var path: String
    let reason: String
    let code: DeliveryOutcome.Code

    init(_ reason: String, code: DeliveryOutcome.Code = .parameterError, at path: String = "") {
        self.path = path
        self.reason = reason
        self.code = code
    }

    /// The same fault, as seen from one level up.
    func at(_ key: String) -> FieldFault {
        FieldFault(reason, code: code, at: path.isEmpty ? key : "\(key).\(path)")
    }
}
