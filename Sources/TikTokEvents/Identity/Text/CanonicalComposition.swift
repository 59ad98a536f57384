/// Converts text to Unicode's composed form (NFC), so that `e` with a mark and `é` have the same bytes and the same
/// hash.
///
/// This is the form that browsers send and other integrations hash. Composition follows the full standard for the
/// scalars in the table (Unicode 18). The order of marks comes from the standard library, so marks that are newer than
/// the library may keep the order in which they were typed.
enum CanonicalComposition {
    /// Returns the text in composed form.
    static func composed(_ text: String) -> String {
        // Text below U+0300, whose UTF-8 starts with this byte, is already composed.
        guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            appendDecomposition(of: scalar, to: &scalars)
        }
        order(&scalars)
        var composed = String.UnicodeScalarView()
        composed.append(contentsOf: compose(scalars))
        return String(composed)
    }

    /// The letters of a text, without accents and other marks.
    static func withoutMarks(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            appendDecomposition(of: scalar, to: &scalars)
        }
        return scalars.filter { markClass($0) == 0 }
    }

    private static func appendDecomposition(of scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
        if scalar.isASCII {
            scalars.append(scalar)
        } else if let original = table.originals[scalar] {
            appendDecomposition(of: original, to: &scalars)
        } else if let parts = Hangul.parts(of: scalar) ?? table.parts[scalar] {
            appendDecomposition(of: parts.first, to: &scalars)
            scalars.append(parts.second)
        } else {
            scalars.append(scalar)
        }
    }

    /// Sorts the marks after each letter by class. Marks of the same class keep their order.
    private static func order(_ scalars: inout [Unicode.Scalar]) {
        for index in scalars.indices.dropFirst() {
            let order = markClass(scalars[index])
            guard order > 0 else { continue }
            var place = index
            while place > 0, markClass(scalars[place - 1]) > order {
                scalars.swapAt(place - 1, place)
                place -= 1
            }
        }
    }

    /// Joins each letter with the marks that follow it, unless a mark of the same class or another letter is in
    /// between.
    private static func compose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var composed: [Unicode.Scalar] = []
        var letter: Int?
        for scalar in scalars {
            let order = markClass(scalar)
            if let letter {
                let isAdjacent = letter == composed.count - 1
                let isReachable = isAdjacent || markClass(composed[composed.count - 1]) < order
                if isReachable, let composite = composite(of: Pair(first: composed[letter], second: scalar)) {
                    composed[letter] = composite
                    continue
                }
            }
            if order == 0 {
                letter = composed.count
            }
            composed.append(scalar)
        }
        return composed
    }

    private static func composite(of pair: Pair) -> Unicode.Scalar? {
        Hangul.composite(of: pair) ?? table.composites[pair]
    }

    private static func markClass(_ scalar: Unicode.Scalar) -> UInt8 {
        scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
    }
}

extension CanonicalComposition {
    /// Two scalars that compose into one.
    struct Pair: Hashable {
        let first: Unicode.Scalar
        let second: Unicode.Scalar
    }

    private struct Table {
        var composites: [Pair: Unicode.Scalar] = [:]
        var parts: [Unicode.Scalar: Pair] = [:]
        var originals: [Unicode.Scalar: Unicode.Scalar] = [:]
    }

    private static let table: Table = {
        var table = Table()
        for row in composing {
            for (first, composite) in zip(row.firsts.unicodeScalars, row.composites.unicodeScalars) {
                let pair = Pair(first: first, second: row.second)
                table.composites[pair] = composite
                table.parts[composite] = pair
            }
        }
        for row in excluded {
            for (first, composite) in zip(row.firsts.unicodeScalars, row.composites.unicodeScalars) {
                table.parts[composite] = Pair(first: first, second: row.second)
            }
        }
        for run in duplicates {
            for (offset, original) in run.originals.unicodeScalars.enumerated() {
                if let duplicate = Unicode.Scalar(run.start.value + UInt32(offset)) {
                    table.originals[duplicate] = original
                }
            }
        }
        return table
    }()
}
