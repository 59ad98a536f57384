/// Many keys in little memory, each with what its event contains: at most 23 bytes for each.
///
/// A dictionary needs up to 32, and leaves holes in the heap as it grows. This is a hash table in two arrays.
struct EventKeys {
    /// The hashes, each in the slot that its size suggests, or in the next one that was free. A free slot contains 0.
    private var slots = [UInt64](repeating: 0, count: 1024)
    /// The content in each slot, or 0 if it isn't known.
    private var contents = [UInt32](repeating: 0, count: 1024)
    private var count = 0

    /// The content of a key's event: `nil` for an unknown key, and 0 if the content isn't known.
    subscript(key: EventKey) -> UInt32? {
        let slot = slot(of: key.hash)
        return slots[slot] == 0 ? nil : contents[slot]
    }

    /// Inserts a key, or replaces its content.
    mutating func insert(_ key: EventKey, content: UInt32 = 0) {
        let slot = slot(of: key.hash)
        contents[slot] = content
        guard slots[slot] == 0 else { return }
        slots[slot] = key.hash
        count += 1
        // In a fuller table, finding a free slot takes long.
        if count > slots.count / 5 * 4 {
            grow()
        }
    }

    /// The slot that contains a hash, or the free one where it belongs.
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high)
        while slots[slot] != 0, slots[slot] != hash {
            slot = slot + 1 == slots.count ? 0 : slot + 1
        }
        return slot
    }

    private mutating func grow() {
        let (hashes, old) = (slots, contents)
        slots = [UInt64](repeating: 0, count: hashes.count / 2 * 3)
        contents = [UInt32](repeating: 0, count: slots.count)
        for (hash, content) in zip(hashes, old) where hash != 0 {
            let slot = slot(of: hash)
            slots[slot] = hash
            contents[slot] = content
        }
    }
}
