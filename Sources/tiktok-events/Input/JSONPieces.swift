import Foundation

/// Cuts a JSON array, a JSON object or a file of one JSON object a line into its objects, with their line numbers.
///
/// A file of one object a line is read as it is asked for, so that one of any length takes little memory; the others are
/// read whole. Broken text stays together up to the end of its line (one object a line) or of the file.
struct JSONPieces: Sequence, IteratorProtocol {
    struct Piece: Equatable {
        let line: Int
        let bytes: Data
    }

    private var lines: TextLines
    /// What was read ahead, the next piece last.
    private var pieces: [Piece] = []

    init(_ file: FileHandle) {
        lines = TextLines(file)
        guard let first = nextLine() else { return }
        let isObjectALine = first.bytes.first == UInt8(ascii: "{") && Self.endOfValue(in: first.bytes) != nil
        pieces = isObjectALine ? [first] : Self.split(first.bytes + lines.rest(), from: first.line).reversed()
    }

    mutating func next() -> Piece? {
        pieces.popLast() ?? nextLine()
    }

    private mutating func nextLine() -> Piece? {
        while let line = lines.next() {
            let bytes = Data(line.drop(while: Self.isSpace))
            if !bytes.isEmpty {
                return Piece(line: lines.number, bytes: bytes)
            }
        }
        return nil
    }

    /// Cuts one value after the other; the brackets and commas of an array around them are passed over.
    private static func split(_ data: Data, from firstLine: Int) -> [Piece] {
        var pieces: [Piece] = []
        var rest = data[...]
        var line = firstLine
        while let byte = rest.first {
            if isSpace(byte) || isArraySyntax(byte) {
                line += byte == UInt8(ascii: "\n") ? 1 : 0
                rest = rest.dropFirst()
                continue
            }
            let end = endOfValue(in: rest) ?? rest.endIndex
            let piece = rest[rest.startIndex..<end]
            pieces.append(Piece(line: line, bytes: Data(piece)))
            line += piece.count { $0 == UInt8(ascii: "\n") }
            rest = rest[end...]
        }
        return pieces
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
