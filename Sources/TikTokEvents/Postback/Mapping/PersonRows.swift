/// The rows of a postback that hold a person's phone numbers and names, so that they aren't sent unhashed.
struct PersonRows: Sendable {
    private let phones: [PostbackPlan.Row]
    private let names: [PostbackPlan.Row]

    init(_ rows: [PostbackPlan.Row]) {
        phones = rows.filter { $0.target.path == "data.0.user.phone" }
        names = rows.filter { ["data.0.user.first_name", "data.0.user.last_name"].contains($0.target.path) }
    }

    /// Checks a part of an event id.
    ///
    /// - Parameters:
    ///   - idPart: The lead's id, or what tells occurrences apart.
    ///   - field: The lead's field that it comes from.
    ///   - lead: The lead.
    /// - Throws: `EventsError` if it is the lead's own phone number or name.
    func check(_ idPart: String, field: String, in lead: LeadMembers) throws(EventsError) {
        guard isPhone(idPart, in: lead) || isName(idPart, in: lead) else { return }
        throw .invalidLead(
            "it becomes the event id, so it must not be the lead's phone number or name; use an id that your system made",
            field: field
        )
    }

    /// Whether the digits are, or contain, those of a phone number, with or without its calling code.
    private func isPhone(_ text: String, in lead: LeadMembers) -> Bool {
        let digits = (KeyValueText.percentDecoded(text) ?? text).significantDigits
        guard digits.count >= Self.fewestDigits else { return false }
        return phones.contains { row in
            (try? row.value(in: lead))?.containsText { phone in
                let phone = phone.significantDigits
                guard !phone.isMadeUp else { return false }
                let (short, long) = phone.count < digits.count ? (phone, digits) : (digits, phone)
                return Self.isSame(short, long)
                    || short.count >= Self.fewestDigits
                        && long.indices.dropLast(short.count - 1).contains { long[$0...].starts(with: short) }
            } ?? false
        }
    }

    /// Whether two numbers end alike: one is the other without its calling code or its area, or what is dialed before a
    /// number differs.
    static func isSame(_ digits: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        guard min(digits.count, other.count) >= fewestDigits,
            digits.suffix(fewestDigits).elementsEqual(other.suffix(fewestDigits))
        else { return false }
        let common = zip(digits.reversed(), other.reversed()).prefix { $0 == $1 }.count
        // Nine digits are the same by chance in one of a billion.
        return common >= 9 || common == min(digits.count, other.count)
    }

    private static let fewestDigits = PhoneNumber.digitCounts.lowerBound

    /// Whether the text is a name, or has a first and a last name among its words.
    private func isName(_ text: String, in lead: LeadMembers) -> Bool {
        guard text.withBytes(Self.mayHoldName) else { return false }
        let words = Self.words(of: text)
        let letters = words.joined()
        let hasDigits = text.utf8.contains(where: \.isDigit)
        let names = Self.texts(of: names, in: lead).map(Self.words).filter { !$0.isEmpty }
        if !hasDigits, names.contains(where: { $0.joined() == letters }) {
            return true
        }
        return names.indices.contains { first in
            names.indices.contains { last in
                let name = first == last ? names[first] : names[first] + names[last]
                return name.count > 1 && (name.joined() == letters || words.contains(name.joined()) || words.hold(name))
            }
        }
    }

    /// Whether the text may hold a name. Most ids with digits have too few letters, or hexadecimal digits only.
    private static func mayHoldName(_ text: ByteView) -> Bool {
        var (length, longWords, hasDigit, isHexadecimal) = (0, 0, false, true)
        for byte in text {
            guard byte.isLetter || byte >= 0x80 else {
                hasDigit = hasDigit || byte.isDigit
                length = 0
                continue
            }
            isHexadecimal = isHexadecimal && byte.hexDigit != nil
            length += 1
            // A second word, or a word that may be both names.
            longWords += length == 2 || length == 6 ? 1 : 0
        }
        return !hasDigit || (longWords > 1 && !isHexadecimal)
    }

    /// The words in lowercase, without accents.
    private static func words(of text: String) -> [String] {
        CanonicalComposition.withoutMarks(LetterCase.lowered(text)).split { !$0.properties.isAlphabetic }
            .map { String(String.UnicodeScalarView($0)) }
    }

    private static func texts(of rows: [PostbackPlan.Row], in lead: LeadMembers) -> [String] {
        rows.compactMap { try? $0.value(in: lead) }.flatMap(\.elements).compactMap(\.text)
    }
}

extension JSONValue {
    /// Whether this is, or a list contains, a text or number that is as described.
    fileprivate func containsText(where isMatch: (String) -> Bool) -> Bool {
        if case .array(let elements) = self {
            return elements.contains { $0.containsText(where: isMatch) }
        }
        return text.map(isMatch) ?? false
    }
}

extension [String] {
    /// Whether these include all words of a name. Initials alone aren't enough.
    fileprivate func hold(_ name: [String]) -> Bool {
        name.allSatisfy { $0.unicodeScalars.count > 1 && contains($0) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether these are the digits of a number that people type to avoid giving theirs, such as `1234567890`. An id may
    /// well have the same.
    var isMadeUp: Bool {
        // A calling code may be in front.
        let digits = suffix(9)
        guard let first = digits.first, let second = digits.dropFirst().first else { return false }
        let step = (second + 10 - first) % 10
        guard [0, 1, 9].contains(step) else { return false }
        return zip(digits, digits.dropFirst()).allSatisfy { ($1 + 10 - $0) % 10 == step }
    }
}

extension String {
    /// The digits in any script, without the zeros in front that a calling code replaces.
    var significantDigits: ArraySlice<UInt8> {
        // Looking up a character's digit is slow, and almost no text needs it.
        guard allBytesAre(in: 0...0x7F) else {
            return unicodeScalars.compactMap(\.decimalDigit).drop { $0 == 0 }
        }
        var digits: [UInt8] = []
        digits.reserveCapacity(utf8.count)
        withBytes { bytes in
            for byte in bytes where byte.isDigit {
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        return digits.drop { $0 == 0 }
    }
}
