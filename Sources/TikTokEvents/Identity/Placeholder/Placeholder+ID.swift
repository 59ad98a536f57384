extension Placeholder {
    /// Whether an id is a field's name, such as `LEAD_ID`, or contains what a template prints for a missing value:
    /// `order_undefined`, `TX-null`, `7_[object Object]`, or it is masked, such as `****1234`. All leads that have it
    /// would count as one. Na stays, and so does `none` unless it is spelled as in Python, because they may be names.
    static func isMadeOfNothing(_ id: ByteView) -> Bool {
        if (6...14).contains(id.count), id[id.count - 1] | 0x20 == UInt8(ascii: "d"),
            id[id.count - 2] | 0x20 == UInt8(ascii: "i"),
            names.contains(String(decoding: id.lazy.filter(\.isLetter).map(\.lowercased), as: UTF8.self))
        {
            return true
        }
        guard !isMasked(id) else { return true }
        // All but one contain an N, and few ids do.
        guard id.minimum(of: { ($0 | 0x20) ^ UInt8(ascii: "n") }) == 0 || id.holds(UInt8(ascii: "[")) else {
            return false
        }
        return id.hasPart(between: \.separatesParts) { part in
            switch part.count {
            case 3: part.equals(ByteView("NaN")) || part.equals(ByteView("nan"))
            case 4: part.equals(ByteView("null")) || part.equals(ByteView("NULL")) || part.equals(ByteView("None"))
            case 7: part.equalsIgnoringCase(ByteView("[object"))
            case 9: part.equalsIgnoringCase(ByteView("undefined"))
            default: false
            }
        }
    }

    /// Whether an id is only what a template puts in front of a missing value: `lead-`, `TX_`.
    static func isStart(_ id: ByteView) -> Bool {
        guard let last = id.last, last == UInt8(ascii: "-") || last == UInt8(ascii: "_") else { return false }
        return id.count > 2 && id.part(0..<id.count - 1).allSatisfy(\.isLetter)
    }

    /// Whether there are two asterisks in a row.
    static func isMasked(_ id: ByteView) -> Bool {
        // Few ids have even one, which is quicker to see.
        id.holds(UInt8(ascii: "*"))
            && zip(id, id.dropFirst()).contains { $0 == UInt8(ascii: "*") && $1 == UInt8(ascii: "*") }
    }

    /// Whether a name or a place is hidden behind asterisks or dots, as in `J***`.
    static func isMasked(name: String) -> Bool {
        name.unicodeScalars.contains { masks.contains($0) }
    }

    private static let masks: Set<Unicode.Scalar> = ["*", "\u{2022}", "\u{25CF}", "\u{2588}", "\u{2217}", "\u{FF0A}"]

    private static let names: Set = ["leadid", "transactionid", "orderid", "externalid"]

    /// Whether a value is only the name of the lead's field that it is in, or of one in a template, as when a header
    /// was read as a row. One or two letters may be an id.
    static func isName(_ text: String, of field: String) -> Bool {
        text.withBytes { text in
            guard text.count > 2, !text[0].isDigit else { return false }
            return field.withBytes { field in
                field.equalsIgnoringCase(text)
                    || field.hasPart(between: \.separatesSteps) { $0.equalsIgnoringCase(text) }
            }
        }
    }
}

extension ByteView {
    @inline(__always)
    fileprivate func hasPart(between isSeparator: (UInt8) -> Bool, where isWanted: (Self) -> Bool) -> Bool {
        var start = 0
        while start < count {
            let end = firstIndex(from: start, where: isSeparator)
            if isWanted(part(start..<end)) {
                return true
            }
            start = end + 1
        }
        return false
    }

    fileprivate func equalsIgnoringCase(_ other: Self) -> Bool {
        count == other.count && indices.allSatisfy { self[$0].lowercased == other[$0].lowercased }
    }
}

extension UInt8 {
    /// Whether this separates the parts of an id.
    @inline(__always)
    fileprivate var separatesParts: Bool {
        switch self {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "%"), UInt8(ascii: "@"): false
        default: self < 0x80 && !isLetterOrDigit
        }
    }

    /// Whether this separates the steps of a path or encloses a field's name in a template.
    fileprivate var separatesSteps: Bool {
        self == UInt8(ascii: ".") || self == UInt8(ascii: "{") || self == UInt8(ascii: "}")
    }
}
