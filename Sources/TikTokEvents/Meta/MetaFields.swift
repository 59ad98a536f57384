#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads an object of Meta's field by field, and notes what is left once everything that TikTok takes is taken.
struct MetaFields {
    private(set) var notes: [MetaEvent.Note] = []
    private let path: [String]
    private let codingPath: [String]
    private var values: [String: JSONValue]

    init(from decoder: any Decoder) throws {
        path = []
        codingPath = Self.steps(of: decoder.codingPath)
        guard case .object(let object) = try JSONValue(from: decoder) else {
            let place = codingPath.isEmpty ? nil : codingPath.joined(separator: ".")
            throw EventsError(code: .invalidMetaEvent, message: "give an object: an event of Meta's", field: place)
        }
        values = object
    }

    private init(_ values: [String: JSONValue], at path: [String]) {
        self.values = values
        self.path = path
        codingPath = []
    }

    /// An error with the place of the field in all that is decoded.
    func error(_ message: String, at key: String) -> EventsError {
        EventsError(
            code: .invalidMetaEvent,
            message: message,
            field: (codingPath + path + [key]).joined(separator: ".")
        )
    }

    mutating func note(_ key: String, _ reason: MetaEvent.Reason) {
        let note = MetaEvent.Note(path: place(of: key), reason: reason)
        if !notes.contains(note) {
            notes.append(note)
        }
    }

    mutating func withdraw(_ key: String, _ reason: MetaEvent.Reason) {
        let withdrawn = MetaEvent.Note(path: place(of: key), reason: reason)
        notes.removeAll { $0 == withdrawn }
    }

    private func place(of key: String) -> String {
        (path + [Self.shown(key)]).joined(separator: ".")
    }

    /// The place of a value in all that is decoded.
    static func place(of codingPath: [any CodingKey]) -> String {
        steps(of: codingPath).joined(separator: ".")
    }

    private static func steps(of codingPath: [any CodingKey]) -> [String] {
        codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    }

    /// A name as it may be shown: what isn't like the name of a field might be personal data in the wrong place.
    static func shown(_ key: String) -> String {
        let isName = (1...64).contains(key.utf8.count) && !key.utf8.allSatisfy { $0.isDigit }
        return isName && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") } ? key : "?"
    }
}

extension MetaFields {
    /// Takes a value out; null is the same as absent.
    mutating func take(_ key: String) -> JSONValue? {
        let value = values.removeValue(forKey: key)
        return value == .null ? nil : value
    }

    /// A text without the white space around it, or a number as it is written. A placeholder is noted.
    mutating func text(_ key: String) -> String? {
        guard let text = rawText(key) else { return nil }
        guard !Placeholder.isPlaceholder(text) else {
            note(key, MetaEvent.Reason(.placeholder))
            return nil
        }
        return text
    }

    /// Does the same for a field whose rule knows its placeholders.
    mutating func rawText(_ key: String) -> String? {
        guard let value = take(key) else { return nil }
        guard let text = Self.text(of: value)?.trimmed else {
            note(key, .unexpectedType)
            return nil
        }
        return text
    }

    /// The ids of a list, without nulls, blanks and placeholders, which are noted.
    mutating func ids(_ key: String) -> [String] {
        texts(key).map(\.trimmed).filter { text in
            guard text.isEmpty || Placeholder.isPlaceholder(text) else { return true }
            note(key, MetaEvent.Reason(text.isEmpty ? .emptyElement : .placeholder))
            return false
        }
    }

    /// The texts of a field that is a text or a list of texts.
    mutating func texts(_ key: String) -> [String] {
        guard let value = take(key) else { return [] }
        guard case .array(let elements) = value else {
            guard let text = Self.text(of: value) else {
                note(key, .unexpectedType)
                return []
            }
            return [text]
        }
        let texts = elements.compactMap(Self.text)
        if texts.count < elements.count {
            note(key, .unexpectedType)
        }
        return texts
    }

    /// A number, or a text that holds one.
    mutating func number(_ key: String) -> Double? {
        guard let text = text(key), !text.isEmpty else { return nil }
        guard let number = Double(text), number.isFinite else {
            note(key, .unexpectedType)
            return nil
        }
        return number
    }

    mutating func count(_ key: String) -> Int? {
        guard let number = number(key) else { return nil }
        guard let count = Int(exactly: number) else {
            note(key, .unexpectedType)
            return nil
        }
        return count
    }

    mutating func bool(_ key: String) -> Bool? {
        guard let value = take(key) else { return nil }
        guard case .bool(let bool) = value else {
            note(key, .unexpectedType)
            return nil
        }
        return bool
    }

    /// An object within this one; give its notes back with `take(notesOf:)`.
    mutating func object(_ key: String) -> MetaFields? {
        guard let value = take(key) else { return nil }
        guard case .object(let object) = value else {
            note(key, .unexpectedType)
            return nil
        }
        return MetaFields(object, at: path + [key])
    }

    /// The objects of a list within this one.
    mutating func objects(_ key: String) -> [MetaFields] {
        guard let value = take(key) else { return [] }
        guard case .array(let elements) = value else {
            note(key, .unexpectedType)
            return []
        }
        return elements.enumerated().compactMap { index, element in
            guard case .object(let object) = element else {
                note(key, .unexpectedType)
                return nil
            }
            return MetaFields(object, at: path + [key, "\(index)"])
        }
    }

    mutating func take(notesOf inner: MetaFields) {
        notes += inner.notes
    }

    /// Notes what nobody has taken, in the order of the alphabet.
    mutating func noteRest(knownToMeta known: Set<String> = [], reason: MetaEvent.Reason = .unknownField) {
        for key in values.keys.sorted() where values[key] != .null {
            note(key, known.contains(key) ? .noCounterpart : reason)
        }
        values = [:]
    }

    private static func text(of value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): number.description
        default: nil
        }
    }
}
