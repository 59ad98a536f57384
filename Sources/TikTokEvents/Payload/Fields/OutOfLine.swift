/// An object, or a group of fields that are flat among others, that few events have. While empty, it takes no more space
/// than a reference.
struct OutOfLine<Value: PayloadObject>: Hashable, Sendable {
    /// Never holds an empty object, so that an empty one and none compare equal.
    private var shared: CopyOnWrite<Value>?

    init() {}

    var isEmpty: Bool { shared == nil }

    /// The object, unless it is empty.
    var unlessEmpty: Value? { shared?.box.value }

    @inline(__always)
    func readFields(_ visitor: inout some FieldVisitor) throws {
        try shared?.read { try $0.readFields(&visitor) }
    }

    var value: Value {
        get { unlessEmpty ?? Value() }
        set { shared = newValue.isEmpty ? nil : CopyOnWrite(newValue) }
    }
}

extension OutOfLine: Omittable {
    func isEmptyInPlace() -> Bool { isEmpty }
}

extension OutOfLine: FieldValue {
    init(reading json: PlacedJSON) throws {
        value = try Value(reading: json)
    }

    func write(to json: inout JSONWriter) throws {
        try shared?.read { try $0.write(to: &json) }
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {
        shared?.read { visitor.object(&$0) }
    }

    static var kind: PayloadField.Kind? { nil }

    static func members(at path: String) -> [DeclaredField] {
        Value.members(at: path)
    }

    init(mapping json: JSONValue, onto base: Self?) throws {
        value = try Value(mapping: json, onto: base?.value)
    }

    init(filling filler: FieldFiller) throws {
        value = try Value(filling: filler)
    }

    mutating func fill(from filler: FieldFiller) throws {
        try value.fill(from: filler)
    }
}
