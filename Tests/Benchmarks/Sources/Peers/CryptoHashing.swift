import Crypto
import Foundation

/// Handwritten hashing with swift-crypto.
package enum CryptoHashing: String, Sendable {
    /// Hex digits from a table, as careful users write them.
    case table
    /// Hex digits from `String(format:)`, the snippet that people paste most often.
    case pasted

    package func hexDigits(of text: String) -> String {
        let digest = Self.digest(of: text)
        switch self {
        case .table: return Self.tableHex(digest)
        case .pasted: return digest.map { String(format: "%02x", $0) }.joined()
        }
    }

    static func firstByteOfDigest(of text: String) -> Int {
        digest(of: text).withUnsafeBytes { Int($0[0]) }
    }

    private static func digest(of text: String) -> SHA256.Digest {
        SHA256.hash(data: Data(text.utf8))
    }

    private static func tableHex(_ digest: SHA256.Digest) -> String {
        var hex: [UInt8] = []
        hex.reserveCapacity(64)
        for byte in digest {
            hex.append(alphabet[Int(byte >> 4)])
            hex.append(alphabet[Int(byte & 0xF)])
        }
        return String(decoding: hex, as: UTF8.self)
    }

    private static let alphabet = Array("0123456789abcdef".utf8)
}
