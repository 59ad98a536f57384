/// Many keys in little memory: at most 15 bytes for each.
///
/// A set needs up to 22, and leaves holes in the heap as it grows. This is a hash table in a single array.
struct EventKeys {
    /// The hashes, each in the slot that its size suggests, or in the next one that was free. A free slot contains 0.
    private var slots = [UInt64](repeating: 0, count: 1024)
    private var count = 0

    func contains(_ key: EventKey) -> Bool {
        slots[slot(of: key.hash)] != 0
    }

    /// Inserts a key, and returns whether it is new.
    @discardableResult
    mutating func insert(_ key: EventKey) -> Bool {
        let slot = slot(of: key.hash)
        guard slots[slot] == 0 else { return false }
        slots[slot] = key.hash
        count += 1
        // In a fuller table, finding a free slot takes long.
        if count > slots.count / 5 * 4 {
            grow()
        }
        return true
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
        let hashes = slots
        slots = [UInt64](repeating: 0, count: hashes.count / 2 * 3)
        for hash in hashes where hash != 0 {
            slots[slot(of: hash)] = hash
        }
    }
}
