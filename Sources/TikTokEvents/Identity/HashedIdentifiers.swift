/// One or more hashed identifiers of the same kind, such as the emails of one person.
///
/// A single identifier is encoded as a string, and several as an array. TikTok accepts both. Duplicates are dropped.
///
/// ```swift
/// user.email = [primary, secondary]
/// ```
public struct HashedIdentifiers: Hashable, Sendable {
    // A single identifier, the usual case, needs no array.
    private var first: HashedIdentifier?
    private var others: [HashedIdentifier] = []

    /// Creates an empty collection, so that the field is left out.
    public init() {}

    /// Creates a collection of one identifier or none.
    ///
    /// - Parameter identifier: The only identifier, or `nil` for none.
    public init(_ identifier: HashedIdentifier?) {
        first = identifier
    }

    /// Inserts an identifier unless it is already present.
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

    /// The position after the last identifier.
    public var endIndex: Int { first == nil ? 0 : 1 + others.count }

    /// The identifier at a position.
    ///
    /// - Parameter position: A valid position.
    public subscript(position: Int) -> HashedIdentifier {
        if position == 0, let first {
            return first
        }
        return others[position - 1]
    }
}

extension HashedIdentifiers: ExpressibleByArrayLiteral {
    /// Creates a collection from a list, without duplicates.
    ///
    /// - Parameter elements: The identifiers.
    @inline(__always)
    public init(arrayLiteral elements: HashedIdentifier...) {
        for element in elements {
            insert(element)
        }
    }
}

extension HashedIdentifiers: Redacted {
    var summary: String { "HashedIdentifiers(\(map(\.summary).joined(separator: ", ")))" }
}
