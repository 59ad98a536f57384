/// A normalized identifier on its way to being hashed.
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
}
