extension [String: JSONValue] {
    /// The entries whose keys `owner` doesn't list itself, in a fixed order.
    ///
    /// A key that the type lists is never written twice, and never past the type's own checks.
    func unlisted<Owner: FieldGroup>(by owner: Owner.Type) -> [(key: String, value: JSONValue)] {
        guard !isEmpty else { return [] }
        let listed = Owner.fieldNames
        return filter { !listed.contains($0.key) }.sorted { $0.key < $1.key }
    }
}
