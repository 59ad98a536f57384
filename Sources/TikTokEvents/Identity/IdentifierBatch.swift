/// The identifiers of one user on their way to being hashed side by side, which costs less than half of hashing each by
/// itself, and nothing from the heap.
struct IdentifierBatch: ~Copyable {
    /// The place of an identifier's digest.
    typealias Place = Int

    /// More than a user has. It is constant so that the buffers are on the stack.
    private static var capacity: Int { 8 }

    // Both are as long as the capacity, and live until `body` in `open` returns.
    private let blocks: UnsafeMutableBufferPointer<SHA256.Block>
    private let digests: UnsafeMutableBufferPointer<SHA256.Digest>
    /// Short texts take places from the front and are hashed together; long ones, hashed by themselves, from the back.
    private var shortCount = 0
    private var longCount = 0
    /// What was left out because it couldn't be normalized.
    private(set) var omitted = OmittedIdentifiers()

    private init(
        blocks: UnsafeMutableBufferPointer<SHA256.Block>,
        digests: UnsafeMutableBufferPointer<SHA256.Digest>
    ) {
        self.blocks = blocks
        self.digests = digests
    }

    /// Lends an empty batch to `body`.
    @inline(__always)
    static func open(_ body: (inout IdentifierBatch) -> Void) {
        withUnsafeTemporaryAllocation(of: SHA256.Block.self, capacity: capacity) { blocks in
            withUnsafeTemporaryAllocation(of: SHA256.Digest.self, capacity: capacity) { digests in
                var batch = IdentifierBatch(blocks: blocks, digests: digests)
                body(&batch)
            }
        }
    }

    /// Normalizes an identifier.
    ///
    /// - Parameters:
    ///   - raw: The raw text.
    ///   - field: TikTok's name of the field, for the note if it is left out.
    ///   - normalizer: The rule of the field.
    /// - Returns: The place of its digest, or `nil` if it is absent or left out.
    mutating func add(_ raw: String?, as field: String, by normalizer: IdentifierNormalizer) -> Place? {
        guard let raw else { return nil }
        do {
            switch try normalizer.normalizedText(raw) {
            case .short(let block): return add(block)
            case .long(let bytes): return add(SHA256.hash(bytes))
            }
        } catch {
            omitted.add(field, error)
            return nil
        }
    }

    @inline(__always)
    private mutating func add(_ block: SHA256.Block) -> Place {
        precondition(shortCount + longCount < Self.capacity)
        blocks.initializeElement(at: shortCount, to: block)
        shortCount += 1
        return shortCount - 1
    }

    private mutating func add(_ digest: SHA256.Digest) -> Place {
        precondition(shortCount + longCount < Self.capacity)
        longCount += 1
        let place = Self.capacity - longCount
        digests.initializeElement(at: place, to: digest)
        return place
    }

    /// Computes the digests that are still missing.
    func hash() {
        SHA256.hash(UnsafeBufferPointer(rebasing: blocks[..<shortCount]), into: digests)
    }

    /// The identifier at a place that `add` returned, once it is hashed.
    @inline(__always)
    subscript(place: Place?) -> HashedIdentifier? {
        guard let place else { return nil }
        precondition(place < shortCount || place >= Self.capacity - longCount)
        return HashedIdentifier(digest: digests[place])
    }

    /// Normalizes a part of an address, which isn't hashed.
    mutating func place(_ raw: String?, as field: String, by normalizer: IdentifierNormalizer.Place) -> String? {
        guard let raw else { return nil }
        do throws(OmittedIdentifiers.Reason) {
            guard !raw.holdsEmailAddress else { throw .personalData }
            return try normalizer.normalized(raw)
        } catch {
            omitted.add(field, error)
            return nil
        }
    }
}
