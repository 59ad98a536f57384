#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The raw identifiers of a lead, collected for an `Event.User`. Invalid ones are left out and noted, and the event
/// is still sent.
struct LeadIdentity {
    /// Raw text and the index of its field in `user`.
    struct Text {
        let place: Int
        let text: String
    }

    /// TikTok's names for the fields in `user`, in the order in which it lists them.
    static let fields = Event.User.members(at: "").map(\.path)
    fileprivate static let placeOfPhone = place(of: "phone") ?? -1
    private static let places = Dictionary(uniqueKeysWithValues: zip(fields, fields.indices))

    static func place(of field: String) -> Int? {
        places[field]
    }

    /// The texts in field order and, within a field, in the postback's order.
    private var texts: [Text] = []
    private var omitted = OmittedIdentifiers()
    /// The full name, if there is one. Set by `complete(phoneRegion:)`.
    private(set) var ownName: OwnName?
    /// The region of phone numbers without a calling code. Set by `complete(phoneRegion:)`.
    private var phoneRegion: PhoneRegion?

    mutating func reserveCapacity(_ count: Int) {
        texts.reserveCapacity(count)
    }

    /// Adds a value. Values of a field come after those of earlier fields.
    ///
    /// - Parameters:
    ///   - value: A string or a number.
    ///   - place: The index of its field.
    mutating func add(_ value: JSONValue, at place: Int) {
        guard let text = value.text else {
            omit(Self.fields[place], .notText)
            return
        }
        // A country that means no value counts as absent, so that the default region of phone numbers is used.
        guard place != IdentifierReader.placeOfCountry || !Country.isMissing(text) else {
            omit(Self.fields[place], .placeholder)
            return
        }
        texts.append(Text(place: place, text: text))
    }

    /// Prepares for finding the name and the phone numbers in other values. Call it once all identifiers are added.
    ///
    /// - Parameter phoneRegion: The region of phone numbers without a calling code.
    mutating func complete(phoneRegion: PhoneRegion?) {
        ownName = OwnName(texts)
        self.phoneRegion = phoneRegion
    }

    /// Whether a value that would be sent as is contains one of the lead's own phone numbers, as when columns have
    /// shifted.
    func holdsPhone(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): texts.holdPhone(text, in: phoneRegion)
        // Formatting a number is slow, and few are this large.
        case .number(let number) where number.isBelow(1_000_000): false
        case .number: value.text.map { texts.holdPhone($0, in: phoneRegion) } ?? false
        case .array(let elements): elements.contains { holdsPhone($0) }
        case .object(let members):
            members.contains { texts.holdPhone(inID: $0.key, in: phoneRegion) || holdsPhone($0.value) }
        case .null, .bool: false
        }
    }

    /// Whether an id contains one of the lead's own phone numbers, as in `TX-2133734253`.
    func holdsPhone(inID value: JSONValue) -> Bool {
        switch value {
        case .array(let elements): elements.contains { holdsPhone(inID: $0) }
        default: value.text.map { texts.holdPhone(amongGroupsOf: $0) } ?? false
        }
    }

    /// A URL or another text without the lead's own phone numbers, whatever the names beside them.
    func withoutPhones(_ url: String) -> String {
        guard hasPhone else { return url }
        let numbers = url.withBytes { bytes in
            var numbers: [Range<Int>] = []
            guard bytes.digitCount >= PhoneNumber.digitCounts.lowerBound else { return numbers }
            var start = 0
            while let (number, followsLetter) = bytes.nextDialedNumber(from: start) {
                let text = KeyValueText.percentDecoded(String(decoding: bytes.part(number), as: UTF8.self)) ?? ""
                // Cut out of the middle of a word, it would leave an id that looks like another.
                let isInWord = followsLetter && number.upperBound < bytes.count && bytes[number.upperBound].isLetter
                if !isInWord, texts.holdPhone(text, in: phoneRegion) || texts.holdPhone(amongGroupsOf: text) {
                    numbers.append(number)
                }
                start = number.upperBound
            }
            return numbers
        }
        return numbers.isEmpty ? url : url.removing(numbers)
    }

    func has(_ place: Int) -> Bool {
        texts.contains { $0.place == place }
    }

    var hasPhone: Bool { has(Self.placeOfPhone) }

    var hasCountry: Bool { has(IdentifierReader.placeOfCountry) }

    mutating func omit(_ field: String, _ reason: OmittedIdentifiers.Reason) {
        omitted.add(field, reason)
    }

    /// Fills a user in place, since copying one takes long.
    ///
    /// - Parameters:
    ///   - user: A user without any keys.
    ///   - landingURL: The landing URL, whose click id is used if the lead itself has none.
    func fill(_ user: inout Event.User, landingURL: String?) {
        var reader = IdentifierReader(texts, region: phoneRegion, ownName: ownName)
        // The readers never throw.
        try? user.fields(&reader)
        reader.digests.hash()
        try? user.fields(&reader.digests)
        user.omitted = reader.omitted
        if user.ttclid?.hasPrefix(ClickIDText.usualStart) != true {
            let landing = TikTokClick(landingURL: landingURL)
            // Some leads hold the click of another network, or a word, in their own field.
            if user.ttclid == nil || landing.ttclid?.hasPrefix(ClickIDText.usualStart) == true {
                user.ttclid = landing.ttclid
            }
            user.omitted.add(landing.omitted)
        }
        user.omitted.add(omitted)
    }
}

