/// A command, formatted so that a shell runs exactly these words.
struct ShellCommand: CustomStringConvertible {
    let words: [String]

    init(_ name: String, _ arguments: [String]) {
        words = [name] + arguments
    }

    var description: String {
        words.map(Self.quoted).joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        guard word.isEmpty || !word.utf8.allSatisfy(plainBytes.contains) else { return word }
        guard word.shown != word else {
            return "'" + word.replacing("'", with: "'\\''") + "'"
        }
        // Control characters can't be shown as they are.
        let bytes = word.utf8.map { byte in
            plainBytes.contains(byte) ? String(UnicodeScalar(byte)) : "\\" + octal(byte)
        }
        return "$'" + bytes.joined() + "'"
    }

    private static func octal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 8)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }

    private static let plainBytes = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:=@%+,".utf8
    )
}
