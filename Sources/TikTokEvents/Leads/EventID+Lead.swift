extension EventID {
    /// Derives an id from a lead and a trigger, so that every process and every retry computes the same id.
    ///
    /// The id is `lead:trigger:occurrence`. In each part, everything except letters, digits, and `- _ . ! ~ * ' ( )` is
    /// percent-encoded. A browser can derive the same id for the pixel:
    ///
    /// ```javascript
    /// [lead, trigger].map(encodeURIComponent).join(":") + ":" + occurrence
    /// ```
    ///
    /// One trigger may produce several events with this id as long as their names differ.
    ///
    /// A postback reads a transaction id such as `1234.0` from a spreadsheet as `1234`; this initializer uses it
    /// unchanged.
    ///
    /// - Parameters:
    ///   - lead: The lead's transaction id: unique, stable, and not personal data.
    ///   - trigger: What happened to the lead.
    ///   - occurrence: The number of times the trigger has happened to this lead, counting from 1: its second sale is
    ///     2.
    /// - Throws: `EventsError` with the code `invalidLead` if the lead's id, the trigger, or its buyer is blank, a
    ///   placeholder such as `null`, or rounded like `1.23457E+12`, because all leads with such an id would count as one.
    ///   An email address or a phone number that begins with `+` is refused too, because the id is sent as is.
    public init(lead: String, trigger: LeadTrigger, occurrence: Int = 1) throws(EventsError) {
        self = try Self.joining(lead, trigger, capacity: 20) { $0.put(decimal: Int64(occurrence)) }
    }

    /// Derives an id from a lead, a trigger, and a value that tells occurrences apart, such as a sale's id.
    ///
    /// - Parameters:
    ///   - lead: The lead's transaction id: unique, stable, and not personal data.
    ///   - trigger: What happened to the lead.
    ///   - occurrence: The value that tells this occurrence from others.
    /// - Throws: `EventsError` with the code `invalidLead` if any of the three, or the trigger's buyer, is blank, a
    ///   placeholder such as `null`, or rounded like `1.23457E+12`, because all leads with such an id would count as one.
    ///   An email address or a phone number that begins with `+` is refused too, because the id is sent as is.
    public init(lead: String, trigger: LeadTrigger, occurrence: String) throws(EventsError) {
        try Self.check(occurrence, is: "the occurrence", field: "occurrence")
        let length = Self.encodedLength(of: occurrence)
        self = try Self.joining(lead, trigger, capacity: length) { $0.put(encoding: occurrence, length: length) }
    }

    @inline(__always)
    private static func joining(
        _ lead: String,
        _ trigger: LeadTrigger,
        capacity: Int,
        _ putOccurrence: (inout ByteCursor) -> Void
    ) throws(EventsError) -> Self {
        let (buyer, trigger) = (trigger.buyer, trigger.rawValue)
        try check(lead, is: "the lead's id", field: "lead")
        try check(trigger, is: "the trigger", field: "trigger")
        if let buyer {
            try check(buyer, is: "the trigger's buyer", field: "trigger")
        }
        let (leadLength, triggerLength) = (encodedLength(of: lead), encodedLength(of: trigger))
        let id = String(capacity: leadLength + 1 + triggerLength + 1 + capacity) { id in
            id.put(encoding: lead, length: leadLength)
            id.put(UInt8(ascii: ":"))
            id.put(encoding: trigger, length: triggerLength)
            id.put(UInt8(ascii: ":"))
            putOccurrence(&id)
        }
        return Self(rawValue: id)
    }

    private static func check(_ part: String, is name: StaticString, field: StaticString) throws(EventsError) {
        let isNothing = part.withBytes { Placeholder.isNothing($0) || Placeholder.isStart($0) }
        guard !part.withBytes(mayBePersonal) || !part.holdsEmailAddress && !DigitCount(part).isPhoneNumber else {
            throw .invalidLead(
                "\(name) is an email address or a phone number, and the event id is sent as is; use an id that "
                    + "your system made",
                field: field.description
            )
        }
        guard isNothing || part.withBytes(IDText.isRounded) else { return }
        throw .invalidLead(
            isNothing
                ? "\(name) is missing or a placeholder, so all such leads would count as one; use a real one"
                : "\(name): \(OmittedIdentifiers.Reason.roundedNumber.advice)",
            field: field.description
        )
    }

    /// Whether it has the sign of an address or of a phone number in international form. Any other digits may be an id.
    private static func mayBePersonal(_ part: ByteView) -> Bool {
        part.holds(UInt8(ascii: "@")) || part.first == UInt8(ascii: "+")
    }

    private static func encodedLength(of part: String) -> Int {
        part.withBytes { $0.reduce($0.count) { $1.isUnreserved ? $0 : $0 + 2 } }
    }
}

extension EventID {
    /// Whether the id, or the lead's part of it, is empty or a placeholder: `:lead_sold:1`, `null:lead_sold:1`.
    var isPlaceholder: Bool {
        let isLeadNothing = rawValue.withBytes { id in
            id.firstIndex(of: UInt8(ascii: ":")).map { Placeholder.isNothing(id.part(0..<$0)) }
        }
        // Your own id may be a short word, so only text that can't be an id counts.
        return isLeadNothing
            ?? (rawValue.isEmpty || Placeholder.isPlaceholder(rawValue, ofName: true)
                || rawValue.lowercased() == "null" || rawValue.withBytes(Placeholder.isMadeOfNothing))
    }
}

extension ByteCursor {
    /// Escapes like JavaScript's `encodeURIComponent`. If `length` equals the text's own length, nothing needs
    /// escaping.
    fileprivate mutating func put(encoding part: String, length: Int) {
        part.withBytes { part in
            guard part.count < length else { return put(part) }
            for byte in part {
                if byte.isUnreserved {
                    put(byte)
                } else {
                    put(UInt8(ascii: "%"))
                    put(upperHexDigit: byte >> 4)
                    put(upperHexDigit: byte & 0xF)
                }
            }
        }
    }

    private mutating func put(upperHexDigit digit: UInt8) {
        put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var isUnreserved: Bool {
        if isLetterOrDigit {
            return true
        }
        return switch self {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "~"),
            UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
