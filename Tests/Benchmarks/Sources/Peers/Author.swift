/// Who wrote the code that does a piece of work.
package enum Author: String, Sendable {
    /// TikTokEvents.
    case ours
    /// A careful user: Foundation, swift-crypto, hex digits from a table, `JSONEncoder`.
    case careful
    /// The same, with the hex snippet that people paste most often: `String(format:)`.
    case pasted
}
