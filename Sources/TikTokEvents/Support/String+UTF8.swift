// Reads a string's bytes in place, which is several times faster than going through `utf8`.

extension String {
    @inline(__always)
    func containsASCII(_ character: Unicode.Scalar) -> Bool {
        withBytes { $0.holds(UInt8(ascii: character)) }
    }

    /// Whether all bytes are in a range.
    @inline(__always)
    func allBytesAre(in range: ClosedRange<UInt8>) -> Bool {
        withBytes { $0.allAre(in: range) }
    }

    /// Whether a condition holds for all bytes, which are visited in order.
    @inline(__always)
    func allBytesSatisfy(_ condition: (UInt8) -> Bool) -> Bool {
        withBytes { bytes in
            var satisfy = true
            for byte in bytes {
                satisfy = satisfy && condition(byte)
            }
            return satisfy
        }
    }

    /// The text without some of its bytes.
    ///
    /// - Parameter ranges: The positions of the bytes to remove, in order and apart.
    /// - Returns: What is left.
    func removing(_ ranges: [Range<Int>]) -> String {
        let bytes = Array(utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var end = 0
        for range in ranges {
            kept += bytes[end..<range.lowerBound]
            end = range.upperBound
        }
        return String(decoding: kept + bytes[end...], as: UTF8.self)
    }
}
