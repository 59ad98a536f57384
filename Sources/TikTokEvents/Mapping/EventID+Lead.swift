extension EventID {
    /// Derives the id of what a trigger did to a lead, so that every process and every retry finds the same id.
    ///
    /// The id is `lead:trigger:occurrence`, where all but letters, digits and `- _ . ! ~ * ' ( )` is percent-encoded in
    /// the lead and the trigger. A browser derives the same id for the pixel:
    ///
    /// ```javascript
    /// [lead, trigger].map(encodeURIComponent).join(":") + ":" + occurrence
    /// ```
    ///
    /// One trigger may make several events with this id as long as their names differ.
    ///
    /// - Parameters:
    ///   - lead: The lead's transaction id: unique, stable, and not personal data.
    ///   - trigger: What happened to the lead.
    ///   - occurrence: Counts repetitions of the trigger for this lead from 1: the second sale of a lead is 2.
    public init(lead: String, trigger: LeadTrigger, occurrence: Int = 1) {
        self.init(lead: lead, trigger: trigger, occurrence: "\(occurrence)")
    }

    /// Derives the id of what a trigger did to a lead from whatever tells its occurrences apart, such as a sale's id.
    ///
    /// - Parameters:
    ///   - lead: The lead's transaction id: unique, stable, and not personal data.
    ///   - trigger: What happened to the lead.
    ///   - occurrence: What tells this occurrence from the others; it is percent-encoded too.
    public init(lead: String, trigger: LeadTrigger, occurrence: String) {
        let parts = [lead, trigger.rawValue, occurrence].map(Self.encoded)
        self.init(rawValue: parts.joined(separator: ":"))
    }

    private static func encoded(_ part: String) -> String {
        var encoded: [UInt8] = []
        for byte in part.utf8 {
            if unreserved.contains(byte) {
                encoded.append(byte)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                encoded += (byte < 0x10 ? "%0" + hex : "%" + hex).utf8
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let unreserved = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()".utf8
    )
}
