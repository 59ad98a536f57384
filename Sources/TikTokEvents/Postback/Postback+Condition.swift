#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Postback {
    /// Something that must be true of a lead's field.
    ///
    /// Values are compared as they are written, so that `"10"` equals 10; letters in their case. A field that is absent,
    /// null or blank doesn't exist and equals nothing.
    public struct Condition: Hashable, Sendable {
        /// The lead's field.
        public let field: String
        let test: Test

        enum Test: Hashable, Sendable {
            case equals(JSONValue)
            case isIn([JSONValue])
            case exists(Bool)
            case greaterThan(Decimal)
        }

        /// The field has this value: a string, a number or a Boolean.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - value: The value to compare it with.
        /// - Returns: The condition.
        public static func field(_ field: String, equals value: JSONValue) -> Self {
            Self(field: field, test: .equals(value))
        }

        /// The field has one of these values.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - values: The values, one of which it must have.
        /// - Returns: The condition.
        public static func field(_ field: String, isIn values: [JSONValue]) -> Self {
            Self(field: field, test: .isIn(values))
        }

        /// The field is there, or isn't.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - exists: Whether it must be there.
        /// - Returns: The condition.
        public static func field(_ field: String, exists: Bool) -> Self {
            Self(field: field, test: .exists(exists))
        }

        /// The field holds a number above this one.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - number: The number that it must exceed.
        /// - Returns: The condition.
        public static func field(_ field: String, greaterThan number: Decimal) -> Self {
            Self(field: field, test: .greaterThan(number))
        }

        enum Key: String, CaseIterable {
            case field
            case equals
            case isIn = "in"
            case exists
            case greaterThan = "greater_than"

            static let tests: [Self] = [.equals, .isIn, .exists, .greaterThan]
        }
    }
}

extension Postback.Condition {
    /// - Throws: `EventsError` if the field must be a number and isn't one: then nobody knows whether the event is due.
    func isMet(by lead: LeadValues) throws(EventsError) -> Bool {
        let value = lead.value(of: field)
        switch test {
        case .exists(let exists):
            return (value != nil) == exists
        case .equals(let wanted):
            return value.map { Self.isSame($0, wanted) } ?? false
        case .isIn(let wanted):
            return value.map { value in wanted.contains { Self.isSame(value, $0) } } ?? false
        case .greaterThan(let bound):
            guard let value else { return false }
            guard let number = value.decimal else {
                throw EventsError(code: .invalidLead, message: PayloadField.Kind.number.advice, field: field)
            }
            return number > bound
        }
    }

    private static func isSame(_ value: JSONValue, _ wanted: JSONValue) -> Bool {
        if value == wanted {
            return true
        }
        if case .bool(let bool) = wanted {
            return value.boolean == bool
        }
        return value.text != nil && (value.text == wanted.text || value.decimal.map { $0 == wanted.decimal } ?? false)
    }
}
