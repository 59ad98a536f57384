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

    /// Turns typographic punctuation into a comma, and drops a combining accent, whose letter may also be in one with it.
    private mutating func simplifyLastCharacter() {
        let last = bytes.suffix(3)
        switch (last.count > 2 ? last[last.startIndex] : 0, last.dropLast().last ?? 0, bytes[bytes.count - 1]) {
        case (_, 0xC2, 0xA0): replaceLast(2, with: UInt8(ascii: ","))
        case (0xE2, 0x80...0x81, _), (0xE3, 0x80, 0x80...0x83): replaceLast(3, with: UInt8(ascii: ","))
        case (_, 0xCC, _), (_, 0xCD, 0x80...0xAF): replaceLast(2, with: nil)
        default: break
        }
    }

    private mutating func replaceLast(_ count: Int, with byte: UInt8?) {
        let start = starts[starts.count - count]
        bytes.removeLast(count)
        starts.removeLast(count)
        if let byte {
            bytes.append(byte)
            starts.append(start)
        }
    }

    /// Whether people write it between the words of a name.
    static func isSeparator(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, !character.isWhitespace else { return true }
        return scalar.isASCII
            ? separators.contains(UInt8(ascii: scalar))
            : (0x2000...0x206F).contains(scalar.value) || (0x3000...0x3003).contains(scalar.value)
    }

    private static let separators = Array(" \t\r\n_-.+,".utf8)

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

    /// Letters of other scripts have bytes of this kind only.
    private func isLetter(_ byte: UInt8) -> Bool {
        byte.isLetter || byte >= 0x80
    }

    /// The end of a name at a position, if its words and one to three separators between them are all that stands there.
    private func end(of name: [NameWord], at start: Int) -> Int? {
        var end = start
        for (position, word) in name.enumerated() {
            if position > 0 {
                let separators = bytes[end...].prefix(3).prefix(while: Self.separators.contains).count
                guard separators > 0 else { return nil }
                end += separators
            }
            guard let length = word.spellings.first(where: bytes[end...].starts)?.count else { return nil }
            end += length
        }
        return end < bytes.count && isLetter(bytes[end]) ? nil : end
    }
}
