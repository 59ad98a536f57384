/// Who wrote the code that does a piece of work.
package enum Author: String, Sendable {
    /// TikTokEvents.
    case ours
    /// A careful user: Foundation, swift-crypto, hex digits from a table, `JSONEncoder`.
    case careful
    /// The same with the hex digits that are pasted most: `String(format:)`.
    case pasted
}
