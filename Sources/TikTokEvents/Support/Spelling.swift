/// Finds the name that a misspelled one was meant to be.
package enum Spelling {
    /// The nearest name, however different it is.
    static func nearest(to text: String, among names: [String]) -> String? {
        names.min { distance(text, $0) < distance(text, $1) }
    }

    /// What to add to a message about an unknown name: the nearest known one, unless even that was hardly meant.
    static func advice(on text: String, among names: [String]) -> String {
        let last = { (name: String) in String(name.split(separator: ".").last ?? "") }
        let word = last(text)
        let extended = names.filter {
            let name = last($0)
            return min(name.count, word.count) > 2
                && (name.hasPrefix(word) || word.hasPrefix(name) || name.hasSuffix("_" + word))
        }
        if let name = nearest(to: text, among: extended) {
            return "; the nearest is \(name)"
        }
        guard let name = nearest(to: text, among: names), distance(word, last(name)) <= max(1, word.count / 3) else {
            return ""
        }
        return "; the nearest is \(name)"
    }

    /// Names that a text may have been meant to be.
    package struct Names {
        fileprivate let names: [String]
        fileprivate let byLetters: [String: String]
        private let byLowercase: [String: String]

        package init(_ names: [String]) {
            self.names = names
            byLetters = Dictionary(names.map { ($0.bareLetters, $0) }, uniquingKeysWith: { first, _ in first })
            byLowercase = Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        }

        /// The name that differs from a text in case at most.
        func ignoringCase(_ text: String) -> String? {
            byLowercase[text.lowercased()]
        }
    }

    /// A name that differs so little from the text that it was probably meant.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - names: The names.
    ///   - tolerance: The number of letters that may be wrong, or `nil` to allow fewer in short texts, which are more often
    ///     meant as they are.
    /// - Returns: The nearest such name, or `nil` if there is none.
    package static func nearMiss(of text: String, among names: Names, tolerance: Int? = nil) -> String? {
        let letters = text.bareLetters
        if let name = names.byLetters[letters] {
            return name
        }
        let tolerance = tolerance ?? (letters.utf8.count < 5 ? 0 : letters.utf8.count < 8 ? 1 : 2)
        guard tolerance > 0 else { return nil }
        let length = text.utf8.count
        let similar = names.names.filter { abs($0.utf8.count - length) <= tolerance }
        guard let name = nearest(to: text, among: similar), distance(text, name) <= tolerance else { return nil }
        return name
    }

    /// The number of letters that are wrong, missing, extra, or swapped with their neighbor, among the first 64 of each
    /// text.
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
