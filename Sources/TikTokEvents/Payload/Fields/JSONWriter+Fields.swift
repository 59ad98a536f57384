extension JSONWriter: FieldVisitor {
    @inline(__always)
    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) throws {
        nextMember(key)
        try value.write(to: &self)
    }

    @inline(__always)
    mutating func optional<Value: FieldValue>(
        _ key: FieldKey,
        _ value: inout Value?,
        _ traits: FieldTraits<Value>
    ) throws {
        guard value?.isAbsent == false else { return }
        nextMember(key)
        try value?.write(to: &self, as: traits.form)
    }

    @inline(__always)
    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) throws {
        guard !value.isEmptyInPlace() else { return }
        nextMember(key)
        try value.write(to: &self, as: traits.form)
    }

    mutating func flattened<Group: PayloadObject>(_ group: inout OutOfLine<Group>) throws {
        try group.readFields(&self)
    }

    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) throws {
        for (key, value) in values.unlisted(by: owner) {
            nextMember(key)
            try value.cleaned.write(to: &self)
        }
    }
}
