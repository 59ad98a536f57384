/// Writes JSON text as bytes, in one pass and in the order of the calls.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                appendEscape(ofControl: byte)
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func write(_ bool: Bool) {
        append(bool ? "true" : "false")
    }

    mutating func write(_ integer: some FixedWidthInteger) {
        append(integer.description)
    }

    /// Writes the shortest decimal that reads back as the same number; whole numbers without a fraction.
    mutating func write(_ number: Double) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number,
                .init(codingPath: [], debugDescription: "JSON has no number that is infinite or not a number")
            )
        }
        if let integer = Int64(exactly: number), integer.magnitude < 1 << 53 {
            write(integer)
        } else {
            append(number.description)
        }
    }

    /// Writes the hex digits of a digest.
    mutating func write(_ digest: SHA256.Digest) {
        bytes.append(UInt8(ascii: "\""))
        bytes += digest.hexDigits.utf8
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func writeNull() {
        append("null")
    }

    /// Appends text that is JSON already, such as a number.
    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
        try nested(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), members)
    }

    mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
        try nested(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), elements)
    }

    /// Starts an element of an array.
    mutating func nextElement() {
        if needsComma {
            bytes.append(UInt8(ascii: ","))
        }
        needsComma = true
    }

    /// Starts a member of an object.
    mutating func nextMember(_ key: String) {
        nextElement()
        write(key)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func nested(open: UInt8, close: UInt8, _ content: (inout JSONWriter) throws -> Void) rethrows {
        bytes.append(open)
        needsComma = false
        try content(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func appendEscape(ofControl byte: UInt8) {
        switch byte {
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        default:
            append(byte < 0x10 ? "\\u000" : "\\u00")
            append(String(byte, radix: 16))
        }
    }
}

extension JSONWriter: FieldVisitor {
    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value) throws {
        nextMember(key.stringValue)
        try value.write(to: &self)
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?) throws {
        guard let value else { return }
        nextMember(key.stringValue)
        try value.write(to: &self)
    }

    mutating func unlessEmpty<Value: FieldValue & Omittable>(_ key: FieldKey, _ value: inout Value) throws {
        guard !value.isEmpty else { return }
        nextMember(key.stringValue)
        try value.write(to: &self)
    }

    mutating func flattened<Group: FieldGroup>(_ group: inout Group?) throws {
        try group?.fields(&self)
    }

    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) throws {
        for (key, value) in values.unlisted(by: owner) {
            nextMember(key)
            try value.write(to: &self)
        }
    }
}
