/// The letters of a name, collected byte by byte, with the first letter of each word marked.
struct FieldNameWords {
    /// Lowercase letters without accents. The highest bit marks the start of a word.
    private var letters: [UInt8] = []
    private var previous: UInt8 = 0
    private var isCapital = false
    private var isInWord = false

    /// Appends the next byte of the name in UTF-8. A word starts after anything but a letter, and at an uppercase
    /// letter.
    mutating func append(_ byte: UInt8) {
        let letter = previous == 0xC3 ? Self.withoutAccent(byte) : byte | 0x20
        defer { previous = byte }
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else {
            // The first byte of an accented letter doesn't end a word.
            if byte != 0xC3 {
                isInWord = false
            }
            return
        }
        let wasCapital = isCapital
        isCapital = byte == letter & ~0x20
        let starts = !isInWord || isCapital && !wasCapital
        isInWord = true
        letters.append(starts ? letter | Self.startMark : letter)
        if letters.count > Self.longest {
            letters.removeFirst(Self.longest / 2)
        }
    }

    private static let startMark: UInt8 = 0x80
    /// No one gives a field a longer name. Of a longer text, only the end counts.
    private static let longest = 128

    /// The Latin-1 letter whose second UTF-8 byte this is, without its accent.
    private static func withoutAccent(_ byte: UInt8) -> UInt8 {
        switch byte | 0x20 {
        case 0xA0...0xA5: UInt8(ascii: "a")
        case 0xA7: UInt8(ascii: "c")
        case 0xA8...0xAB: UInt8(ascii: "e")
        case 0xAC...0xAF: UInt8(ascii: "i")
        case 0xB1: UInt8(ascii: "n")
        case 0xB2...0xB6: UInt8(ascii: "o")
        case 0xB9...0xBC: UInt8(ascii: "u")
        default: 0
        }
    }

    var kind: PersonalFieldName.Kind? {
        var end = letters.count
        guard end > 0, !isFlag else { return nil }
        while end > 0 {
            let endings = Self.endings(in: end > 1 ? letters[end - 2] : 0, letters[end - 1])
            if let ending = endings.first(where: { ends(with: $0, at: end) }) {
                guard case .qualifier = ending.meaning else { return ending.kind }
                end -= ending.word.utf8CodeUnitCount
            } else {
                return nil
            }
        }
        return nil
    }

    /// Whether it is a flag or a count: `num_emails` counts emails, while `num_tel` is a number.
    private var isFlag: Bool {
        Self.flags.contains { startsWord($0) }
            || startsWord("num") && letters.last == UInt8(ascii: "s")
    }

    /// Whether a word is the first one of several.
    private func startsWord(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard letters.count > count, letters[count] & Self.startMark != 0 else { return false }
        return ends(with: word, at: count)
    }

    private func ends(with ending: Ending, at end: Int) -> Bool {
        let start = end - ending.word.utf8CodeUnitCount
        guard start >= 0, ends(with: ending.word, at: end) else { return false }
        return switch ending.reach {
        case .joined: true
        case .word: letters[start] & Self.startMark != 0
        case .whole: start == 0
        }
    }

    private func ends(with word: StaticString, at end: Int) -> Bool {
        let word = ByteView(word)
        return letters[(end - word.count)..<end].elementsEqual(word) { $0 & ~Self.startMark == $1 }
    }
}
