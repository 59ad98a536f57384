#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Postback {
    /// Something that is done to a lead's value before it goes to its path.
    ///
    /// There is none for hashing: paths that want a hash hash by themselves.
    public struct Transform: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
        /// The transform's name in the JSON, such as `"lower"`.
        public let rawValue: String

        /// Makes a transform from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The transform's name.
        public var description: String { rawValue }

        /// Drops the white space around a text.
        public static let trim = Self(rawValue: "trim")
        /// Lower-cases a text.
        public static let lower = Self(rawValue: "lower")
        /// Makes a number of a string such as `"42.50"`.
        public static let number = Self(rawValue: "number")
        /// Makes a Boolean of `true`, `1`, `yes` and their opposites.
        public static let boolean = Self(rawValue: "boolean")
        /// Reads a date given as seconds since 1970.
        public static let dateSeconds = Self(rawValue: "date_seconds")
        /// Reads a date given as milliseconds since 1970.
        public static let dateMilliseconds = Self(rawValue: "date_milliseconds")
        /// Reads a date given as ISO 8601, in UTC unless it says otherwise.
        public static let dateISO8601 = Self(rawValue: "date_iso8601")

        /// All transforms. A date becomes seconds for `data.0.event_time` and ISO 8601 in UTC for any other path.
        public static let all: [Self] = [
            .trim, .lower, .number, .boolean, .dateSeconds, .dateMilliseconds, .dateISO8601,
        ]
    }
}

extension Postback.Transform {
    /// What comes out of it; `nil` if it is no transform.
    var result: PayloadField.Kind? {
        switch self {
        case .trim, .lower: .text
        case .number: .number
        case .boolean: .boolean
        case .dateSeconds, .dateMilliseconds, .dateISO8601: .date
        default: nil
        }
    }

    /// - Throws: `FieldMismatch` for a value that it can't be done to.
    func applied(to value: JSONValue, for target: PayloadField) throws(FieldMismatch) -> JSONValue {
        switch self {
        case .number:
            guard let number = value.decimal else { throw FieldMismatch(.number) }
            return .number(number)
        case .boolean:
            guard let bool = value.boolean else { throw FieldMismatch(.boolean) }
            return .bool(bool)
        case .trim, .lower:
            guard let text = value.text else { throw FieldMismatch(.text) }
            return .string(self == .lower ? text.lowercased() : PlainText.trimmed(text))
        default:
            guard let date = value.text.flatMap(date) else { throw FieldMismatch(.date) }
            guard target.kind == .date else { return .string(date.formatted(.iso8601)) }
            return .number(Decimal(UnixTime(date).seconds))
        }
    }

    private func date(from text: String) -> Date? {
        switch self {
        case .dateSeconds: LeadTime.date(fromSeconds: text)
        case .dateMilliseconds: LeadTime.date(fromMilliseconds: text)
        default: LeadTime.date(fromISO8601: text)
        }
    }
}
