#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import TikTokEvents

extension JSONValue {
    var isString: Bool { text != nil }

    var isBoolean: Bool {
        if case .bool = self { true } else { false }
    }

    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var number: Decimal? {
        if case .number(let number) = self { number } else { nil }
    }

    var integer: Int64? {
        number.flatMap { Int64($0.description) }
    }

    var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    var members: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The value of an object's member.
    subscript(key: String) -> JSONValue? {
        members?[key]
    }
}
