/// Writes JSON from the outside in.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// One object on one line.
    static func object(_ members: (inout Self) -> Void) -> [UInt8] {
        var json = Self()
        json.object(nil, members)
        return json.bytes
    }

    mutating func object(_ name: String? = nil, _ members: (inout Self) -> Void) {
        enclose(name, "{", "}", members)
    }

    mutating func list<Element>(
        _ name: String,
        _ elements: some Sequence<Element>,
        _ write: (inout Self, Element) -> Void
    ) {
        enclose(name, "[", "]") { json in
            for element in elements {
                write(&json, element)
            }
        }
    }

    /// Writes a member, or leaves it out if it has no value.
    mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        begin(name)
        append(quoted: value)
        needsComma = true
    }

    mutating func member(_ name: String, _ value: Int?) {
        member(name, json: value?.description.utf8)
    }

    mutating func member(_ name: String, _ value: Bool) {
        member(name, json: value.description.utf8)
    }

    mutating func member(_ name: String, _ value: Double?) {
        member(name, json: value.flatMap { $0.isFinite ? $0.description.utf8 : nil })
    }

    /// Writes a value that is already JSON.
    mutating func member(_ name: String?, json: (some Collection<UInt8>)?) {
        guard let json else { return }
        begin(name)
        bytes += json
        needsComma = true
    }

    mutating func write(_ place: LeadPlace) {
        member("line", place.line)
        member("lead", place.lead)
    }

    mutating func element(_ value: String) {
        begin(nil)
        append(quoted: value)
        needsComma = true
    }

    private mutating func enclose(
        _ name: String?,
        _ start: UnicodeScalar,
        _ end: UnicodeScalar,
        _ content: (inout Self) -> Void
    ) {
        begin(name)
        bytes.append(UInt8(ascii: start))
        needsComma = false
        content(&self)
        bytes.append(UInt8(ascii: end))
        needsComma = true
    }

    private mutating func begin(_ name: String?) {
        if needsComma {
            bytes.append(UInt8(ascii: ","))
        }
        if let name {
            append(quoted: name)
            bytes.append(UInt8(ascii: ":"))
        }
    }

    private mutating func append(quoted text: String) {
        bytes.append(.quote)
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == .quote || $0 == UInt8(ascii: "\\") }) else {
            bytes += text.utf8
            bytes.append(.quote)
            return
        }
        for byte in text.utf8 {
            switch byte {
            case .quote, UInt8(ascii: "\\"):
                bytes += [UInt8(ascii: "\\"), byte]
            case ..<0x20:
                bytes += Array("\\u00".utf8) + [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            default:
                bytes.append(byte)
            }
        }
        bytes.append(.quote)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
