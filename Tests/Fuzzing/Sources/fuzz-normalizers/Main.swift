import Foundation
import Fuzzing
@testable import TikTokEvents

/// Any text is normalized to its documented form, idempotently, or rejected for a reason that doesn't show it.
@_cdecl("LLVMFuzzerTestOneInput")
public func normalizers(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        for rule in rules {
            rule.requireFor(text)
        }
        requireNothingRaw(in: text)
        let composed = CanonicalComposition.composed(text)
        require(composed == text, "composing changes no text")
        require(Array(CanonicalComposition.composed(composed).utf8) == Array(composed.utf8), "composed stays composed")
    }
}

private struct Rule: Sendable {
    let name: String
    let normalized: @Sendable (String) throws(OmittedIdentifiers.Reason) -> String
    let hasForm: @Sendable (String) -> Bool

    func requireFor(_ text: String) {
        do {
            let once = try normalized(text)
            require(!once.isEmpty && hasForm(once), "the form of \(name)")
            // `Null` is a name, and `null` a placeholder.
            guard !Placeholder.literals.contains(once) else { return }
            guard let twice = try? normalized(once) else { return require(false, "\(name) takes what it made") }
            require(Array(twice.utf8) == Array(once.utf8), "\(name) twice is once")
        } catch {
            require(reasons.contains(error), "the reason of \(name) is one of the documented ones")
        }
    }
}

private let reasons: Set<OmittedIdentifiers.Reason> = [
    .empty, .tooLong, .unreadable, .notAnEmailAddress, .notAPhoneNumber, .regionNeeded, .notInNumberingPlan,
    .trackingDenied, .notACountry, .unknownRegion, .notAPublicAddress, .ambiguousPhoneNumber, .placeholder,
    .notAnAdvertisingID, .notAZipCode,
    .uselessDigest, .notAName, .roundedNumber,
    .hashedButWantedPlain, .personalData,
]

private let rules: [Rule] =
    [
        Rule(name: "email", normalized: IdentifierNormalizer.email.normalized) {
            isDigest($0)
                || ($0.utf8.filter { $0 == UInt8(ascii: "@") }.count == 1 && isLowerCase($0) && !hasSpace($0))
        },
        Rule(name: "external id", normalized: IdentifierNormalizer.externalID.normalized) { _ in true },
        Rule(name: "name", normalized: IdentifierNormalizer.name.normalized) {
            isLowerCase($0) && !$0.contains("  ") && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") && !hasPunctuation($0)
        },
        Rule(name: "city", normalized: IdentifierNormalizer.Place.city.normalized) {
            isLowerCase($0) && !hasSpace($0) && !hasPunctuation($0)
        },
        Rule(name: "country", normalized: IdentifierNormalizer.Place.country.normalized) {
            $0.utf8.count == 2 && $0.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        },
        Rule(name: "zip code", normalized: IdentifierNormalizer.zipCode.normalized) {
            isLowerCase($0) && !hasSpace($0) && !$0.contains("-")
        },
        Rule(name: "American zip code", normalized: IdentifierNormalizer.zipCode(country: "us").normalized) {
            isDigest($0) || ($0.utf8.count == 5 && $0.utf8.allSatisfy(\.isDigit))
        },
        Rule(name: "IDFA", normalized: IdentifierNormalizer.idfa.normalized) { isDigest($0) || $0 == $0.uppercased() },
        Rule(name: "GAID", normalized: IdentifierNormalizer.gaid.normalized, hasForm: isLowerCase),
    ]
    + [nil, "us", "de", "it", "cn", "br", "gb"].map { region in
        let normalizer = IdentifierNormalizer.phone(region: region.map(PhoneRegion.init(rawValue:)))
        return Rule(name: "phone of \(region ?? "nowhere")", normalized: normalizer.normalized) {
            isDigest($0)
                || $0.utf8.first == UInt8(ascii: "+") && (8...16).contains($0.utf8.count)
                    && $0.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }

private func isDigest(_ text: String) -> Bool {
    HashedIdentifier(alreadyHashed: text)?.hexDigits == text
}

private func isLowerCase(_ text: String) -> Bool {
    text == text.lowercased()
}

private func hasSpace(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.isSpace)
}

private func hasPunctuation(_ text: String) -> Bool {
    text.utf8.contains { (0x21...0x2F).contains($0) || (0x3A...0x40).contains($0) || (0x5B...0x60).contains($0) }
}

/// A user made from the text alone shows no address in its JSON, only hashes, and places without punctuation.
private func requireNothingRaw(in text: String) {
    let user = Event.User(
        email: text,
        phone: text,
        phoneRegion: .unitedStates,
        externalID: text,
        firstName: text,
        lastName: text,
        city: text,
        state: text,
        country: text,
        zipCode: text
    )
    guard let json = try? JSONEncoder().encode(user) else { return require(false, "a user can be encoded") }
    require(!json.contains(UInt8(ascii: "@")), "no address in a user")
    require(String(describing: user) == "User", "a user prints nothing")
}
