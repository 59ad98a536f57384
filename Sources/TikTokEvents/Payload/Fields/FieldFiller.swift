/// Fills fields from loosely typed values, by TikTok's keys.
struct FieldFiller: FieldVisitor {
    let values: [String: JSONValue]
    /// The same values as a list: comparing a few keys costs less than making a string of every declared one.
    private let members: [(key: String, value: JSONValue)]
    /// Whether a field that TikTok always requires has no value here.
    private(set) var lacksRequired = false
    /// How many of the values belonged to listed fields.
    private var listedCount = 0

    init(_ values: [String: JSONValue]) {
        self.values = values
        members = values.map { $0 }
    }

    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) throws {
        guard let mapped = try mapped(key, onto: value) else {
            lacksRequired = true
            return
        }
        value = mapped
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?, _: FieldTraits<Value>) throws {
        if let mapped = try mapped(key, onto: value) {
            value = mapped
        }
    }

    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _: FieldTraits<Value>
    ) throws {
        if let mapped = try mapped(key, onto: value) {
            value = mapped
        }
    }

    mutating func flattened<Group: FieldGroup>(_ group: inout FlatGroup<Group>) throws {
        guard listedCount < values.count else { return }
        var filled = group.value ?? Group()
        try filled.fields(&self)
        group = FlatGroup(filled.isEmpty ? nil : filled)
    }

    mutating func additional<Owner: FieldGroup>(_ additional: inout [String: JSONValue], of owner: Owner.Type) {
        guard listedCount < values.count else { return }
        for (key, value) in values.unlisted(by: owner) {
            additional[key] = value
        }
    }

    private mutating func mapped<Value: FieldValue>(_ key: FieldKey, onto base: Value?) throws -> Value? {
        guard listedCount < values.count, let json = members.first(where: { key.names($0.key) })?.value else {
            return nil
        }
        listedCount += 1
        guard !json.isBlank else { return nil }
        do {
            return try Value(mapping: json, onto: base)
        } catch is RequiredFieldMissing {
            // A page without a URL is useless, so treat it as absent.
            return nil
        } catch let mismatch as FieldMismatch {
            throw mismatch.inside(key.stringValue)
        }
    }
}
