/// Finds what a misspelt name was meant to be.
enum Spelling {
    /// The name that is nearest, however far it is.
    static func nearest(to text: String, among names: [String]) -> String? {
        names.min { distance(text, $0) < distance(text, $1) }
    }

    /// A name from which the text differs so little that it can't be meant as another one.
    static func nearMiss(of text: String, among names: [String]) -> String? {
        let letters = letters(of: text)
        if let name = names.first(where: { self.letters(of: $0) == letters }) {
            return name
        }
        let tolerance = letters.count < 5 ? 0 : letters.count < 8 ? 1 : 2
        guard tolerance > 0, let name = nearest(to: text, among: names), distance(text, name) <= tolerance else {
            return nil
        }
        // A longer word, such as a plural, is another name.
        return text.hasPrefix(name) ? nil : name
    }

    private static func letters(of text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// How many letters are wrong, missing, too many or swapped with their neighbour; of the first 64 of each text.
    private static func distance(_ first: String, _ second: String) -> Int {
        let first = Array(first.lowercased().utf8.prefix(64))
        let second = Array(second.lowercased().utf8.prefix(64))
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let isSame = first[row] == second[column]
                var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
