import Fuzzing
@testable import TikTokEvents

/// A phone number is the same however it is written and whichever parser reads it.
@_cdecl("LLVMFuzzerTestOneInput")
public func phones(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        guard let first = bytes.first else { return }
        let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
        requireOneNumber(in: text, of: regions[Int(first) % regions.count])
    }
}

private let regions: [PhoneRegion?] = [
    nil, .unitedStates, .germany, "AT", .italy, .unitedKingdom, .brazil, "AR", .mexico, "RU", .japan,
    "KR", "FI", "LU", "NZ", "HU", "ID", .india, "TR", .australia,
]

private func requireOneNumber(in text: String, of region: PhoneRegion?) {
    let normalizer = IdentifierNormalizer.phone(region: region)
    let number = try? normalizer.normalized(text)
    // The fast path over bytes, and the path for any text.
    require((try? normalizer.hashed(text)) == number.flatMap(digest), "both ways read the same number")
    guard let number, number.hasPrefix("+") else { return }
    require((8...16).contains(number.utf8.count) && number.utf8.dropFirst().allSatisfy(\.isDigit), "E.164")
    for region in regions {
        let normalizer = IdentifierNormalizer.phone(region: region)
        let digits = number.dropFirst()
        require((try? normalizer.normalized(number)) == number, "a number in E.164 form is the same in every region")
        for written in [
            "tel:\(number)", "'\(number)", "=\"\(number)\"", "+" + digits.map(String.init).joined(separator: " "),
            inFullWidth(number), "\u{202A}\(number)\u{202C}", "\(number) (mobile)", "\(number);ext=5",
        ] {
            require((try? normalizer.normalized(written)) == number, "a number is the same in other writing")
        }
    }
    guard !text.contains(where: { "+%;".contains($0) }) else { return }
    require((try? normalizer.normalized(" \(text)\u{A0}")) == number, "white space around a number doesn't count")
}

private func digest(of text: String) -> HashedIdentifier? {
    HashedIdentifier(alreadyHashed: text) ?? HashedIdentifier(hashing: Array(text.utf8))
}

private func inFullWidth(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
}
