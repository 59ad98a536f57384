extension String {
    /// The words of a name, in lowercase: `lead`, `hiv`, and `status` in both `leadHIVStatus` and `lead_hiv_status`.
    ///
    /// A word consists of letters. One starts at an uppercase letter after a lowercase one, and at one before two
    /// lowercase ones, which ends an acronym: `CPAs` is a single word.
    var wordsOfName: [String] {
        let characters = Array(self)
        var words: [String] = []
        for (index, character) in characters.enumerated() where character.isLetter {
            let previous = index == 0 ? " " : characters[index - 1]
            var isCapital: Bool {
                guard character.isUppercase else { return false }
                let next = characters[(index + 1)...].prefix(2)
                return previous.isLowercase || next.count == 2 && next.allSatisfy(\.isLowercase)
            }
            if !previous.isLetter || isCapital {
                words.append("")
            }
            words[words.count - 1] += character.lowercased()
        }
        return words
    }
}

extension StringProtocol {
    /// Whether this path component is a position in a list.
    var isPosition: Bool {
        (1...4).contains(utf8.count) && utf8.allSatisfy { $0.isDigit }
    }
}

extension String {
    /// The letters and digits in lowercase, without whatever separates words.
    var bareLetters: String {
        lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
