#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import TikTokEvents

/// The kind of value that TikTok's reference requires for a field.
indirect enum FieldKind: Sendable {
    case string
    /// A string with a maximum number of characters.
    case shortString(Int)
    case strings
    case oneOf(Set<String>)
    case number
    /// Digits and a decimal point only, so nothing below zero.
    case amount
    /// From 0.0 to 1.0.
    case share
    /// A list with the lower and upper bounds.
    case range
    case integer
    case boolean
    /// A SHA-256 digest.
    case hash
    /// A SHA-256 digest, or an array of them.
    case hashes
    case object([String: FieldKind])
    case objects([String: FieldKind])
    /// Undocumented, so anything is accepted.
    case any
}

extension FieldKind {
    /// Judges a value. The fault names the path within the value and never shows the value itself.
    func fault(in value: JSONValue) -> FieldFault? {
        switch self {
        case .any: return nil
        case .string: return value.isString ? nil : FieldFault("not a valid string")
        case .shortString(let maximum):
            guard let text = value.text else { return FieldFault("not a valid string") }
            return text.count <= maximum ? nil : FieldFault("longer than maximum length \(maximum)")
        case .boolean: return value.isBoolean ? nil : FieldFault("not a valid boolean")
        case .number: return value.number == nil ? FieldFault("not a valid number") : nil
        case .amount: return value.number.map { $0 >= 0 } == true ? nil : FieldFault("not a valid number")
        case .share: return value.number.map { (0...1).contains($0) } == true ? nil : FieldFault("not from 0 to 1")
        case .range:
            guard let ends = value.elements, ends.count == 2 else { return FieldFault("not a valid range") }
            if let fault = Self.elements(of: value, each: .amount) { return fault }
            guard let lower = ends[0].number, let upper = ends[1].number, lower <= upper else {
                return FieldFault("not a valid range")
            }
            return nil
        case .integer: return value.integer == nil ? FieldFault("not a valid integer") : nil
        case .oneOf(let values):
            return value.text.map(values.contains) == true ? nil : FieldFault("not one of the allowed values")
        case .strings: return Self.elements(of: value, each: .string)
        case .hash:
            guard let text = value.text else { return FieldFault("not a valid string") }
            return Self.isHash(text) ? nil : FieldFault("PII not hashed", code: .personalDataNotHashed)
        case .hashes:
            return value.elements == nil ? FieldKind.hash.fault(in: value) : Self.elements(of: value, each: .hash)
        case .objects(let fields): return Self.elements(of: value, each: .object(fields))
        case .object(let fields): return Self.members(of: value, fields)
        }
    }

    private static func elements(of value: JSONValue, each kind: FieldKind) -> FieldFault? {
        guard let elements = value.elements else { return FieldFault("not a valid array") }
        for (index, element) in elements.enumerated() {
            if let fault = kind.fault(in: element) {
                return fault.at(String(index))
            }
        }
        return nil
    }

    /// Judges the listed members. Unlisted keys pass silently, as they do with TikTok.
    private static func members(of value: JSONValue, _ fields: [String: FieldKind]) -> FieldFault? {
        guard let members = value.members else { return FieldFault("not a valid object") }
        var first: (key: String, fault: FieldFault)?
        for (key, member) in members {
            if let fault = fields[key]?.fault(in: member), first.map({ key < $0.key }) ?? true {
                first = (key, fault)
            }
        }
        return first?.fault.at(first?.key ?? "")
    }

    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                ("0"..."9").contains(Unicode.Scalar($0)) || ("a"..."f").contains(Unicode.Scalar($0 | 0x20))
            }
    }
}
