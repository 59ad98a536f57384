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
        self.init(lead: lead, trigger: trigger, occurrence: occurrence.description)
    }

    /// Derives the id of what a trigger did to a lead from whatever tells its occurrences apart, such as a sale's id.
    ///
    /// - Parameters:
    ///   - lead: The lead's transaction id: unique, stable, and not personal data.
    ///   - trigger: What happened to the lead.
    ///   - occurrence: What tells this occurrence from the others; it is percent-encoded too.
    public init(lead: String, trigger: LeadTrigger, occurrence: String) {
        let room = [lead, trigger.rawValue, occurrence].reduce(2) { $0 + Self.encodedCount(of: $1) }
        self.init(
            rawValue: String(unsafeUninitializedCapacity: room) { id in
                // The capacity is at least what was asked for, and that is more than nothing, so there is an address.
                var cursor = ByteCursor(id.baseAddress.unsafelyUnwrapped, room: room)
                Self.put(lead, to: &cursor)
                cursor.put(UInt8(ascii: ":"))
                Self.put(trigger.rawValue, to: &cursor)
                cursor.put(UInt8(ascii: ":"))
                Self.put(occurrence, to: &cursor)
                return room
            }
        )
    }

    private static func encodedCount(of part: String) -> Int {
        part.utf8.reduce(0) { $0 + (isUnreserved($1) ? 1 : 3) }
    }

    private static func put(_ part: String, to id: inout ByteCursor) {
        for byte in part.utf8 {
            if isUnreserved(byte) {
                id.put(byte)
            } else {
                id.put(UInt8(ascii: "%"))
                id.put(hexDigit(byte >> 4))
                id.put(hexDigit(byte & 0xF))
            }
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("),
            UInt8(ascii: ")"):
            true
        default: false
        }
    }

    private static func hexDigit(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit
    }
}
