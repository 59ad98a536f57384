extension CanonicalComposition {
    /// Korean syllables, which Unicode composes by arithmetic: leading consonant, vowel, trailing consonant.
    enum Hangul {
        private static let syllables: UInt32 = 0xAC00
        private static let leads: UInt32 = 0x1100
        private static let vowels: UInt32 = 0x1161
        // The first of these means no trailing consonant and isn't one itself.
        private static let trails: UInt32 = 0x11A7
        private static let leadCount: UInt32 = 19
        private static let vowelCount: UInt32 = 21
        private static let trailCount: UInt32 = 28

        static func parts(of scalar: Unicode.Scalar) -> Pair? {
            guard let index = offset(of: scalar, from: syllables, count: leadCount * vowelCount * trailCount)
            else { return nil }
            let trail = index % trailCount
            if trail > 0 {
                return pair(syllables + index - trail, trails + trail)
            }
            let vowel = index / trailCount
            return pair(leads + vowel / vowelCount, vowels + vowel % vowelCount)
        }

        static func composite(of pair: Pair) -> Unicode.Scalar? {
            if let lead = offset(of: pair.first, from: leads, count: leadCount),
                let vowel = offset(of: pair.second, from: vowels, count: vowelCount)
            {
                return Unicode.Scalar(syllables + (lead * vowelCount + vowel) * trailCount)
            }
            guard let index = offset(of: pair.first, from: syllables, count: leadCount * vowelCount * trailCount),
                index % trailCount == 0,
                let trail = offset(of: pair.second, from: trails, count: trailCount), trail > 0
            else { return nil }
            return Unicode.Scalar(syllables + index + trail)
        }

        private static func offset(of scalar: Unicode.Scalar, from start: UInt32, count: UInt32) -> UInt32? {
            let offset = scalar.value &- start
            return offset < count ? offset : nil
        }

        private static func pair(_ first: UInt32, _ second: UInt32) -> Pair? {
            guard let first = Unicode.Scalar(first), let second = Unicode.Scalar(second) else { return nil }
            return Pair(first: first, second: second)
        }
    }
}
