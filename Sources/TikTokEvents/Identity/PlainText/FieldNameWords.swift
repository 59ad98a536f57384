/// The letters of a name, with the first letter of each word marked.
struct FieldNameWords {
    /// Lowercase Latin letters without accents. The highest bit marks the start of a word.
    private var letters: [UInt8] = []
    /// The letters of other scripts.
    private var otherLetters: [Unicode.Scalar] = []
    /// Where the last step of a path starts: `phone` in `send_to.phone` and in `send_to[phone]`.
    private var leafStart = 0
    private var isCapital = false
    private var isInWord = false
    private var isAtStep = false

    /// Reads a name in UTF-8. Of a very long one, only the end counts.
    init(_ name: some BidirectionalCollection<UInt8>) {
        let name = name.suffix(Self.longest)
        guard name.contains(where: { $0 >= 0x80 }) else {
            for byte in name {
                append(byte)
            }
            return
        }
        for scalar in CanonicalComposition.withoutMarks(String(decoding: name, as: UTF8.self)) {
            append(scalar)
        }
    }

    /// No one gives a field a longer name.
    private static let longest = 256

    /// Appends an ASCII character. A word starts after anything but a letter, and at an uppercase letter.
    private mutating func append(_ byte: UInt8) {
        guard byte.isLetter else {
            isInWord = false
            isAtStep = isAtStep || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[")
            return
        }
        let letter = byte | 0x20
        let wasCapital = isCapital
        isCapital = byte != letter
        let starts = !isInWord || isCapital && !wasCapital
        isInWord = true
        if isAtStep {
            leafStart = letters.count
            isAtStep = false
        }
        letters.append(starts ? letter | Self.startMark : letter)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        let scalar = scalar.halfWidth
        if scalar.isASCII {
            append(UInt8(ascii: scalar))
        } else if scalar.properties.isDefaultIgnorableCodePoint {
            // A soft hyphen, or a mark of the direction of writing.
        } else if let latin = Self.latin[scalar] {
            for byte in latin.utf8 {
                append(byte)
            }
        } else {
            isInWord = false
            otherLetters += Self.letters(of: scalar)
        }
    }

    private static let startMark: UInt8 = 0x80

    /// Latin letters that aren't an ASCII letter with a mark.
    private static let latin: [Unicode.Scalar: String] = [
        "ı": "i", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "œ": "oe",
    ]

    /// The lowercase letters of a text in another script, without marks.
    static func letters(of text: String) -> [Unicode.Scalar] {
        CanonicalComposition.withoutMarks(text).flatMap(letters)
    }

    private static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        scalar.properties.isAlphabetic ? Array(scalar.properties.lowercaseMapping.unicodeScalars) : []
    }

    /// What the name says about the field, or `nil` if it says nothing about a person.
    var meaning: PersonalFieldName? {
        if let kind = Self.kind(ofOtherLetters: otherLetters) {
            return PersonalFieldName(kind: kind, isFlag: false)
        }
        guard !Self.measures.contains(where: startsLeaf) else { return nil }
        var end = letters.count
        while end > 0, let ending = ending(at: end) {
            switch ending.meaning {
            case .harmless: return nil
            case .personal(let kind): return PersonalFieldName(kind: kind, isFlag: isFlag)
            case .qualifier: end -= ending.word.utf8CodeUnitCount
            }
        }
        return mentionsPhone ? PersonalFieldName(kind: .perhapsPhone, isFlag: isFlag) : nil
    }

    /// Whether a word for a phone appears anywhere.
    private var mentionsPhone: Bool {
        letters.indices.contains { index in
            let end = index + 1
            guard let ending = ending(at: end), ending.kind == .phone else { return false }
            return ending.reach == .joined || end == letters.count || letters[end] & Self.startMark != 0
        }
    }

    /// Whether it is a flag or a count: `num_emails` counts emails, while `num_tel` is a number.
    private var isFlag: Bool {
        Self.flags.contains { startsLeaf($0) }
            || startsLeaf("num") && letters.last == UInt8(ascii: "s")
    }

    /// Whether a word is the first of several in the path's last step.
    private func startsLeaf(_ word: StaticString) -> Bool {
        let end = leafStart + word.utf8CodeUnitCount
        guard letters.count > end, letters[end] & Self.startMark != 0 else { return false }
        return ends(with: word, at: end)
    }

    private func ending(at end: Int) -> Ending? {
        Self.endings(in: end > 1 ? letters[end - 2] : 0, letters[end - 1]).first { ends(with: $0, at: end) }
    }

    private func ends(with ending: Ending, at end: Int) -> Bool {
        let start = end - ending.word.utf8CodeUnitCount
        guard start >= 0, ends(with: ending.word, at: end) else { return false }
        return switch ending.reach {
        case .joined: true
        case .word: letters[start] & Self.startMark != 0
        case .leaf: start == 0 || start == leafStart
        case .whole: start == 0
        }
    }

    private func ends(with word: StaticString, at end: Int) -> Bool {
        let word = ByteView(word)
        return letters[(end - word.count)..<end].elementsEqual(word) { $0 & ~Self.startMark == $1 }
    }
}
