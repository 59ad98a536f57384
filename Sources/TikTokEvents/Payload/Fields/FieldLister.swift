/// Lists the paths of an object's fields.
struct FieldLister: FieldVisitor {
    private let prefix: String
    private(set) var fields: [PayloadField] = []

    init(at path: String) {
        prefix = path.isEmpty ? "" : path + "."
    }

    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value) {
        list(key, Value.self)
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?) {
        list(key, Value.self)
    }

    mutating func unlessEmpty<Value: FieldValue & Omittable>(_ key: FieldKey, _ value: inout Value) {
        list(key, Value.self)
    }

    mutating func flattened<Group: FieldGroup>(_ group: inout CopyOnWrite<Group>?) throws {
        var blank = Group()
        try blank.fields(&self)
    }

    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) {}

    private mutating func list<Value: FieldValue>(_ key: FieldKey, _ value: Value.Type) {
        fields += Value.payloadFields(at: prefix + key.stringValue)
    }
}
