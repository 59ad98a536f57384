// Reads the bytes of a text in place, which is several times faster than going through `utf8`.

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

    /// Whether a condition holds for all bytes. Each byte is looked at, in order.
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

    /// Whether the text starts with a prefix of ASCII characters and nothing combines with the last of them.
    ///
    /// It costs a fraction of `hasPrefix`. True means that `hasPrefix` is true; false may still be a prefix.
    func startsPlainly(with prefix: StaticString) -> Bool {
        let prefix = ByteView(prefix)
        return withBytes { $0.starts(with: prefix) && ($0.count == prefix.count || $0[prefix.count] < 0x80) }
    }
}
