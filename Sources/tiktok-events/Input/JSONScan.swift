/// Finds the end of a JSON object or array, continuing where it stopped when more text arrives.
struct JSONScan {
    enum Finding {
        case end
        case needsMore
        /// The text so far isn't the start of valid JSON.
        case broken
        /// The member at this path of names, joined by dots, is a list that starts with an object.
        case list(path: String)
    }

    /// The number of bytes scanned from the start of the value.
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
    /// The names that lead to the current member, while only objects are open.
    private var path: [String] = []
    /// The paths of empty lists.
    private(set) var emptyLists: [String] = []
    private var opensList = false
    /// Whether the outermost object may contain the leads instead of being one.
    private let looksForList: Bool

    private static let deepest = 128

    init(looksForList: Bool = false) {
        self.looksForList = looksForList
    }

    /// A scan of the text after the list that was found, which looks for another one.
    var behindList: Self {
        var scan = Self(looksForList: looksForList)
        scan.open = open.dropLast()
        scan.isAfterValue = true
        scan.names = names
        scan.path = path
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
                let path = path.joined(separator: ".")
                if byte == UInt8(ascii: "{") { return .list(path: path) }
                if byte == UInt8(ascii: "]") { emptyLists.append(path) }
            }
            switch byte {
            case .quote:
                guard !isAfterValue else { return .broken }
                isInString = true
                keyStart = offset + 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard !expectsKey, !isAfterValue, open.count < Self.deepest else { return .broken }
                opensList = looksForList && byte == UInt8(ascii: "[") && !open.isEmpty && isInObjectsOnly
                open.append(byte)
                expectsKey = byte == UInt8(ascii: "{")
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // In ASCII, each opening bracket is two before its closing bracket.
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
                guard !expectsKey, !isAfterValue else { return .broken }
            }
            offset += 1
        }
        return .needsMore
    }

    private var isInObjectsOnly: Bool { !open.contains(UInt8(ascii: "[")) }

    private mutating func endString(_ text: InputText) {
        isInString = false
        if expectsKey, looksForList, isInObjectsOnly {
            let bytes = text.bytes[(text.start + keyStart)..<(text.start + offset)]
            let name = String(decoding: bytes, as: UTF8.self)
            path = path.prefix(open.count - 1) + [name]
            if open.count == 1 {
                names.append(name)
            }
        }
        isAfterValue = !expectsKey
        expectsKey = false
    }
}
