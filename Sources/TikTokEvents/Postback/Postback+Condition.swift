#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Postback {
    /// A condition on a lead's field.
    ///
    /// Values are compared as written, and case counts: `"10"` equals 10, and `"010"` equals only itself. A field that
    /// is absent, null, or blank doesn't exist and equals nothing. A placeholder such as `"N/A"` and an empty list or
    /// object don't exist either.
    public struct Condition: Hashable, Sendable {
        /// The lead's field.
        public var field: String { leadField.name }
        let leadField: LeadField
        let test: Test

        private init(field: String, test: Test) {
            leadField = LeadField(field)
            self.test = test
        }

        enum Test: Hashable, Sendable {
            case equals(JSONValue)
            case isIn([JSONValue])
            case exists(Bool)
            case greaterThan(Decimal)
        }

        /// The field has this value, which is a string, a number, or a Boolean.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - value: The value to compare with.
        /// - Returns: The condition.
        public static func field(_ field: String, equals value: JSONValue) -> Self {
            Self(field: field, test: .equals(value))
        }

        /// The field has one of these values.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - values: The values; the field must have one of them.
        /// - Returns: The condition.
        public static func field(_ field: String, isIn values: [JSONValue]) -> Self {
            Self(field: field, test: .isIn(values))
        }

        /// The field exists, or doesn't.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - exists: Whether it must exist.
        /// - Returns: The condition.
        public static func field(_ field: String, exists: Bool) -> Self {
            Self(field: field, test: .exists(exists))
        }

        /// The field holds a number greater than this one.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - number: The number that the field must exceed.
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
    /// Whether a lead meets the condition.
    ///
    /// - Returns: `true` if it does.
    /// - Throws: `EventsError` if the field must be a number but isn't, because it is then unknown whether the
    ///   condition is met.
    func isMet(by lead: LeadMembers) throws(EventsError) -> Bool {
        let value = leadField.value(in: lead)
        switch test {
        case .exists(let exists):
            return (value?.isPresent ?? false) == exists
        case .equals(let wanted):
            return value.map { Self.isSame($0, wanted) } ?? false
        case .isIn(let wanted):
            return value.map { value in wanted.contains { Self.isSame(value, $0) } } ?? false
        case .greaterThan(let bound):
            guard let value else { return false }
            guard let number = value.decimal else {
                throw .invalidLead(PayloadField.Kind.number.advice, field: field)
            }
            return number > bound
        }
    }

    /// Two strings are the same only letter by letter: `"007"` isn't `"7"`. A string equals a number if it is that
    /// number as JSON writes it, and equals a Boolean if it is a word for it.
    private static func isSame(_ value: JSONValue, _ wanted: JSONValue) -> Bool {
        switch (value, wanted) {
        case (.string(let text), .number(let number)), (.number(let number), .string(let text)):
            return JSONValue(numberIn: text) == .number(number)
        case (.string, .bool(let bool)), (.number, .bool(let bool)):
            return value.boolean == bool
        case (.bool(let bool), .string(let text)):
            return text == "\(bool)"
        default:
            return value == wanted
        }
    }
}

extension JSONValue {
    /// Whether this is or holds a value. An empty list, a template that was never filled in, and `null` as text aren't
    /// values; every number and Boolean is one, and so is its text.
    fileprivate var isPresent: Bool {
        switch self {
        case .null: false
        case .bool, .number: true
        case .string(let text):
            // A cell of a table may hold a list or an object.
            (JSONValue(containerIn: text)?.isPresent)
                ?? (decimal != nil || boolean != nil || !(text.isBlank || Placeholder.isAbsent(text)))
        case .array(let elements): elements.contains(where: \.isPresent)
        case .object(let members): members.values.contains(where: \.isPresent)
        }
    }

    /// The list or object that a text is, if it is JSON.
    fileprivate init?(containerIn text: String) {
        guard text.hasPrefix("[") || text.hasPrefix("{"), let json = try? JSONValue(json: Array(text.utf8)) else {
            return nil
        }
        self = json
    }

    /// The number that a text is, if it is written out as in JSON: without a plus, leading zeros, a bare point, or an
    /// exponent, since `1E5` is as likely an id.
    fileprivate init?(numberIn text: String) {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        let point = UInt8(ascii: ".")
        let isLedByZero = digits.first == UInt8(ascii: "0") && digits.dropFirst().first.map { $0 != point } ?? false
        guard text.utf8.count - digits.count < 2, digits.allSatisfy({ $0.isDigit || $0 == point }),
            digits.first?.isDigit == true, digits.last?.isDigit == true, !isLedByZero,
            let number = JSONValue.string(text).decimal
        else { return nil }
        self = .number(number)
    }
}
