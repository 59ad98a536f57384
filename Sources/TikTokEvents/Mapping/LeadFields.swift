#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads the loosely typed fields of a lead: platforms write the same value as a string here and as a number there.
struct LeadFields {
    let container: KeyedDecodingContainer<PostbackLead.CodingKeys>

    typealias Key = PostbackLead.CodingKeys

    /// A text that must be there.
    func required(_ key: Key) throws -> String {
        guard let text = try text(key), !text.isEmpty else {
            throw EventsError(.invalidLead, "every lead needs it", field: key.rawValue)
        }
        return text
    }

    /// A text, or a number as it is written; `nil` for null and for an absent key.
    func text(_ key: Key) throws -> String? {
        guard container.contains(key), try !container.decodeNil(forKey: key) else { return nil }
        if let text = try? container.decode(String.self, forKey: key) {
            return text
        }
        if case .number(let number)? = try? container.decode(JSONValue.self, forKey: key) {
            return number.description
        }
        throw EventsError(.invalidLead, "give a string or a number", field: key.rawValue)
    }

    /// A number, or a string that holds one; `nil` for null, for an absent key and for an empty string.
    func number(_ key: Key) throws -> Double? {
        guard let text = try text(key), !text.isEmpty else { return nil }
        guard let number = Double(text), number.isFinite else {
            throw EventsError(.invalidLead, "give a number with a decimal point, such as 42.5", field: key.rawValue)
        }
        return number
    }

    /// A whole number from 1.
    func count(_ number: Double, _ key: Key) throws -> Int {
        guard let count = Int(exactly: number), count >= 1 else {
            throw EventsError(.invalidLead, "give a whole number from 1", field: key.rawValue)
        }
        return count
    }
}
