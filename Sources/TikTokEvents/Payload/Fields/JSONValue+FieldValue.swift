#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension JSONValue: FieldValue {
    static var kind: PayloadField.Kind? { .json }

    init(reading json: PlacedJSON) {
        self = json.value
    }

    init(mapping json: JSONValue, onto base: JSONValue?) {
        self = json
    }

    func write(to json: inout JSONWriter) throws {
        switch self {
        case .null: json.writeNull()
        case .bool(let bool): json.write(bool)
        case .number(let number):
            guard number.isExact else { throw Self.inexact(number) }
            json.append(json: number.description)
        case .string(let string): json.write(string)
        case .array(let elements):
            try Self.checkDepth(json.depth)
            try elements.write(to: &json)
        case .object(let members):
            try Self.checkDepth(json.depth)
            try json.object { json in
                for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                    json.nextMember(key)
                    try value.write(to: &json)
                }
            }
        }
    }

    func write(to json: inout JSONWriter, as form: FieldForm) throws {
        let value = if case .prose = form { cleaned } else { self }
        try value.write(to: &json)
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.json(self)
    }
}

extension JSONValue {
    /// Creates the JSON that TikTok receives for a value.
    init(encoding value: some FieldValue) throws {
        var value = value
        var json = JSONWriter()
        try value.write(to: &json)
        try self.init(json: json.take())
    }
}
