/// Finds the end of a JSON object or array, going on where it stopped when more text comes.
struct JSONScan {
    enum Finding {
        case end
        case needsMore
        /// No JSON goes on like this.
        case broken
        /// The object's member with this name is a list, and an object stands first in it.
        case list(name: String)
    }

    /// How far it came from the start of the value.
    private(set) var offset = 0
    /// Open brackets, from the outermost.
    private var open: [UInt8] = []
    private var isInString = false
    private var isEscaped = false
    private var expectsKey = false
    private var isAfterValue = false
    private var keyStart = 0
    /// The names of the outermost object's members.
    private(set) var names: [String] = []
    private var opensList = false
    /// Whether the outermost object may hold the leads, instead of being one.
    private let looksForList: Bool

    private static let deepest = 128

    init(looksForList: Bool = false) {
        self.looksForList = looksForList
    }

    /// A scan of the rest of an object, behind one of its values.
    static var restOfObject: Self {
        var scan = Self()
        scan.open = [UInt8(ascii: "{")]
        scan.isAfterValue = true
        return scan
    }

    mutating func run(_ text: InputText) -> Finding {
        if offset > 0, open.isEmpty { return .end }
        while offset < text.count {
            let byte = text[offset]
            if isInString {
                guard byte != .lineFeed else { return .broken }
                if byte == .quote, !isEscaped {
                    endString(text)
                }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                offset += 1
                continue
            }
            guard !byte.isSpace else {
                offset += 1
                continue
            }
            if opensList {
                opensList = false
                if byte == UInt8(ascii: "{"), let name = names.last { return .list(name: name) }
            }
            switch byte {
            case .quote:
                guard !isAfterValue else { return .broken }
                isInString = true
                keyStart = offset + 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard !expectsKey, !isAfterValue, open.count < Self.deepest else { return .broken }
                opensList = looksForList && byte == UInt8(ascii: "[") && open == [UInt8(ascii: "{")]
                open.append(byte)
                expectsKey = byte == UInt8(ascii: "{")
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The opening brackets come two before the closing ones in ASCII.
                guard let last = open.popLast(), last + 2 == byte else { return .broken }
                expectsKey = false
                isAfterValue = true
                guard !open.isEmpty else {
                    offset += 1
                    return .end
                }
            case UInt8(ascii: ","):
                isAfterValue = false
                expectsKey = open.last == UInt8(ascii: "{")
            case UInt8(ascii: ":"):
                break
            default:
                guard !expectsKey else { return .broken }
            }
            offset += 1
        }
        return .needsMore
    }

    private mutating func endString(_ text: InputText) {
        isInString = false
        if expectsKey, looksForList, open.count == 1 {
            let key = text.bytes[(text.start + keyStart)..<(text.start + offset)]
            names.append(String(decoding: key, as: UTF8.self))
        }
        isAfterValue = !expectsKey
        expectsKey = false
    }
}
