import Foundation
import Fuzzing
@testable import TikTokEvents

/// The country and placeholder tables read a text the same way however it is written and whoever asks.
@_cdecl("LLVMFuzzerTestOneInput")
public func tables(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        requireCountry(of: text)
        requirePlaceholder(text)
        requireWord(bytes)
    }
}

private let words = Placeholder.unmistakable.union(Placeholder.ambiguous)
    .filter { $0.allSatisfy { $0.isLetter || $0 == " " } }.sorted()

/// Requires that each listed word is found with any separator between its parts, and in either case.
private func requireWord(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let separator = ["_", "-", ".", " "][Int(bytes[2]) % 4]
    let word = words[(Int(bytes[0]) << 8 | Int(bytes[1])) % words.count].split(separator: " ").joined(
        separator: separator
    )
    for written in [word, word.uppercased(), "(\(word))", "\"\(word)\"", " \(word)\r\n"] {
        require(Placeholder.isPlaceholder(written), "a word of the list is found")
    }
}

private func requireCountry(of text: String) {
    guard text.utf8.count < 1000, let country = Country(text) else { return }
    require(Country(country.code)?.code == country.code, "a country's code is its own")
    require(country.code.utf8.count == 2 && country.lowercasedCode == country.code.lowercased(), "two letters")
    require(Country(" \(text)\u{A0}")?.code == country.code, "white space around a country doesn't count")
    require(PhoneRegion(text).rawValue == country.code, "a region is a country")
    require(NumberingPlan.of(PhoneRegion(text)) != nil, "a country has a numbering plan")
    require((try? IdentifierNormalizer.Place.country.normalized(text)) == country.lowercasedCode, "as it is sent")
}

private func requirePlaceholder(_ text: String) {
    guard (try? RawText.trimmed(text)) != nil else { return }
    for isName in [false, true] {
        let isPlaceholder = Placeholder.isPlaceholder(text, ofName: isName)
        require(Placeholder.isPlaceholder("\t\(text) ", ofName: isName) == isPlaceholder, "white space doesn't count")
    }
    let isNoName = Placeholder.isPlaceholder(text, ofName: true)
    require(Placeholder.isPlaceholder(text) || !isNoName, "no name is no value either")
    if Placeholder.isPlaceholder(text) {
        for normalizer in [.email, .phone, .externalID, .zipCode] as [IdentifierNormalizer] {
            require((try? normalizer.hashed(text)) == nil, "no field takes a placeholder")
        }
        require(TikTokClick(ttclid: text).ttclid == nil, "a placeholder is no click")
        require((try? EventID(lead: text, trigger: .leadSold)) == nil, "no id is made of a placeholder")
    }
    for name in [
        try? IdentifierNormalizer.name.normalized(text), try? IdentifierNormalizer.Place.city.normalized(text),
    ] {
        guard let name, SHA256.Digest(enclosedIn: name) == nil else { continue }
        require(!Placeholder.isPlaceholder(normalized: name, ofName: true), "normalizing makes no placeholder")
    }
}
