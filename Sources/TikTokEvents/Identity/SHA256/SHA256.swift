/// SHA-256 as defined by FIPS 180-4, for one message or for several messages, hashed four at a time.
enum SHA256 {
    /// A digest as four big-endian words: 32 bytes, stored without an allocation.
    struct Digest: Hashable, Sendable {
        var word0: UInt64
        var word1: UInt64
        var word2: UInt64
        var word3: UInt64

        /// All zeros, which isn't the digest of any message.
        static let zero = Self(word0: 0, word1: 0, word2: 0, word3: 0)

        init(word0: UInt64, word1: UInt64, word2: UInt64, word3: UInt64) {
            self.word0 = word0
            self.word1 = word1
            self.word2 = word2
            self.word3 = word3
        }

        init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: UInt32) {
            word0 = UInt64(a) << 32 | UInt64(b)
            word1 = UInt64(c) << 32 | UInt64(d)
            word2 = UInt64(e) << 32 | UInt64(f)
            word3 = UInt64(g) << 32 | UInt64(h)
        }
    }

    /// The digest of a message of any length.
    static func hash(_ message: [UInt8]) -> Digest {
        if let block = Block(message) {
            return hash(block)
        }
        var state = State<UInt32>()
        let padded = message + padding(forLength: message.count)
        for start in stride(from: 0, to: padded.count, by: 64) {
            state.compress { word in
                padded[(start + 4 * word)..<(start + 4 * word + 4)].reduce(0) { $0 << 8 | UInt32($1) }
            }
        }
        return state.digest
    }

    /// The digest of a short message.
    @inline(__always)
    static func hash(_ block: Block) -> Digest {
        var state = State<UInt32>()
        block.withWords { words in state.compress { words[$0].bigEndian } }
        return state.digest
    }

    /// The digests of short messages, computed four at a time.
    static func hash(_ blocks: [Block]) -> [Digest] {
        var digests: [Digest] = []
        digests.reserveCapacity(blocks.count)
        var rest = blocks[...]
        while rest.count > 1 {
            let lane = { (index: Int) in index < rest.count ? rest[rest.startIndex + index] : .zero }
            let (first, second, third, fourth) = hash(four: lane(0), lane(1), lane(2), lane(3))
            digests.append(first)
            digests.append(second)
            if rest.count > 2 { digests.append(third) }
            if rest.count > 3 { digests.append(fourth) }
            rest = rest.dropFirst(4)
        }
        if let last = rest.first {
            digests.append(hash(last))
        }
        return digests
    }

    /// The digests of four short messages, computed side by side.
    @inline(never)
    static func hash(four a: Block, _ b: Block, _ c: Block, _ d: Block) -> (Digest, Digest, Digest, Digest) {
        #if DEBUG
        // Without optimization, the lanes are a dozen times slower than hashing one message after another.
        return (hash(a), hash(b), hash(c), hash(d))
        #else
        return hashInLanes(a, b, c, d)
        #endif
    }

    @inline(__always)
    static func hashInLanes(_ a: Block, _ b: Block, _ c: Block, _ d: Block) -> (Digest, Digest, Digest, Digest) {
        var state = State<SIMD4<UInt32>>()
        a.withWords { a in
            b.withWords { b in
                c.withWords { c in
                    d.withWords { d in
                        state.compress {
                            SIMD4(a[$0].bigEndian, b[$0].bigEndian, c[$0].bigEndian, d[$0].bigEndian)
                        }
                    }
                }
            }
        }
        return (state.digest { $0.x }, state.digest { $0.y }, state.digest { $0.z }, state.digest { $0.w })
    }

    /// The padding: a one bit, zeros up to a whole block, and the length in bits.
    private static func padding(forLength length: Int) -> [UInt8] {
        let zeros = (119 - length % 64) % 64
        let bits = UInt64(length) * 8
        return [0x80] + [UInt8](repeating: 0, count: zeros)
            + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
    }
}
