#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A value that a payload field can hold: read from and written to JSON in one pass, and mapped from a lead's values.
protocol FieldValue {
    /// The rule that a field of this type must declare. Only identifiers have one, so none can be listed without it.
    associatedtype Rule = Never

    /// The kind of value that a field of this type holds, or `nil` for an object, which is described by its members.
    static var kind: PayloadField.Kind? { get }

    /// The values that TikTok lists for a field of this type, or none if it takes others too.
    static var choices: [String] { get }

    /// Lists the fields within a value of this type at the given path.
    static func members(at path: String) -> [DeclaredField]

    /// Writes the value in place without changing it. The method is mutating because `inout` avoids a copy.
    mutating func write(to json: inout JSONWriter) throws

    /// Writes the value of a field whose form changes what is sent.
    mutating func write(to json: inout JSONWriter, as form: FieldForm) throws

    /// Passes the value to the visitor method for its type, in place like `write(to:)`.
    mutating func accept(_ visitor: inout some ValueVisitor, as form: FieldForm)

    /// Whether the value is empty, so that an optional field holding it is left out.
    var isAbsent: Bool { get }

    /// Reads a JSON value of exactly the field's kind.
    ///
    /// - Throws: `DecodingError` with the location.
    init(reading json: PlacedJSON) throws

    /// Converts a loosely typed value: a number may be a string, and an id may be a number.
    ///
    /// - Parameters:
    ///   - json: The value.
    ///   - base: What the field already holds, for types that can take more.
    /// - Throws: `FieldMismatch` if the value isn't of the field's kind.
    init(mapping json: JSONValue, onto base: Self?) throws

    /// Does the same for an object that isn't JSON yet.
    init(filling filler: FieldFiller) throws

    /// Adds such an object in place, since copying a large value takes long.
    mutating func fill(from filler: FieldFiller) throws

    /// Takes an identifier in its final form. Returns `nil` if the type can't hold this form.
    ///
    /// - Parameters:
    ///   - identifier: The identifier.
    ///   - base: What the field already holds, for types that can take more.
    init?(_ identifier: NormalizedIdentifier, onto base: Self?)
}

/// An identifier in the form that TikTok receives.
enum NormalizedIdentifier {
    case text(String)
    case digest(HashedIdentifier)
}

extension FieldValue {
    init(filling filler: FieldFiller) throws {
        try self.init(mapping: filler.json, onto: nil)
    }

    mutating func fill(from filler: FieldFiller) throws {
        self = try Self(mapping: filler.json, onto: self)
    }

    init?(_ identifier: NormalizedIdentifier, onto base: Self?) { nil }

    @inline(__always)
    mutating func write(to json: inout JSONWriter, as form: FieldForm) throws {
        try write(to: &json)
    }

    @inline(__always)
    var isAbsent: Bool { false }

    static var choices: [String] { [] }

    static func members(at path: String) -> [DeclaredField] { [] }
}

extension String: FieldValue {
    @inline(__always)
    var isAbsent: Bool { isEmpty }

    static var kind: PayloadField.Kind? { .text }

    func write(to json: inout JSONWriter) {
        json.write(self)
    }

    @inline(__always)
    func write(to json: inout JSONWriter, as form: FieldForm) {
        if case .prose = form {
            json.write(PlainText.cleaned(self))
        } else {
            json.write(self)
        }
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.text(self, form)
    }

    init(reading json: PlacedJSON) throws {
        self = try json.text()
    }

    init(mapping json: JSONValue, onto base: String?) throws {
        guard let text = json.text else { throw FieldMismatch(.text) }
        self = text.trimmed
    }

    init?(_ identifier: NormalizedIdentifier, onto base: String?) {
        guard case .text(let text) = identifier else { return nil }
        self = text
    }
}

extension FieldValue where Self: OpenSet<String> {
    @inline(__always)
    var isAbsent: Bool { rawValue.isEmpty }

    static var kind: PayloadField.Kind? { .text }

    func write(to json: inout JSONWriter) {
        json.write(rawValue)
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.choice(self, of: [])
    }

    init(reading json: PlacedJSON) throws {
        self.init(rawValue: try json.text())
    }

    init(mapping json: JSONValue, onto base: Self?) throws {
        self.init(rawValue: try String(mapping: json, onto: nil))
    }

    init?(_ identifier: NormalizedIdentifier, onto base: Self?) {
        guard case .text(let text) = identifier else { return nil }
        self.init(rawValue: text)
    }
}

extension Bool: FieldValue {
    static var kind: PayloadField.Kind? { .boolean }

    func write(to json: inout JSONWriter) {
        json.write(self)
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {}

    init(reading json: PlacedJSON) throws {
        self = try json.bool()
    }

    init(mapping json: JSONValue, onto base: Bool?) throws {
        guard let bool = json.boolean else { throw FieldMismatch(.boolean) }
        self = bool
    }
}

extension Int: FieldValue {
    static var kind: PayloadField.Kind? { .integer }

    func write(to json: inout JSONWriter) {
        json.write(self)
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.integer(self)
    }

    init(reading json: PlacedJSON) throws {
        self = try json.integer()
    }

    init(mapping json: JSONValue, onto base: Int?) throws {
        guard let integer = json.decimal?.integer.flatMap(Int.init(exactly:)) else { throw FieldMismatch(.integer) }
        self = integer
    }
}

extension Double: FieldValue {
    static var kind: PayloadField.Kind? { .number }

    func write(to json: inout JSONWriter) throws {
        try json.write(self)
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        visitor.number(self, form)
    }

    init(reading json: PlacedJSON) throws {
        self = try json.double()
    }

    init(mapping json: JSONValue, onto base: Double?) throws {
        guard let double = json.decimal?.double else { throw FieldMismatch(.number) }
        self = double
    }
}

extension Array: FieldValue where Element: FieldValue {
    typealias Rule = Element.Rule

    static var kind: PayloadField.Kind? {
        switch Element.kind {
        case .number: .numberList
        case nil: .objectList
        default: .textList
        }
    }

    static func members(at path: String) -> [DeclaredField] {
        let first = path + ".0"
        return [DeclaredField(path: first, kind: Element.kind, choices: Element.choices)] + Element.members(at: first)
    }

    func write(to json: inout JSONWriter) throws {
        try json.array { json in
            for index in indices {
                json.nextElement()
                try readInPlace(index) { try $0.write(to: &json) }
            }
        }
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        for index in indices {
            readInPlace(index) { element in
                visitor.element(index) { element.accept(&$0, as: form) }
            }
        }
    }

    init(reading json: PlacedJSON) throws {
        // An empty string where an object belongs is as absent as null.
        self = try json.elements().filter { Element.kind != nil || $0.value != "" }.map(Element.init(reading:))
    }

    /// Reads a list, an object whose keys are positions, or a single element.
    init(mapping json: JSONValue, onto base: [Element]?) throws {
        self = []
        for (position, element) in json.elements.enumerated() {
            do {
                append(try Element(mapping: element, onto: nil))
            } catch let mismatch as FieldMismatch {
                throw mismatch.inside("\(position)")
            }
        }
    }
}
