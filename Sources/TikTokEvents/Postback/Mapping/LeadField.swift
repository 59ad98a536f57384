/// The location of a value in a lead, as written in a postback and parsed once.
///
/// | Written | Value |
/// | --- | --- |
/// | `email` | the member with this name |
/// | `buyer.id`, `offers.0.id` | the value at this path, unless there is a member with this name |
/// | `field_data.email` | the value with this name in a list of objects with names and values |
/// | `items.*.sku` | all values at this path, as a list |
/// | `{buyer}-{offer}` | text made from several fields, if the lead has all of them |
struct LeadField: Hashable, Sendable {
    /// The location as the postback writes it.
    let name: String
    private let mark: LeadMembers.Mark?
    private let form: Form

    private enum Form: Hashable, Sendable {
        case member
        case steps([String])
        case template([TemplatePart])
        case malformed
    }

    private enum TemplatePart: Hashable, Sendable {
        case text(String)
        case field(LeadField)
    }

    init(_ name: String) {
        self.name = name
        mark = LeadMembers.Mark(name)
        if name.contains(where: { $0 == "{" || $0 == "}" }) {
            form = Self.template(name).map(Form.template) ?? .malformed
        } else if name.utf8.contains(UInt8(ascii: ".")) {
            form = .steps(name.split(separator: ".").map(String.init))
        } else {
            form = .member
        }
    }

    var isWellFormed: Bool { form != .malformed }

    /// Whether the value is a list of everything at the path.
    var takesAll: Bool {
        guard case .steps(let steps) = form else { return false }
        return steps.contains(Self.all)
    }

    /// The names of the lead's fields. A template has several.
    var names: [String] {
        guard case .template(let parts) = form else { return [name] }
        return parts.compactMap { part in
            guard case .field(let field) = part else { return nil }
            return field.name
        }
    }

    /// The step that means all elements of a list.
    static let all = ValueTree.all

    private static func template(_ text: String) -> [TemplatePart]? {
        var parts: [TemplatePart] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let inner = rest[open...].dropFirst()
            guard rest[open] == "{", let close = inner.firstIndex(where: { $0 == "{" || $0 == "}" }),
                inner[close] == "}"
            else { return nil }
            let field = LeadField(String(inner[..<close]))
            guard !field.name.isBlank, !field.takesAll else { return nil }
            if open > rest.startIndex {
                parts.append(.text(String(rest[..<open])))
            }
            parts.append(.field(field))
            rest = inner[close...].dropFirst()
        }
        return rest.isEmpty ? parts : parts + [.text(String(rest))]
    }
}

extension LeadField {
    /// The value, with its strings trimmed, or `nil` if the lead has none or a blank one.
    func value(in lead: LeadMembers) -> JSONValue? {
        switch form {
        case .member: return lead[name, mark]?.trimmedUnlessBlank()
        case .steps(let steps):
            return (lead[name, mark] ?? JSONValue.object(lead.all).value(at: steps[...]))?.trimmedUnlessBlank()
        case .template(let parts): return Self.text(of: parts, in: lead)
        case .malformed: return nil
        }
    }

    /// Joins the parts. A placeholder or a rounded number is returned alone, for the caller to report. So is `null` for a
    /// value that can't be part of text, since some paths would take the value itself.
    private static func text(of parts: [TemplatePart], in lead: LeadMembers) -> JSONValue? {
        var text = ""
        for part in parts {
            switch part {
            case .text(let part): text += part
            case .field(let field):
                guard let value = field.value(in: lead) else { return nil }
                guard let part = value.text else { return "null" }
                guard !Placeholder.isPlaceholder(part, ofName: true),
                    !IDText.isRounded(value, part)
                else { return value }
                text += part
            }
        }
        return .string(text.trimmed)
    }
}

extension JSONValue {
    fileprivate func value(at steps: ArraySlice<String>) -> JSONValue? {
        guard let step = steps.first else { return self }
        let rest = steps.dropFirst()
        guard step == LeadField.all else { return member(step)?.value(at: rest) }
        // Elements without a value keep their position, so that the values of each item stay together.
        let values = elements.map { $0.value(at: rest) ?? .null }
        return values.allSatisfy(\.isBlank) ? .none : .array(values)
    }

    private func member(_ step: String) -> JSONValue? {
        switch self {
        case .object(let members): return members[step]
        case .array(let elements):
            guard let position = Int(step) else { return elements.lazy.compactMap { $0.value(named: step) }.first }
            return elements.indices.contains(position) ? elements[position] : .none
        default: return .none
        }
    }

    /// The value of an object such as `{"name": "email", "values": ["jane@example.com"]}`, if it has this name.
    private func value(named name: String) -> JSONValue? {
        guard case .object(let members) = self,
            Self.nameKeys.contains(where: { members[$0]?.text?.lowercased() == name.lowercased() }),
            let value = Self.keysOfNamedValues.lazy.compactMap({ members[$0] }).first
        else { return .none }
        guard case .array(let elements) = value, elements.count == 1 else { return value }
        return elements[0]
    }

    /// The keys that lead forms use in lists of named values: Meta's, TikTok's, Google's, and those of form builders.
    private static let nameKeys = ["name", "key", "field", "column_id", "label", "id"]
    package static let keysOfNamedValues = ["values", "value", "string_value", "answer"]

    /// The value with its strings trimmed at any depth, or `nil` if it is blank.
    @inline(__always)
    fileprivate consuming func trimmedUnlessBlank() -> JSONValue? {
        // Nearly all values are passed on as they are.
        guard !isPlainlyTrimmed else { return self }
        return switch mappingTexts(\.trimmed) {
        case .null, .string(""): .none
        case let value: value
        }
    }

    @inline(__always)
    private var isPlainlyTrimmed: Bool {
        switch self {
        case .string(let text): text.withBytes(\.isPlainlyTrimmed)
        case .bool, .number: true
        case .null, .array, .object: false
        }
    }
}
