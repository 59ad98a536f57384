#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads a Meta object field by field, and notes whatever remains once every field that TikTok accepts is taken.
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
            throw EventsError(code: .invalidMetaEvent, message: "an event must be a JSON object", field: place)
        }
        values = object
    }

    private init(_ values: [String: JSONValue], at path: [String]) {
        self.values = values
        self.path = path
        codingPath = []
    }

    /// An error with the field's location in the decoded data.
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
        (path + [ShownKey(stringValue: key).stringValue]).joined(separator: ".")
    }

    /// The location of a value in the decoded data.
    static func place(of codingPath: [any CodingKey]) -> String {
        steps(of: codingPath).joined(separator: ".")
    }

    private static func steps(of codingPath: [any CodingKey]) -> [String] {
        codingPath.map { ShownKey($0).stringValue }
    }
}

extension MetaFields {
    /// Removes a value and returns it. Null counts as absent.
    mutating func take(_ key: String) -> JSONValue? {
        let value = values.removeValue(forKey: key)
        return value == .null ? nil : value
    }

    /// A string without surrounding white space, or a number as it is written. A placeholder is noted.
    mutating func text(_ key: String) -> String? {
        text(key) { Placeholder.isPlaceholder($0) }
    }

    mutating func url(_ key: String) -> String? {
        text(key, isPlaceholder: PageURL.isPlaceholder)
    }

    private mutating func text(_ key: String, isPlaceholder: (String) -> Bool) -> String? {
        guard let text = rawText(key) else { return nil }
        guard !isPlaceholder(text) else {
            note(key, MetaEvent.Reason(.placeholder))
            return nil
        }
        return text
    }

    /// Like `text(_:)`, for a field whose rule detects placeholders itself.
    mutating func rawText(_ key: String) -> String? {
        guard let value = take(key) else { return nil }
        guard let text = value.text?.trimmed else {
            note(key, .unexpectedType)
            return nil
        }
        return text
    }

    /// The ids in a list. Nulls, blanks, and placeholders are left out and noted.
    mutating func ids(_ key: String) -> [String] {
        texts(key).map(\.trimmed).filter { text in
            guard text.isEmpty || Placeholder.isPlaceholder(text) else { return true }
            note(key, MetaEvent.Reason(text.isEmpty ? .emptyElement : .placeholder))
            return false
        }
    }

    /// The strings of a field that is a string or a list of strings.
    mutating func texts(_ key: String) -> [String] {
        guard let value = take(key) else { return [] }
        guard case .array(let elements) = value else {
            guard let text = value.text else {
                note(key, .unexpectedType)
                return []
            }
            return [text]
        }
        let texts = elements.compactMap(\.text)
        if texts.count < elements.count {
            note(key, .unexpectedType)
        }
        return texts
    }

    /// A number, or a string that holds one.
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

    /// An object within this one. Pass it to `take(notesOf:)` when done, to keep its notes.
    mutating func object(_ key: String) -> MetaFields? {
        guard let value = take(key) else { return nil }
        guard case .object(let object) = value else {
            note(key, .unexpectedType)
            return nil
        }
        return MetaFields(object, at: path + [key])
    }

    /// The objects in a list within this one.
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

    /// Notes the fields that haven't been taken, in alphabetical order.
    mutating func noteRest(knownToMeta known: Set<String> = [], reason: MetaEvent.Reason = .unknownField) {
        for key in values.keys.sorted() where values[key] != .null {
            note(key, known.contains(key) ? .noCounterpart : reason)
        }
        values = [:]
    }
}
