/// Breaks compact JSON into indented lines without changing anything else, so that the user sees exactly what is sent.
enum PrettyJSON {
    static func lines(of compact: [UInt8]) -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var depth = 1
        var isInString = false
        var isEscaped = false
        func endLine() {
            lines.append(String(repeating: "  ", count: depth) + String(decoding: line, as: UTF8.self))
            line = []
        }
        for byte in compact {
            if isInString {
                line.append(byte)
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                line.append(byte)
                endLine()
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if !line.isEmpty { endLine() }
                depth -= 1
                line.append(byte)
            case UInt8(ascii: ","):
                line.append(byte)
                endLine()
            case UInt8(ascii: ":"):
                line += [byte, UInt8(ascii: " ")]
            default:
                line.append(byte)
                isInString = byte == UInt8(ascii: "\"")
            }
        }
        if !line.isEmpty { endLine() }
        return lines
    }
}
