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
        if try !fill(key, &value) {
            lacksRequired = true
        }
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?, _: FieldTraits<Value>) throws {
        try take(
            key,
            object: { filler in
                if value == nil {
                    value = try Value(filling: filler)
                } else {
                    try value?.fill(from: filler)
                }
            },
            json: { value = try Value(mapping: $0, onto: value) }
        )
    }

    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _: FieldTraits<Value>
    ) throws {
        try fill(key, &value)
    }

    mutating func flattened<Group: FieldGroup>(_ group: inout FlatGroup<Group>) throws {
        guard listedCount < members.count else { return }
        var filled = group.value ?? Group()
        try filled.fields(&self)
        group = FlatGroup(filled.isEmpty ? nil : filled)
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

    @discardableResult
    private mutating func fill<Value: FieldValue>(_ key: FieldKey, _ value: inout Value) throws -> Bool {
        try take(
            key,
            object: { try value.fill(from: $0) },
            json: { value = try Value(mapping: $0, onto: value) }
        )
    }

    /// Passes on the value of a field.
    ///
    /// - Returns: Whether there is one.
    @discardableResult
    @inline(__always)
    private mutating func take(
        _ key: FieldKey,
        object: (FieldFiller) throws -> Void,
        json: (JSONValue) throws -> Void
    ) throws -> Bool {
        guard listedCount < members.count, let index = members.firstIndex(where: { key.names($0.key) }) else {
            return false
        }
        listedCount += 1
        do {
            let node = members[index].node
            if case .object(let members) = node, members.first?.key != ValueTree.all {
                guard !node.isEmpty(values) else { return false }
                try object(FieldFiller(members, values))
            } else {
                guard let value = node.json(values), !value.isBlank else { return false }
                try json(value)
            }
            return true
        } catch is RequiredFieldMissing {
            // A page without a URL says nothing, so it counts as absent.
            return false
        } catch let mismatch as FieldMismatch {
            throw mismatch.inside(key.stringValue)
        }
    }
}