extension [LeadIdentity.Text] {
    /// Whether a text is exactly one of the phone numbers, with or without its calling code, however it is written.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - region: The region of numbers without a calling code.
    /// - Returns: `true` if it is one.
    func holdPhone(_ text: String, in region: PhoneRegion?) -> Bool {
        guard text.withBytes(mayHoldPhone) else { return false }
        let number = text.withoutLabels
        let digits = number.unicodeScalars.contains(where: \.properties.isAlphabetic) ? [] : number.significantDigits
        guard !phones.contains(where: { PersonRows.isSame(digits, $0) }) else { return true }
        let normalizer = IdentifierNormalizer.phone(region: region)
        guard let normalized = try? normalizer.normalized(text) else { return false }
        return lazy.filter { $0.place == LeadIdentity.placeOfPhone }.prefix(20).contains { other in
            normalized == (try? normalizer.normalized(other.text)) && !other.text.significantDigits.isMadeUp
        }
    }

    /// Whether an id, a click, or a user agent is one of the phone numbers, or contains one.
    func holdPhone(inID text: String, in region: PhoneRegion?) -> Bool {
        text.withBytes(mayHoldPhone) && (holdPhone(text, in: region) || holdPhone(amongGroupsOf: text))
    }

    /// Whether some of the groups of digits in a text are one of the phone numbers: `1000 213 373 4253`.
    func holdPhone(amongGroupsOf text: String) -> Bool {
        guard text.withBytes(mayHoldPhone) else { return false }
        let groups = text.utf8.split { !$0.isDigit }
        return phones.contains { phone in
            groups.indices.contains { first in
                var digits: [UInt8] = []
                for group in groups[first...] where digits.count < phone.count {
                    digits += group.map { $0 - UInt8(ascii: "0") }
                    if PersonRows.isSame(digits.drop { $0 == 0 }, phone) { return true }
                }
                return false
            }
        }
    }

    /// The significant digits of the phone numbers. At most 20: no one has more, and comparing thousands would be slow.
    private var phones: some Sequence<ArraySlice<UInt8>> {
        lazy.filter { $0.place == LeadIdentity.placeOfPhone }.prefix(20).flatMap { Self.numbers(in: $0.text) }
            .filter { !$0.isMadeUp }
    }

    /// The significant digits of the numbers in a field, which may hold two.
    private static func numbers(in text: String) -> [ArraySlice<UInt8>] {
        let digits = text.withoutLabels.significantDigits
        guard digits.count > PhoneNumber.digitCounts.upperBound else { return [digits] }
        return text.split { "/,;|&\n".contains($0) }.map { String($0).withoutLabels.significantDigits }
    }

    /// Longer text isn't a phone number, even with a note next to it.
    private static var longestText: Int { 64 }

    /// Whether a text is short and has seven digits without a letter in between, which few texts do.
    private func mayHoldPhone(_ text: ByteView) -> Bool {
        guard (PhoneNumber.digitCounts.lowerBound...Self.longestText).contains(text.count) else { return false }
        var count = 0
        for byte in text {
            if byte.isLetter {
                count = 0
            } else if byte.isDigit || byte >= 0xC0 {
                // A character that isn't ASCII may be a digit.
                count += 1
                if count == PhoneNumber.digitCounts.lowerBound { return true }
            }
        }
        return false
    }
}

extension String {
    /// A phone number without a label in front, such as `tel:`, what follows it after a letter, such as `ext. 5`, and
    /// the `.0` of a spreadsheet.
    fileprivate var withoutLabels: String {
        let text = (try? IDText.repaired(self)) ?? self
        let colon = text.firstIndex(of: ":").flatMap { text[..<$0].allSatisfy(\.isLetter) ? $0 : nil }
        let start = colon.map(text.index(after:)) ?? text.startIndex
        var digitCount = 0
        for index in text.utf8.indices where index >= start {
            digitCount += text.utf8[index].isDigit ? 1 : 0
            if digitCount >= PhoneNumber.digitCounts.lowerBound, text.utf8[index].isLetter {
                return String(text[start..<index])
            }
        }
        return String(text[start...])
    }
}

extension ByteView {
    /// The next digits of a text with what people write between the digits of a phone number, as it is or escaped, and
    /// whether there is a letter right before the digits.
    func nextDialedNumber(from start: Int) -> (range: Range<Int>, followsLetter: Bool)? {
        var (first, end, digitCount) = (start, start, 0)
        var (index, isAfterLetter, followsLetter) = (start, false, false)
        while index < count {
            if self[index].isDigit {
                if digitCount == 0 {
                    followsLetter = isAfterLetter
                }
                digitCount += 1
                index += 1
                end = index
            } else if self[index].isLetter, digitCount < PhoneNumber.digitCounts.lowerBound {
                index += 1
                (first, digitCount, isAfterLetter) = (index, 0, true)
            } else {
                let character = character(at: index)
                isAfterLetter = false
                if Self.separators.contains(character.byte) || digitCount > 0 && character.byte == UInt8(ascii: "/") {
                    index += character.length
                } else if digitCount >= PhoneNumber.digitCounts.lowerBound {
                    break
                } else {
                    index += character.length
                    (first, digitCount) = (index, 0)
                }
            }
        }
        return digitCount >= PhoneNumber.digitCounts.lowerBound ? (first..<end, followsLetter) : nil
    }

    /// The byte that stands at a position, as it is or escaped.
    private func character(at index: Int) -> (byte: UInt8, length: Int) {
        guard self[index] == UInt8(ascii: "%"), index + 2 < count, let high = self[index + 1].hexDigit,
            let low = self[index + 2].hexDigit
        else { return (self[index], 1) }
        return (high << 4 | low, 3)
    }

    // The last five are parts of a space that doesn't break, a hyphen, and dashes, in UTF-8.
    private static let separators = Array(" +-.()_".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0x90, 0x91, 0x92, 0x93, 0x94]
}
