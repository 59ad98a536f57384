/// Fills fields with loosely typed values by TikTok's keys.
struct FieldFiller: FieldVisitor {
    private let members: [ValueTree.Member]
    private let values: [JSONValue?]
    /// Whether a field that TikTok always wants has no value here.
    private(set) var lacksRequired = false
    /// How many of the members belonged to listed fields.
    private var listedCount = 0

    init(_ tree: ValueTree, _ values: [JSONValue?]) {
        self.init(tree.members, values)
    }

    init(_ object: [String: JSONValue]) {
        self.init(object.keys.enumerated().map { .init(key: $1, node: .value($0)) }, Array(object.values))
    }

    private init(_ members: [ValueTree.Member], _ values: [JSONValue?]) {
        self.members = members
        self.values = values
    }

    /// The members as JSON. A position in a list is a key here.
    var json: JSONValue {
        .object(ValueTree.json(members, values))
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

    mutating func flattened<Group: PayloadObject>(_ group: inout OutOfLine<Group>) throws {
        guard listedCount < members.count else { return }
        try group.value.fields(&self)
    }

    mutating func additional<Owner: FieldGroup>(_ additional: inout [String: JSONValue], of owner: Owner.Type) {
        guard listedCount < members.count else { return }
        let listed = owner.fieldNames
        for member in members where !listed.contains(member.key) {
            if let json = member.node.json(values) {
                additional[member.key] = json
            }
        }
    }

    // The base is what the field holds, copied only if there is a value for it.
    private mutating func mapped<Value: FieldValue>(
        _ key: FieldKey,
        onto base: @autoclosure () -> Value?
    ) throws -> Value? {
        guard listedCount < members.count, let member = members.first(where: { key.names($0.key) }) else { return nil }
        listedCount += 1
        do {
            if case .object(let members) = member.node, members.first?.key != ValueTree.all {
                return member.node.isEmpty(values)
                    ? nil : try Value(filling: FieldFiller(members, values), onto: base())
            }
            guard let json = member.node.json(values), !json.isBlank else { return nil }
            return try Value(mapping: json, onto: base())
        } catch is RequiredFieldMissing {
            // A page without a URL says nothing, so it counts as absent.
            return nil
        } catch let mismatch as FieldMismatch {
            throw mismatch.inside(key.stringValue)
        }
    }
}
