#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// What each kind of field takes from a lead.

extension String {
    static func payloadFields(at path: String) -> [PayloadField] {
        [PayloadField(path: path, kind: .text)]
    }

    init(mapping json: JSONValue, onto base: String?) throws {
        guard let text = json.text else { throw FieldMismatch(.text) }
        self = text
    }
}

extension Bool {
    static func payloadFields(at path: String) -> [PayloadField] {
        [PayloadField(path: path, kind: .boolean)]
    }

    init(mapping json: JSONValue, onto base: Bool?) throws {
        guard let bool = json.boolean else { throw FieldMismatch(.boolean) }
        self = bool
    }
}

extension Int {
    static func payloadFields(at path: String) -> [PayloadField] {
        [PayloadField(path: path, kind: .integer)]
    }

    init(mapping json: JSONValue, onto base: Int?) throws {
        guard let number = json.decimal, let integer = Int(number.description) else { throw FieldMismatch(.integer) }
        self = integer
    }
}

extension Double {
    static func payloadFields(at path: String) -> [PayloadField] {
        [PayloadField(path: path, kind: .number)]
    }

    init(mapping json: JSONValue, onto base: Double?) throws {
        // By way of the text: a conversion by arithmetic can end beside the nearest number.
        guard let number = json.decimal, let double = Double(number.description) else { throw FieldMismatch(.number) }
        self = double
    }
}

extension UnixTime {
    static func payloadFields(at path: String) -> [PayloadField] {
        [PayloadField(path: path, kind: .date)]
    }

    init(mapping json: JSONValue, onto base: UnixTime?) throws {
        guard let number = json.decimal, let seconds = Int64(number.description) else { throw FieldMismatch(.date) }
        self.init(seconds: seconds)
    }
}

extension FieldValue where Self: OpenStringSet {
    static func payloadFields(at path: String) -> [PayloadField] {
        String.payloadFields(at: path)
    }

    init(mapping json: JSONValue, onto base: Self?) throws {
        self.init(rawValue: try String(mapping: json, onto: nil))
    }
}

extension JSONValue {
    static func payloadFields(at path: String) -> [PayloadField] {
        [PayloadField(path: path, kind: .json)]
    }

    init(mapping json: JSONValue, onto base: JSONValue?) {
        self = json
    }
}

extension PayloadObject {
    static func payloadFields(at path: String) -> [PayloadField] {
        var lister = FieldLister(at: path)
        var blank = Self()
        // The lister throws nothing.
        try? blank.fields(&lister)
        return lister.fields
    }

    init(mapping json: JSONValue, onto base: Self?) throws {
        guard case .object(let members) = json else { throw FieldMismatch(.objectList) }
        var filler = FieldFiller(members)
        self = base ?? Self()
        try fields(&filler)
        if filler.lacksRequired, base == nil {
            throw RequiredFieldMissing()
        }
    }
}
