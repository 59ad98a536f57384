/// The identifiers of one user, collected to be hashed side by side. This costs less than half of hashing them one by
/// one, and allocates nothing on the heap.
struct IdentifierBatch: ~Copyable {
    /// The slot of an identifier's digest.
    typealias Place = Int

    /// More than any user has.
    private static let capacity = 8
    private typealias Blocks = (Four<SHA256.Block>, Four<SHA256.Block>)
    private typealias Digests = (Four<SHA256.Digest>, Four<SHA256.Digest>)

    private var blocks: Blocks = (Four(.zero), Four(.zero))
    private var digests: Digests = (Four(.zero), Four(.zero))
    /// Short texts fill slots from the front and are hashed together. Digests fill slots from the back: those of long
    /// texts, and those that were already hashed.
    private var shortCount = 0
    private var longCount = 0
    /// What was left out because it couldn't be normalized.
    private(set) var omitted = OmittedIdentifiers()

    private init() {}

    /// Lends an empty batch to a closure.
    @inline(__always)
    static func open(_ body: (inout IdentifierBatch) -> Void) {
        var batch = IdentifierBatch()
        body(&batch)
    }

    /// Normalizes an identifier.
    ///
    /// - Parameters:
    ///   - raw: The raw text.
    ///   - field: TikTok's name for the field, for the note if the identifier is left out.
    ///   - normalizer: The field's rule.
    /// - Returns: The slot of its digest, or `nil` if the identifier is absent or left out.
    mutating func add(_ raw: String?, as field: String, by normalizer: IdentifierNormalizer) -> Place? {
        guard let raw else { return nil }
        switch normalizer.message(of: raw, noting: { omitted.add(field, $0) }) {
        case .short(let block)?: return add(block)
        case .hashed(let digest)?: return add(digest)
        case nil: return nil
        }
    }

    @inline(__always)
    private mutating func add(_ block: SHA256.Block) -> Place {
        precondition(shortCount + longCount < Self.capacity)
        if shortCount < 4 {
            blocks.0[shortCount] = block
        } else {
            blocks.1[shortCount - 4] = block
        }
        shortCount += 1
        return shortCount - 1
    }

    private mutating func add(_ digest: SHA256.Digest) -> Place {
        precondition(shortCount + longCount < Self.capacity)
        longCount += 1
        let place = Self.capacity - longCount
        if place < 4 {
            digests.0[place] = digest
        } else {
            digests.1[place - 4] = digest
        }
        return place
    }

    /// Computes the missing digests.
    mutating func hash() {
        Self.hash(blocks.0, count: min(shortCount, 4), into: &digests.0)
        Self.hash(blocks.1, count: max(shortCount - 4, 0), into: &digests.1)
    }

    /// Hashes the first blocks, and leaves the slots after them alone, which may hold digests.
    private static func hash(_ blocks: Four<SHA256.Block>, count: Int, into digests: inout Four<SHA256.Digest>) {
        guard count > 1 else {
            if count == 1 { digests.first = SHA256.hash(blocks.first) }
            return
        }
        let (first, second, third, fourth) = SHA256.hash(four: blocks.first, blocks.second, blocks.third, blocks.fourth)
        digests.first = first
        digests.second = second
        if count > 2 { digests.third = third }
        if count > 3 { digests.fourth = fourth }
    }

    /// The identifier in a slot that `add` returned, once it is hashed.
    @inline(__always)
    subscript(place: Place?) -> HashedIdentifier? {
        guard let place else { return nil }
        precondition(place < shortCount || place >= Self.capacity - longCount)
        return HashedIdentifier(digest: place < 4 ? digests.0[place] : digests.1[place - 4])
    }

    /// Normalizes a part of an address that isn't hashed.
    mutating func place(_ raw: String?, as field: String, by normalizer: IdentifierNormalizer.Place) -> String? {
        omitted.plain(raw, of: field, by: normalizer.normalized)
    }
}

/// Four values side by side, without an array's allocation.
private struct Four<Element> {
    var first: Element
    var second: Element
    var third: Element
    var fourth: Element

    init(_ element: Element) {
        (first, second, third, fourth) = (element, element, element, element)
    }

    subscript(place: Int) -> Element {
        get {
            switch place {
            case 0: first
            case 1: second
            case 2: third
            default: fourth
            }
        }
        set {
            switch place {
            case 0: first = newValue
            case 1: second = newValue
            case 2: third = newValue
            default: fourth = newValue
            }
        }
    }
}
