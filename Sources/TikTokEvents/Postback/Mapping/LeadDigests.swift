/// The hashed identifiers of a lead. They are hashed side by side, and then fill a user's fields.
struct LeadDigests: FieldReader {
    /// The digests in field order, or `nil` for those that aren't computed yet.
    private var digests: [(place: Int, digest: SHA256.Digest?)] = []
    /// What remains to be hashed, in the same order.
    private var blocks: [SHA256.Block] = []
    /// The first digest that no field has taken yet, and the index of the next field.
    private var next = 0
    private var place = 0

    mutating func reserveCapacity(_ count: Int) {
        digests.reserveCapacity(count)
        blocks.reserveCapacity(count)
    }

    /// Adds an identifier. Those of a field come after those of earlier fields.
    ///
    /// - Parameters:
    ///   - message: The normalized text, or its digest.
    ///   - place: The index of its field in `user`.
    mutating func add(_ message: IdentifierNormalizer.Message, at place: Int) {
        switch message {
        case .short(let block):
            blocks.append(block)
            digests.append((place, nil))
        case .hashed(let digest):
            digests.append((place, digest))
        }
    }

    /// Computes the missing digests.
    mutating func hash() {
        var hashed = SHA256.hash(blocks).makeIterator()
        for index in digests.indices where digests[index].digest == nil {
            digests[index].digest = hashed.next()
        }
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?, _: FieldTraits<Value>) {
        if let digest = nextDigest() {
            value = Value(.digest(digest), onto: nil)
        }
        place += 1
    }

    mutating func field<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _: FieldTraits<Value>) {}

    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _: FieldTraits<Value>
    ) {
        while let digest = nextDigest() {
            value = Value(.digest(digest), onto: value) ?? value
        }
        place += 1
    }

    /// The next digest of the current field, if there is one.
    private mutating func nextDigest() -> HashedIdentifier? {
        guard next < digests.count, digests[next].place == place else { return nil }
        next += 1
        return digests[next - 1].digest.map(HashedIdentifier.init)
    }
}
