extension SHA256 {
    /// The eight words of the hash value, with their FIPS 180-4 names, and the processing of a block (section 6.2.2).
    struct State<Word: SHA256Word> {
        private(set) var a = Word(repeating: 0x6a09_e667)
        private(set) var b = Word(repeating: 0xbb67_ae85)
        private(set) var c = Word(repeating: 0x3c6e_f372)
        private(set) var d = Word(repeating: 0xa54f_f53a)
        private(set) var e = Word(repeating: 0x510e_527f)
        private(set) var f = Word(repeating: 0x9b05_688c)
        private(set) var g = Word(repeating: 0x1f83_d9ab)
        private(set) var h = Word(repeating: 0x5be0_cd19)

        /// Processes a block of sixteen words.
        @inline(__always)
        mutating func compress(_ block: (Int) -> Word) {
            var next = self
            // The rounds below write w[0] to w[63] in order and read only what they have written.
            withUnsafeTemporaryAllocation(of: Word.self, capacity: 64) { w in
                SHA256.roundConstants.withUnsafeBufferPointer { k in
                    // Each word of the schedule is computed in the round that uses it, so that the two overlap.
                    for t in stride(from: 0, to: 16, by: 8) {
                        next.eightRounds(from: t) { t in
                            w.initializeElement(at: t, to: block(t))
                            return w[t] &+ Word(repeating: k[t])
                        }
                    }
                    for t in stride(from: 16, to: 64, by: 8) {
                        next.eightRounds(from: t) { t in
                            let sigma0 = w[t - 15].rotated(by: 7) ^ w[t - 15].rotated(by: 18) ^ w[t - 15].shifted(by: 3)
                            let sigma1 = w[t - 2].rotated(by: 17) ^ w[t - 2].rotated(by: 19) ^ w[t - 2].shifted(by: 10)
                            w.initializeElement(at: t, to: w[t - 16] &+ sigma0 &+ w[t - 7] &+ sigma1)
                            return w[t] &+ Word(repeating: k[t])
                        }
                    }
                }
            }
            a = a &+ next.a
            b = b &+ next.b
            c = c &+ next.c
            d = d &+ next.d
            e = e &+ next.e
            f = f &+ next.f
            g = g &+ next.g
            h = h &+ next.h
        }

        /// Each round renames the words. After eight rounds, every word has its original name again.
        @inline(__always)
        private mutating func eightRounds(from t: Int, _ input: (Int) -> Word) {
            Self.round(a, b, c, &d, e, f, g, &h, input(t))
            Self.round(h, a, b, &c, d, e, f, &g, input(t + 1))
            Self.round(g, h, a, &b, c, d, e, &f, input(t + 2))
            Self.round(f, g, h, &a, b, c, d, &e, input(t + 3))
            Self.round(e, f, g, &h, a, b, c, &d, input(t + 4))
            Self.round(d, e, f, &g, h, a, b, &c, input(t + 5))
            Self.round(c, d, e, &f, g, h, a, &b, input(t + 6))
            Self.round(b, c, d, &e, f, g, h, &a, input(t + 7))
        }

        @inline(__always)
        private static func round(
            _ a: Word,
            _ b: Word,
            _ c: Word,
            _ d: inout Word,
            _ e: Word,
            _ f: Word,
            _ g: Word,
            _ h: inout Word,
            _ input: Word
        ) {
            // Rotations by 6, 11, and 25, and below by 2, 13, and 22. Nested, they need no copies of the word.
            let sum1 = ((e.rotated(by: 14) ^ e).rotated(by: 5) ^ e).rotated(by: 6)
            let choice = g ^ (e & (f ^ g))
            let sum0 = ((a.rotated(by: 9) ^ a).rotated(by: 11) ^ a).rotated(by: 2)
            // The last term is the first term of the next round, so it is computed once.
            let majority = b ^ ((a ^ b) & (b ^ c))
            let temporary = h &+ sum1 &+ choice &+ input
            d = d &+ temporary
            h = temporary &+ sum0 &+ majority
        }
    }

    static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension SHA256.State<UInt32> {
    var digest: SHA256.Digest {
        SHA256.Digest(a, b, c, d, e, f, g, h)
    }
}

extension SHA256.State<SIMD4<UInt32>> {
    /// The digest of one of the four messages.
    func digest(_ lane: (SIMD4<UInt32>) -> UInt32) -> SHA256.Digest {
        SHA256.Digest(lane(a), lane(b), lane(c), lane(d), lane(e), lane(f), lane(g), lane(h))
    }
}
