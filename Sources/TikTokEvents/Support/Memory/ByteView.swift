/// The bytes of a string, read in place.
///
/// A view is lent to a closure and must not escape it. Every read is bounds-checked, even in release builds.
struct ByteView: RandomAccessCollection {
    // Valid only while the closure runs. Only `withBytes` and static strings create views.
    private let bytes: UnsafeBufferPointer<UInt8>

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Views a static string, which is never freed.
    @inline(__always)
    init(_ text: StaticString) {
        bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    @inline(__always)
    var startIndex: Int { 0 }

    @inline(__always)
    var endIndex: Int { bytes.count }

    @inline(__always)
    subscript(position: Int) -> UInt8 {
        precondition(bytes.indices.contains(position))
        return bytes[position]
    }

    @inline(__always)
    func makeIterator() -> some IteratorProtocol<UInt8> {
        bytes.makeIterator()
    }

    /// Lets the bytes be copied in bulk.
    @inline(__always)
    func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try body(bytes)
    }

    /// A part of the view, in which the first byte has position 0.
    @inline(__always)
    func part(_ range: Range<Int>) -> Self {
        precondition(0 <= range.lowerBound && range.upperBound <= bytes.count)
        return Self(UnsafeBufferPointer(rebasing: bytes[range]))
    }

    /// The smallest result of mapping each byte, or 255 if there are none.
    ///
    /// To search for bytes, map them to 0. The compiler vectorizes a minimum, but turns conditions into branches.
    @inline(__always)
    func minimum(of value: (UInt8) -> UInt8) -> UInt8 {
        // Overlap the last chunk with the one before it, so that no bytes are left to handle one at a time.
        switch count {
        case 32...: Swift.min(part(0..<count & ~31).fold(value), part(count - 32..<count).fold(value))
        case 16...: Swift.min(part(0..<16).fold(value), part(count - 16..<count).fold(value))
        case 8...: Swift.min(part(0..<8).fold(value), part(count - 8..<count).fold(value))
        default: fold(value)
        }
    }

    @inline(__always)
    private func fold(_ value: (UInt8) -> UInt8) -> UInt8 {
        var minimum = UInt8.max
        for byte in self {
            minimum = Swift.min(minimum, value(byte))
        }
        return minimum
    }

    /// Whether all bytes are in a range.
    @inline(__always)
    func allAre(in range: ClosedRange<UInt8>) -> Bool {
        minimum { ~($0 &- range.lowerBound) } >= ~(range.upperBound - range.lowerBound)
    }

    /// Whether the view contains a byte.
    @inline(__always)
    func holds(_ wanted: UInt8) -> Bool {
        minimum { $0 ^ wanted } == 0
    }

    /// Whether two or three ASCII letters, in lowercase, follow each other anywhere in any case. Other bytes may count, too.
    func mayHold(_ letters: (UInt8, UInt8, UInt8?)) -> Bool {
        let (third, mask): (UInt8, UInt8) = letters.2.map { ($0, 0xFF) } ?? (0, 0)
        var least = UInt8.max
        var index = 2
        // The compiler vectorizes a minimum, but not a search.
        while index < bytes.count {
            let pair = ((bytes[index &- 2] | 0x20) ^ letters.0) | ((bytes[index &- 1] | 0x20) ^ letters.1)
            least = Swift.min(least, pair | (((bytes[index] | 0x20) ^ third) & mask))
            index &+= 1
        }
        let isLastPair =
            mask == 0 && bytes.count > 1 && bytes[bytes.count - 2] | 0x20 == letters.0
            && bytes[bytes.count - 1] | 0x20 == letters.1
        return least == 0 || isLastPair
    }

    /// The number of ASCII digits.
    @inline(__always)
    var digitCount: Int {
        var count = 0
        for byte in self {
            count &+= byte.isDigit ? 1 : 0
        }
        return count
    }

    /// Whether two views hold the same bytes.
    @inline(__always)
    func equals(_ other: Self) -> Bool {
        guard bytes.count == other.bytes.count else { return false }
        var index = 0
        while index < bytes.count, bytes[index] == other.bytes[index] {
            index &+= 1
        }
        return index == bytes.count
    }

    /// The position of the first matching byte at or after `start`, or the end if there is none.
    @inline(__always)
    func firstIndex(from start: Int, where isWanted: (UInt8) -> Bool) -> Int {
        var index = start
        while index < bytes.count, !isWanted(self[index]) {
            index &+= 1
        }
        return index
    }

    /// The view without the ASCII white space around it.
    @inline(__always)
    func trimmed() -> Self {
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start].isSpace {
            start += 1
        }
        while start < end, bytes[end - 1].isSpace {
            end -= 1
        }
        return part(start..<end)
    }
}

extension String {
    /// Lends the string's UTF-8.
    @inline(__always)
    func withBytes<Result>(_ body: (ByteView) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable({ body(ByteView($0)) }) {
            return result
        }
        // A string bridged from Objective-C has no contiguous UTF-8 to lend.
        var native = self
        return native.withUTF8 { body(ByteView($0)) }
    }
}
