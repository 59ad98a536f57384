import Foundation

/// A second SHA-256, written from the text of FIPS 180-4 with its symbols, to check the one under test.
///
/// The two share nothing: here the message is a string of bits, and the constants are computed from the primes as the
/// standard defines them (sections 4.2.2 and 5.3.3).
enum ReferenceSHA256 {
    static func hexDigest(_ message: [UInt8]) -> String {
        var hash = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
        for block in blocks(of: padded(bits(of: message))) {
            hash = zip(hash, working(through: schedule(of: block), from: hash)).map { $0 &+ $1 }
        }
        return hash.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }
        .joined()
    }

    /// The first 64 prime numbers.
    private static let primes = (2...311).filter { candidate in
        !(2..<candidate).contains { candidate % $0 == 0 }
    }

    private static let constants = primes.map { fraction(cbrt(Double($0))) }

    /// The first 32 bits of the fractional part.
    private static func fraction(_ root: Double) -> UInt32 {
        UInt32((root - root.rounded(.down)) * 4_294_967_296)
    }

    private static func bits(of message: [UInt8]) -> [Bool] {
        message.flatMap { byte in (0..<8).map { byte & (0x80 >> $0) != 0 } }
    }

    /// Section 5.1.1: l + 1 + k = 448 mod 512, then l as 64 bits.
    private static func padded(_ message: [Bool]) -> [Bool] {
        var padded = message + [true]
        while padded.count % 512 != 448 {
            padded.append(false)
        }
        return padded + (0..<64).map { UInt64(message.count) >> (63 - UInt64($0)) & 1 == 1 }
    }

    /// Section 5.2.1: blocks of sixteen words.
    private static func blocks(of bits: [Bool]) -> [[UInt32]] {
        let words = stride(from: 0, to: bits.count, by: 32).map { start in
            bits[start..<start + 32].reduce(UInt32(0)) { $0 * 2 + ($1 ? 1 : 0) }
        }
        return stride(from: 0, to: words.count, by: 16).map { Array(words[$0..<$0 + 16]) }
    }

    /// Section 6.2.2, step 1.
    private static func schedule(of block: [UInt32]) -> [UInt32] {
        (16..<64).reduce(into: block) { w, t in
            w.append(lowerSigma1(w[t - 2]) &+ w[t - 7] &+ lowerSigma0(w[t - 15]) &+ w[t - 16])
        }
    }

    /// Section 6.2.2, steps 2 and 3: the words a...h are `v[0]`...`v[7]`.
    private static func working(through w: [UInt32], from hash: [UInt32]) -> [UInt32] {
        zip(constants, w).reduce(hash) { v, step in
            let t1 = v[7] &+ upperSigma1(v[4]) &+ ch(v[4], v[5], v[6]) &+ step.0 &+ step.1
            let t2 = upperSigma0(v[0]) &+ maj(v[0], v[1], v[2])
            return [t1 &+ t2, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
        }
    }

    // Section 4.1.2.
    private static func ch(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> UInt32 { (x & y) ^ (~x & z) }
    private static func maj(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> UInt32 { (x & y) ^ (x & z) ^ (y & z) }
    private static func upperSigma0(_ x: UInt32) -> UInt32 { rotr(2, x) ^ rotr(13, x) ^ rotr(22, x) }
    private static func upperSigma1(_ x: UInt32) -> UInt32 { rotr(6, x) ^ rotr(11, x) ^ rotr(25, x) }
    private static func lowerSigma0(_ x: UInt32) -> UInt32 { rotr(7, x) ^ rotr(18, x) ^ (x >> 3) }
    private static func lowerSigma1(_ x: UInt32) -> UInt32 { rotr(17, x) ^ rotr(19, x) ^ (x >> 10) }
    private static func rotr(_ n: UInt32, _ x: UInt32) -> UInt32 { (x >> n) | (x << (32 - n)) }
}
