import Testing

@testable import TikTokEvents

@Suite("CanonicalComposition")
struct CanonicalCompositionTests {
    /// The context of a scalar, `?`, and the digest of every scalar in that context, composed by an independent judge.
    struct Form: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let digest: String

        init(_ name: String, _ text: String, _ digest: String) {
            testDescription = name
            self.text = text
            self.digest = digest
        }
    }

    @Test("Every scalar that can be composed is composed as in Python's unicodedata", arguments: forms)
    func everyScalar(form: Form) {
        let parts = form.text.unicodeScalars.split(separator: "?", omittingEmptySubsequences: false).map(String.init)
        var composed: [UInt8] = []
        for scalar in Self.judgedScalars {
            composed += CanonicalComposition.composed("\(parts[0])\(scalar)\(parts[1])").utf8
        }
        #expect(HashedIdentifier(hashing: composed).hexDigits == form.digest)
    }

    @Test("Every pair of the table, newer ones included, is what the standard library calls canonically equal")
    func pairs() throws {
        var judged = 0
        for row in CanonicalComposition.composing + CanonicalComposition.excluded {
            try #require(row.firsts.unicodeScalars.count == row.composites.unicodeScalars.count)
            for (first, composite) in zip(row.firsts.unicodeScalars, row.composites.unicodeScalars)
            where composite.properties.age != nil {
                #expect("\(first)\(row.second)" == "\(composite)", "U+\(String(composite.value, radix: 16))")
                judged += 1
            }
        }
        #expect(judged >= 1026)
    }

    @Test("Every duplicate is its original to the standard library")
    func duplicates() throws {
        var judged = 0
        for run in CanonicalComposition.duplicates {
            for (offset, original) in run.originals.unicodeScalars.enumerated() {
                let duplicate = try #require(Unicode.Scalar(run.start.value + UInt32(offset)))
                #expect("\(duplicate)" == "\(original)", "U+\(String(duplicate.value, radix: 16))")
                judged += 1
            }
        }
        #expect(judged == 1035)
    }

    @Test(
        "Forms of the same text",
        arguments: [
            TextVector("a letter and its accent", "e\u{301}", "\u{E9}"),
            TextVector("two marks in order", "e\u{323}\u{302}", "\u{1EC7}"),
            TextVector("two marks the other way round", "e\u{302}\u{323}", "\u{1EC7}"),
            TextVector("half composed", "\u{EA}\u{323}", "\u{1EC7}"),
            TextVector("the other half", "\u{1EB9}\u{302}", "\u{1EC7}"),
            TextVector("a mark that takes a composed letter apart", "\u{1EB7}\u{328}", "\u{105}\u{323}\u{306}"),
            TextVector("a mark of the same class blocks", "a\u{32D}\u{325}", "a\u{32D}\u{325}"),
            TextVector("a mark at the start stays", "\u{301}a", "\u{301}a"),
            TextVector("a mark behind a space stays", "a \u{301}", "a \u{301}"),
            TextVector("a Korean syllable", "\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
            TextVector("a Korean syllable and its last consonant", "\u{D558}\u{11AB}", "\u{D55C}"),
            TextVector("no second last consonant", "\u{D55C}\u{11AB}", "\u{D55C}\u{11AB}"),
            TextVector("kana with its voice mark", "\u{304B}\u{3099}", "\u{304C}"),
            TextVector("Arabic", "\u{627}\u{653}", "\u{622}"),
            TextVector("Tamil, a vowel in two parts", "\u{BC6}\u{BBE}", "\u{BCA}"),
            TextVector("excluded from composition", "\u{958}", "\u{915}\u{93C}"),
            TextVector("a duplicate: the Kelvin sign", "\u{212A}", "K"),
            TextVector("a duplicate: an ideograph", "\u{FA19}", "\u{795E}"),
            TextVector("a duplicate that decomposes: the Angstrom sign", "\u{212B}", "\u{C5}"),
            TextVector("forms that only look alike stay", "\u{FF21}\u{FB01}\u{B2}", "\u{FF21}\u{FB01}\u{B2}"),
            TextVector("plain text", "Jane", "Jane"),
            TextVector("nothing", "", ""),
        ]
    )
    func composed(vector: TextVector) throws {
        let composed = CanonicalComposition.composed(vector.input)
        #expect(Array(composed.unicodeScalars) == Array(try #require(vector.expected).unicodeScalars))
    }

    @Test("The table of a Korean syllable is complete both ways")
    func hangul() {
        var syllable: UInt32 = 0xAC00
        for lead in 0x1100...0x1112 as ClosedRange<UInt32> {
            for vowel in 0x1161...0x1175 as ClosedRange<UInt32> {
                for trail in 0x11A7...0x11C2 as ClosedRange<UInt32> {
                    let jamo = [lead, vowel] + (trail == 0x11A7 ? [] : [trail])
                    let text = jamo.compactMap(Unicode.Scalar.init).map { "\($0)" }.joined()
                    #expect(CanonicalComposition.composed(text).unicodeScalars.map(\.value) == [syllable])
                    syllable += 1
                }
            }
        }
        #expect(syllable == 0xD7A4)
    }

    /// All scalars except plain ideographs and Korean syllables: everything that can be part of a composition.
    private static let judgedScalars =
        [0...0x33FF, 0xA000...0xABFF, 0xD7A4...0x1FFFF, 0x2F800...0x2FFFF]
        .flatMap { ($0 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) }
        .filter { scalar in
            (scalar.properties.age?.major ?? .max) <= judgedVersion && scalar.properties.generalCategory != .unassigned
                && scalar.properties.generalCategory != .privateUse
        }
}
