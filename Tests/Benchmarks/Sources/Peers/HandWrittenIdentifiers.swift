import Foundation

/// Handwritten normalizing with Foundation.
package struct HandWrittenIdentifiers: Sendable {
    package let hashing: CryptoHashing

    package init(_ hashing: CryptoHashing) {
        self.hashing = hashing
    }

    package func email(_ raw: String) -> String {
        hashing.hexDigits(of: trimmed(raw).lowercased())
    }

    package func phone(_ raw: String) -> String {
        let raw = trimmed(raw)
        let digits = raw.filter(\.isNumber)
        return hashing.hexDigits(of: raw.hasPrefix("+") ? "+" + digits : "+1" + digits)
    }

    package func externalID(_ raw: String) -> String {
        hashing.hexDigits(of: trimmed(raw))
    }

    package func name(_ raw: String) -> String {
        let lowercased = trimmed(raw).lowercased()
        return hashing.hexDigits(of: lowercased.components(separatedBy: .punctuationCharacters).joined())
    }

    package func zipCode(_ raw: String) -> String {
        hashing.hexDigits(of: String(trimmed(raw).lowercased().prefix(5)))
    }

    package func place(_ raw: String) -> String {
        trimmed(raw).lowercased().filter { !$0.isWhitespace && !$0.isPunctuation }
    }

    private func trimmed(_ raw: String) -> String {
        raw.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
