/// The identifiers of one user on their way to being hashed side by side, which costs less than half of hashing each by
/// itself, and nothing from the heap.
struct IdentifierBatch: ~Copyable {
    /// The place of an identifier's digest.
    typealias Place = Int

    private static let capacity = 6
    private typealias Blocks = (
        SHA256.Block, SHA256.Block, SHA256.Block, SHA256.Block, SHA256.Block, SHA256.Block
    )
    private typealias Digests = (
        SHA256.Digest, SHA256.Digest, SHA256.Digest, SHA256.Digest, SHA256.Digest, SHA256.Digest
    )

    private var blocks: Blocks = (.zero, .zero, .zero, .zero, .zero, .zero)
    private var digests: Digests = (.zero, .zero, .zero, .zero, .zero, .zero)
    /// Short texts take places from the front and are hashed together; long ones, hashed by themselves, from the back.
    private var shortCount = 0
    private var longCount = 0
    /// What was left out because it couldn't be normalized.
    private(set) var omitted = OmittedIdentifiers()

    /// Normalizes an identifier; of a user there are at most six.
    ///
    /// - Returns: The place of its digest, or `nil` if it is absent or left out.
    mutating func add(_ raw: String?, as field: String, by normalizer: IdentifierNormalizer) -> Place? {
        guard let raw else { return nil }
        if let block = UsualText.block(of: raw, by: normalizer.rule) {
            return add(block)
        }
        return addUnusual(raw, as: field, by: normalizer)
    }

    @inline(never)
    private mutating func addUnusual(
        _ raw: String,
        as field: String,
        by normalizer: IdentifierNormalizer
    ) -> Place? {
        do {
            switch NormalizedText(try normalizer.normalized(raw)) {
            case .short(let block):
                return add(block)
            case .long(let bytes):
                return add(SHA256.hash(bytes))
            }
        } catch {
            omitted.add(field, error)
            return nil
        }
    }

    private mutating func add(_ block: SHA256.Block) -> Place {
        let place = shortCount
        precondition(place + longCount < Self.capacity)
        withUnsafeMutableBytes(of: &blocks) { $0.assumingMemoryBound(to: SHA256.Block.self)[place] = block }
        shortCount += 1
        return place
    }

    private mutating func add(_ digest: SHA256.Digest) -> Place {
        precondition(shortCount + longCount < Self.capacity)
        longCount += 1
        let place = Self.capacity - longCount
        withUnsafeMutableBytes(of: &digests) { $0.assumingMemoryBound(to: SHA256.Digest.self)[place] = digest }
        return place
    }

    /// Computes the digests that are still missing.
    mutating func hash() {
        let shorts = 0..<shortCount
        withUnsafeBytes(of: &blocks) { blocks in
            let blocks = UnsafeBufferPointer(rebasing: blocks.assumingMemoryBound(to: SHA256.Block.self)[shorts])
            withUnsafeMutableBytes(of: &digests) {
                SHA256.hash(blocks, into: $0.assumingMemoryBound(to: SHA256.Digest.self))
            }
        }
    }

    /// The identifier at a place, once it is hashed.
    @inline(__always)
    subscript(place: Place?) -> HashedIdentifier? {
        switch place {
        case 0: HashedIdentifier(digest: digests.0)
        case 1: HashedIdentifier(digest: digests.1)
        case 2: HashedIdentifier(digest: digests.2)
        case 3: HashedIdentifier(digest: digests.3)
        case 4: HashedIdentifier(digest: digests.4)
        case 5: HashedIdentifier(digest: digests.5)
        default: nil
        }
    }

    /// Normalizes a part of an address, which isn't hashed.
    mutating func place(_ raw: String?, as field: String, by normalizer: IdentifierNormalizer.Place) -> String? {
        guard let raw else { return nil }
        do {
            return try normalizer.normalized(raw)
        } catch {
            omitted.add(field, error)
            return nil
        }
    }
}
