extension EventID {
    /// Derives the id of what a trigger did to a lead, so that every process and every retry finds the same id.
    ///
    /// The id is `lead:trigger:occurrence`. In each part, everything but letters, digits and `- _ . ! ~ * ' ( )` is
    /// percent-encoded. A browser derives the same id for the pixel:
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
    /// - Throws: `EventsError` with the code `invalidLead` if the lead's id or the trigger is blank or a placeholder such
    ///   as `null`: all leads with such an id would count as one.
    public init(lead: String, trigger: LeadTrigger, occurrence: Int = 1) throws(EventsError) {
        self = try Self.joining(lead, trigger, occurrence.description)
    }

    /// Derives the id of what a trigger did to a lead from whatever tells its occurrences apart, such as a sale's id.
    ///
    /// - Parameters:
    ///   - lead: The lead's transaction id: unique, stable, and not personal data.
    ///   - trigger: What happened to the lead.
    ///   - occurrence: What tells this occurrence from the others.
    /// - Throws: `EventsError` with the code `invalidLead` if one of the three is blank or a placeholder such as `null`:
    ///   all leads with such an id would count as one.
    public init(lead: String, trigger: LeadTrigger, occurrence: String) throws(EventsError) {
        try Self.check(occurrence, is: "the occurrence", field: "occurrence")
        self = try Self.joining(lead, trigger, occurrence)
    }

    private static func joining(
        _ lead: String,
        _ trigger: LeadTrigger,
        _ occurrence: String
    ) throws(EventsError) -> Self {
        let trigger = trigger.rawValue
        try check(lead, is: "the lead's id", field: "lead")
        try check(trigger, is: "the trigger", field: "trigger")
        var id = ""
        id.reserveCapacity(lead.utf8.count + 1 + trigger.utf8.count + 1 + occurrence.utf8.count)
        id += encoded(lead)
        id += ":"
        id += encoded(trigger)
        id += ":"
        id += encoded(occurrence)
        return Self(rawValue: id)
    }

    private static func check(_ part: String, is name: String, field: String) throws(EventsError) {
        guard part.isBlank || Placeholder.isPlaceholder(part) else { return }
        throw EventsError(
            code: .invalidLead,
            message: "\(name) is missing or a placeholder, so every such lead would count as one; give its own",
            field: field
        )
    }

    /// Escapes as JavaScript's `encodeURIComponent` does.
    private static func encoded(_ part: String) -> String {
        guard !part.allBytesSatisfy(isUnreserved) else { return part }
        var encoded = ""
        for byte in part.utf8 {
            if isUnreserved(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                encoded += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
            }
        }
        return encoded
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("),
            UInt8(ascii: ")"):
            true
        default:
            false
        }
    }
}
