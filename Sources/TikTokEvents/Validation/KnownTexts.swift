/// A fixed set of ASCII texts, in which one is found by a cheaper hash than that of `Set`.
struct KnownTexts: Sendable {
    /// Each text at the place of its hash or behind it.
    private let slots: [String?]

    init(_ texts: some Collection<String>) {
        // At most a quarter is taken, so that few texts are beside their places.
        let mask = Self.mask(for: 4 * texts.count)
        var slots = [String?](repeating: nil, count: mask + 1)
        for text in texts {
            var slot = Int(truncatingIfNeeded: text.asciiHash() ?? 0) & mask
            while slots[slot] != nil {
                slot = (slot + 1) & mask
            }
            slots[slot] = text
        }
        self.slots = slots
    }

    /// The mask of a table with at least so many slots, a power of two.
    static func mask(for slots: Int) -> Int {
        var size = 8
        while size < slots {
            size *= 2
        }
        return size - 1
    }

    func contains(_ text: String) -> Bool {
        guard let hash = text.asciiHash() else {
            // Other characters can be equal to ASCII ones: the Kelvin sign is a K.
            return slots.contains(text)
        }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while let candidate = slots[slot] {
            if candidate == text {
                return true
            }
            slot = (slot + 1) & mask
        }
        return false
    }
}
