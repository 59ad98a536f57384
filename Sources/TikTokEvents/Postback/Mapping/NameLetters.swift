/// The first two or three of the longest run of ASCII letters in a name. Spelling and the usual escapes change only
/// their case.
struct NameLetters {
    private let letters: (UInt8, UInt8, UInt8?)

    /// - Returns: `nil` if there are fewer than two letters in a row.
    init?(_ name: String) {
        let letters = CanonicalComposition.composed(name).withBytes { name -> (UInt8, UInt8, UInt8?)? in
            var longest = 0..<0
            var start = 0
            while start < name.count {
                let end = name.firstIndex(from: start) { !$0.isLetter }
                longest = end - start > longest.count ? start..<end : longest
                start = end + 1
            }
            guard longest.count > 1 else { return nil }
            let third = longest.count > 2 ? name[longest.lowerBound + 2].lowercased : nil
            return (name[longest.lowerBound].lowercased, name[longest.lowerBound + 1].lowercased, third)
        }
        guard let letters else { return nil }
        self.letters = letters
    }

    func mayBe(in text: ByteView) -> Bool {
        text.mayHold(letters)
    }
}
