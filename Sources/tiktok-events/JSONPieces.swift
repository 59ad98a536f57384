import Foundation

/// Cuts a JSON array, a JSON object or a file of one JSON object a line into its objects, with their line numbers.
///
/// Broken text stays together up to the end of its line (one object a line) or of the file.
struct JSONPieces {
    struct Piece: Equatable {
        let line: Int
        let bytes: Data
    }

    private(set) var pieces: [Piece] = []

    init(_ data: Data) {
        let lines = Self.lines(of: data)
        guard let first = lines.first else { return }
        let isObjectALine = first.bytes.first == UInt8(ascii: "{") && Self.endOfValue(in: first.bytes) != nil
        if isObjectALine {
            pieces = lines
        } else {
            split(data)
        }
    }

    private static func lines(of data: Data) -> [Piece] {
        data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .map { Piece(line: $0 + 1, bytes: Data($1.drop(while: isSpace))) }
            .filter { !$0.bytes.isEmpty }
    }

    /// Cuts one value after the other; the brackets and commas of an array around them are passed over.
    private mutating func split(_ data: Data) {
        var rest = data[...]
        var line = 1
        while let byte = rest.first {
            if Self.isSpace(byte) || Self.isArraySyntax(byte) {
                line += byte == UInt8(ascii: "\n") ? 1 : 0
                rest = rest.dropFirst()
                continue
            }
            let end = Self.endOfValue(in: rest) ?? rest.endIndex
            let piece = rest[rest.startIndex..<end]
            pieces.append(Piece(line: line, bytes: Data(piece)))
            line += piece.count { $0 == UInt8(ascii: "\n") }
            rest = rest[end...]
        }
    }

    /// The end of the object that starts here, or of the text before the next comma; `nil` for an open object.
    private static func endOfValue(in data: Data) -> Data.Index? {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for index in data.indices {
            let byte = data[index]
            if isInString {
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth <= 1 {
                    return depth == 1 ? index + 1 : index
                }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: return index
            default: break
            }
        }
        return depth == 0 && !isInString ? data.endIndex : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        [0x20, 0x09, 0x0A, 0x0D].contains(byte)
    }

    private static func isArraySyntax(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ",")].contains(byte)
    }
}
