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
        // Most things happen once.
        self.init(lead: lead, trigger: trigger, occurrence: occurrence == 1 ? "1" : occurrence.description)
    }

    /// Derives the id of what a trigger did to a lead from whatever tells its occurrences apart, such as a sale's id.
    ///
    /// - Parameters:
    ///   - lead: The lead's transaction id: unique, stable, and not personal data.
    ///   - trigger: What happened to the lead.
    ///   - occurrence: What tells this occurrence from the others; it is percent-encoded too.
    public init(lead: String, trigger: LeadTrigger, occurrence: String) {
        var (lead, trigger, occurrence) = (lead, trigger.rawValue, occurrence)
        let id = lead.withUTF8 { lead in
            trigger.withUTF8 { trigger in
                occurrence.withUTF8 { occurrence in
                    Self.joined(EncodedPart(lead), EncodedPart(trigger), EncodedPart(occurrence))
                }
            }
        }
        self.init(rawValue: id)
    }

    private static func joined(_ lead: EncodedPart, _ trigger: EncodedPart, _ occurrence: EncodedPart) -> String {
        let room = lead.count + 1 + trigger.count + 1 + occurrence.count
        return String(unsafeUninitializedCapacity: room) { id in
            // The capacity is at least what was asked for, and that is more than nothing, so there is an address.
            var cursor = ByteCursor(id.baseAddress.unsafelyUnwrapped, room: room)
            lead.put(to: &cursor)
            cursor.put(UInt8(ascii: ":"))
            trigger.put(to: &cursor)
            cursor.put(UInt8(ascii: ":"))
            occurrence.put(to: &cursor)
            return room
        }
    }
}

/// A part of an id, to be percent-encoded.
private struct EncodedPart {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// How many bytes it has once it is encoded.
    let count: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        let text = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + EightBytes.size <= text.count, Self.areUnreserved(EightBytes(text, at: index)) {
            index += EightBytes.size
        }
        var count = bytes.count
        while index < bytes.count {
            count += Self.isUnreserved(bytes[index]) ? 0 : 2
            index += 1
        }
        self.count = count
    }

    func put(to id: inout ByteCursor) {
        guard count > bytes.count else { return id.put(bytes) }
        for byte in bytes {
            if Self.isUnreserved(byte) {
                id.put(byte)
            } else {
                id.put(UInt8(ascii: "%"))
                id.put(Self.hexDigit(byte >> 4))
                id.put(Self.hexDigit(byte & 0xF))
            }
        }
    }

    /// Whether all eight are letters, digits, `-`, `.` and `_`, as nearly all are.
    @inline(__always)
    private static func areUnreserved(_ bytes: EightBytes) -> Bool {
        let unreserved =
            bytes.lowercased.marks(from: "a", through: "z") | bytes.marks(from: "0", through: "9")
            | bytes.marks(from: "-", through: ".") | bytes.marks(of: "_")
        return bytes.nonASCII == 0 && unreserved == EightBytes(repeating: 0x80).word
    }

    /// Letters, digits and `- _ . ! ~ * ' ( )`: a bit for each character of ASCII.
    @inline(__always)
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        let bits: UInt64 =
            switch byte >> 6 {
            case 0: 0x03FF_6782_0000_0000
            case 1: 0x47FF_FFFE_87FF_FFFE
            default: 0
            }
        return bits &>> UInt64(byte & 63) & 1 == 1
    }

    private static func hexDigit(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit
    }
}
