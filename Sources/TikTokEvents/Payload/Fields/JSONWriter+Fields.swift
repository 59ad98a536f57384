extension JSONWriter: FieldReader {
    @inline(__always)
    mutating func field<Value: FieldValue>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) throws {
        nextMember(key)
        try value.write(to: &self, as: traits.form)
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

    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) throws {
        for (key, value) in values.unlisted(by: owner) {
            nextMember(key)
            try value.cleaned.write(to: &self)
        }
    }
}
