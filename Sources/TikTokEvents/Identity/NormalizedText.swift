/// A normalised identifier on its way to being hashed.
enum NormalizedText: Sendable {
    /// One of up to 55 bytes, as nearly all are.
    case short(SHA256.Block)
    case long([UInt8])

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { utf8 in
            utf8.count <= SHA256.Block.capacity ? .short(SHA256.Block(utf8)) : .long(Array(utf8))
        }
    }
}

extension HashedIdentifier {
    init(hashing text: NormalizedText) {
        switch text {
        case .short(let block): digest = SHA256.hash(block)
        case .long(let bytes): digest = SHA256.hash(bytes)
        }
    }

    /// Hashes several texts at once, which costs less than half of hashing each by itself.
    static func hashing(_ texts: [NormalizedText?]) -> [HashedIdentifier?] {
        var identifiers = [HashedIdentifier?](repeating: nil, count: texts.count)
        var blocks: [SHA256.Block] = []
        var places: [Int] = []
        blocks.reserveCapacity(texts.count)
        places.reserveCapacity(texts.count)
        for (place, text) in texts.enumerated() {
            switch text {
            case .short(let block):
                blocks.append(block)
                places.append(place)
            case .long(let bytes):
                identifiers[place] = HashedIdentifier(digest: SHA256.hash(bytes))
            case nil:
                break
            }
        }
        for (place, digest) in zip(places, SHA256.hash(blocks)) {
            identifiers[place] = HashedIdentifier(digest: digest)
        }
        return identifiers
    }
}
