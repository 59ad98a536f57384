/// A text with its escapes undone and its ASCII letters in lowercase.
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
        }
        starts.append(text.count)
    }

    /// What people write between the words of a name.
    static let separators = " _-.+,"
    private static let separatorBytes = Array(separators.utf8)

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
                let separators = bytes[end...].prefix(3).prefix(while: Self.separatorBytes.contains).count
                guard separators > 0 else { return nil }
                end += separators
            }
            guard let length = word.spellings.first(where: bytes[end...].starts)?.count else { return nil }
            end += length
        }
        return end < bytes.count && isLetter(bytes[end]) ? nil : end
    }
}
