extension String {
    /// Whether the text passes a test of its bytes that it gets eight at a time.
    ///
    /// Some bytes may come twice, and what a text of under eight lacks is filled up with `filler`.
    @inline(__always)
    func allEightBytes(filledUpWith filler: UInt8, satisfy condition: (EightBytes) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { Self.allEightBytes(of: $0, filledUpWith: filler, satisfy: condition) }
            ?? Array(utf8).withUnsafeBufferPointer {
                Self.allEightBytes(of: $0, filledUpWith: filler, satisfy: condition)
            }
    }

    @inline(__always)
    private static func allEightBytes(
        of text: UnsafeBufferPointer<UInt8>,
        filledUpWith filler: UInt8,
        satisfy condition: (EightBytes) -> Bool
    ) -> Bool {
        let size = EightBytes.size
        guard text.count >= size else {
            return condition(EightBytes(text.reduce(EightBytes(repeating: filler).word) { $0 << 8 | UInt64($1) }))
        }
        let bytes = UnsafeRawBufferPointer(text)
        var offset = 0
        while offset <= text.count &- size {
            guard condition(EightBytes(bytes, at: offset)) else { return false }
            offset &+= size
        }
        // The last eight, which overlap with those before.
        return offset == text.count || condition(EightBytes(bytes, at: text.count &- size))
    }
}
