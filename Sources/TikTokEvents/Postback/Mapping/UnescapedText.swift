/// A text with its escapes undone, its ASCII letters in lowercase, and without combining accents.
struct UnescapedText {
    private var bytes: [UInt8] = []
    /// Where each byte starts in the text.
    private var starts: [Int] = []

    init(_ text: ByteView) {
        var reader = EscapeDecoder(text)
        var start = 0
        while let byte = reader.next() {
            bytes.append(byte.lowercased)
            starts.append(start)
            start = reader.position
            if byte >= 0x80 {
                simplifyLastCharacter()
            }
        }
        starts.append(text.count)
    }

    /// Turns a character that isn't a letter, such as a curly quote, into a comma, and drops a combining accent.
    private mutating func simplifyLastCharacter() {
        guard let start = bytes.suffix(4).lastIndex(where: { $0 >= 0xC0 }),
            let character = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.first,
            // Or else its last bytes are still missing.
            character != "\u{FFFD}"
        else { return }
        if Self.accents.contains(character.value) {
            replace(from: start, with: nil)
        } else if Self.isSign(character) {
            replace(from: start, with: UInt8(ascii: ","))
        }
    }

    private mutating func replace(from start: Int, with byte: UInt8?) {
        let location = starts[start]
        bytes.removeSubrange(start...)
        starts.removeSubrange(start...)
        if let byte {
            bytes.append(byte)
            starts.append(location)
        }
    }

    /// Whether it separates the words of a name.
    static func isSeparator(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, !character.isWhitespace else { return true }
        return scalar.isASCII ? isSeparator(UInt8(ascii: scalar)) : isSign(scalar)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte < 0x80 && !byte.isLetterOrDigit
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        let isMark = [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
        return !isMark && !scalar.properties.isAlphabetic
    }

    private static let accents: ClosedRange<UInt32> = 0x300...0x36F
    private static let mostSeparators = 4
    /// Shorter names without a space are parts of other words.
    private static let fewestLetters = 8

    func ranges(of names: [[NameWord]]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard isStartOfWord(index), let end = names.lazy.compactMap({ end(of: $0, at: index) }).first else {
                index += 1
                continue
            }
            let isAfterSpace = index > 0 && bytes[index - 1] == UInt8(ascii: " ")
            ranges.append(starts[isAfterSpace ? index - 1 : index]..<starts[end])
            index = end
        }
        return ranges
    }

    private func isStartOfWord(_ index: Int) -> Bool {
        index == 0 || !isLetter(bytes[index - 1]) || !isLetter(bytes[index])
    }

    /// Other characters than letters that aren't ASCII have become commas.
    private func isLetter(_ byte: UInt8) -> Bool {
        byte.isLetter || byte >= 0x80
    }

    /// The end of a name at a position, if its words and a few separators between them are all that stands there. A long
    /// name needs no separators.
    private func end(of name: [NameWord], at start: Int) -> Int? {
        var end = start
        var isJoined = false
        for (position, word) in name.enumerated() {
            if position > 0 {
                let separators = bytes[end...].prefix(Self.mostSeparators).prefix(while: Self.isSeparator).count
                isJoined = isJoined || separators == 0
                end += separators
            }
            guard let length = word.spellings.first(where: bytes[end...].starts)?.count else { return nil }
            end += length
        }
        guard !isJoined || end - start >= Self.fewestLetters else { return nil }
        return end < bytes.count && isLetter(bytes[end]) ? nil : end
    }
}
