/// Finds the match keys that an event carries.
struct MatchKeys: FieldReader, ValueVisitor {
    private(set) var present: Set<MatchQuality.Key> = []

    static func present(in event: Event) -> Set<MatchQuality.Key> {
        var keys = Self()
        // The visitor never throws.
        try? event.readFields(&keys)
        if !keys.present.contains(.ttclid), event.page?.hasClickID == true {
            keys.present.insert(.ttclid)
        }
        return keys.present
    }

    mutating func field<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _ traits: FieldTraits<Value>) {
        if let match = traits.match {
            present.insert(MatchQuality.Key(rawValue: match.name?.description ?? key.stringValue))
        }
        value.accept(&self, as: traits.form)
    }

    mutating func object(_ object: inout some FieldGroup) {
        try? object.readFields(&self)
    }
}
