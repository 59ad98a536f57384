/// One or several hashed identifiers of the same kind, such as the emails of one person.
///
/// A single one is encoded as a plain string, several as an array; TikTok takes both forms. Each digest is held once.
///
/// ```swift
/// user.email = [primary, secondary]
/// ```
public struct HashedIdentifiers: Hashable, Sendable {
    // The usual single identifier needs no array.
    private var first: HashedIdentifier?
    private var others: [HashedIdentifier] = []

    /// No identifier: the field is left out.
    public init() {}

    /// One identifier, or none.
    ///
    /// - Parameter identifier: The only identifier; `nil` for none.
    public init(_ identifier: HashedIdentifier?) {
        first = identifier
    }

    /// Inserts an identifier unless it is there already.
    ///
    /// - Parameter identifier: The identifier.
    public mutating func insert(_ identifier: HashedIdentifier) {
        if first == nil {
            first = identifier
        } else if !contains(identifier) {
            others.append(identifier)
        }
    }
}

extension HashedIdentifiers {
    @inline(__always)
    mutating func insert(_ identifier: HashedIdentifier?) {
        guard let identifier else { return }
        insert(identifier)
    }
}

extension HashedIdentifiers: RandomAccessCollection {
    /// The position of the first identifier.
    public var startIndex: Int { 0 }

    /// The position behind the last identifier.
    public var endIndex: Int { first == nil ? 0 : 1 + others.count }

    /// The identifier at a position.
    public subscript(position: Int) -> HashedIdentifier {
        if position == 0, let first {
            return first
        }
        return others[position - 1]
    }
}

extension HashedIdentifiers: ExpressibleByArrayLiteral {
    /// Makes identifiers from a list; repeated ones count once.
    ///
    /// - Parameter elements: The identifiers.
    @inline(__always)
    public init(arrayLiteral elements: HashedIdentifier...) {
        for element in elements {
            insert(element)
        }
    }
}

extension HashedIdentifiers: Codable {
    /// Decodes one identifier or an array of them.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError.dataCorrupted` with the path, and never the value, of what isn't a digest.
    public init(from decoder: any Decoder) throws {
        var container: any UnkeyedDecodingContainer
        do {
            first = try HashedIdentifier(from: decoder)
            return
        } catch let noDigest as DecodingError {
            do {
                container = try decoder.unkeyedContainer()
            } catch is DecodingError {
                throw noDigest
            }
        }
        while !container.isAtEnd {
            insert(try container.decode(HashedIdentifier.self))
        }
    }

    /// Encodes a plain string for one identifier, an array for several.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        if let first, others.isEmpty {
            try first.encode(to: encoder)
        } else {
            var container = encoder.unkeyedContainer()
            try container.encode(contentsOf: self)
        }
    }
}

extension HashedIdentifiers: Redacted {
    var summary: String { "HashedIdentifiers(\(map(\.summary).joined(separator: ", ")))" }
}
