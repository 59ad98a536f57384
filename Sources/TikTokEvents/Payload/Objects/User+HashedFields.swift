extension Event.User {
    /// The hashed fields that are set, with TikTok's names and in payload order.
    package var hashedFields: [(name: String, identifiers: [HashedIdentifier])] {
        var lister = HashedFieldLister()
        // The lister never throws.
        var copy = self
        try? copy.readFields(&lister)
        return lister.fields
    }
}

private struct HashedFieldLister: FieldReader, ValueVisitor {
    private(set) var fields: [(name: String, identifiers: [HashedIdentifier])] = []

    mutating func field<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _ traits: FieldTraits<Value>) {
        guard case .hashed = traits.form else { return }
        fields.append((key.stringValue, []))
        value.accept(&self, as: traits.form)
    }

    mutating func digest(_ digest: HashedIdentifier) {
        fields[fields.count - 1].identifiers.append(digest)
    }
}
